using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>The values of a statement.</summary>
[SuppressMessage("Design", "CA1010:Generic interface should also be implemented", Justification = "The base class of ADO.NET is older than generics; nobody lists parameters.")]
internal sealed class SqliteParameterCollection : DbParameterCollection
{
    private readonly List<SqliteParameter> _parameters = [];

    /// <inheritdoc />
    public override int Count => _parameters.Count;

    /// <inheritdoc />
    public override object SyncRoot => ((ICollection)_parameters).SyncRoot;

    /// <summary>Adds a named value.</summary>
    public SqliteParameter AddWithValue(string name, object? value)
    {
        var parameter = new SqliteParameter { ParameterName = name, Value = value };
        _parameters.Add(parameter);
        return parameter;
    }

    /// <summary>Finds a parameter by name, first where it most likely is.</summary>
    internal SqliteParameter? Find(string name, int likely)
    {
        if (likely < _parameters.Count && _parameters[likely].IsNamed(name)) return _parameters[likely];
        return _parameters.Find(parameter => parameter.IsNamed(name));
    }

    /// <inheritdoc />
    public override int Add(object value)
    {
        _parameters.Add((SqliteParameter)value);
        return _parameters.Count - 1;
    }

    /// <inheritdoc />
    public override void AddRange(Array values)
    {
        foreach (SqliteParameter parameter in values) _parameters.Add(parameter);
    }

    /// <inheritdoc />
    public override void Clear() => _parameters.Clear();

    /// <inheritdoc />
    public override bool Contains(object value) => _parameters.Contains((SqliteParameter)value);

    /// <inheritdoc />
    public override bool Contains(string value) => IndexOf(value) >= 0;

    /// <inheritdoc />
    public override void CopyTo(Array array, int index) => ((ICollection)_parameters).CopyTo(array, index);

    /// <inheritdoc />
    public override IEnumerator GetEnumerator() => _parameters.GetEnumerator();

    /// <inheritdoc />
    public override int IndexOf(object value) => _parameters.IndexOf((SqliteParameter)value);

    /// <inheritdoc />
    public override int IndexOf(string parameterName) => _parameters.FindIndex(parameter => parameter.IsNamed(parameterName));

    /// <inheritdoc />
    public override void Insert(int index, object value) => _parameters.Insert(index, (SqliteParameter)value);

    /// <inheritdoc />
    public override void Remove(object value) => _parameters.Remove((SqliteParameter)value);

    /// <inheritdoc />
    public override void RemoveAt(int index) => _parameters.RemoveAt(index);

    /// <inheritdoc />
    public override void RemoveAt(string parameterName) => _parameters.RemoveAll(parameter => parameter.IsNamed(parameterName));

    /// <inheritdoc />
    protected override DbParameter GetParameter(int index) => _parameters[index];

    /// <inheritdoc />
    protected override DbParameter GetParameter(string parameterName) =>
        Find(parameterName, 0) ?? throw new ArgumentException($"There is no parameter {parameterName}: add it first.", nameof(parameterName));

    /// <inheritdoc />
    protected override void SetParameter(int index, DbParameter value) => _parameters[index] = (SqliteParameter)value;

    /// <inheritdoc />
    protected override void SetParameter(string parameterName, DbParameter value)
    {
        RemoveAt(parameterName);
        Add(value);
    }
}
