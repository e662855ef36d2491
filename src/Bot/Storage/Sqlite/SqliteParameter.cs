using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>A named value of a statement. Its type is that of the value.</summary>
internal sealed class SqliteParameter : DbParameter
{
    private string _name = "";
    private string _sourceColumn = "";

    /// <inheritdoc />
    public override DbType DbType { get; set; } = DbType.String;

    /// <inheritdoc />
    public override ParameterDirection Direction
    {
        get => ParameterDirection.Input;
        set
        {
            if (value != ParameterDirection.Input) throw new NotSupportedException("SQLite knows input parameters only.");
        }
    }

    /// <inheritdoc />
    public override bool IsNullable { get; set; }

    /// <inheritdoc />
    [AllowNull]
    public override string ParameterName
    {
        get => _name;
        set => _name = value ?? "";
    }

    /// <inheritdoc />
    public override int Size { get; set; }

    /// <inheritdoc />
    [AllowNull]
    public override string SourceColumn
    {
        get => _sourceColumn;
        set => _sourceColumn = value ?? "";
    }

    /// <inheritdoc />
    public override bool SourceColumnNullMapping { get; set; }

    /// <inheritdoc />
    public override object? Value { get; set; }

    /// <inheritdoc />
    public override void ResetDbType() => DbType = DbType.String;

    /// <summary>Whether this is the parameter a statement calls by this name; the sign before it does not matter.</summary>
    internal bool IsNamed(string name) => Bare(_name).SequenceEqual(Bare(name));

    private static ReadOnlySpan<char> Bare(string name) => name.Length > 0 && name[0] is '@' or ':' or '$' ? name.AsSpan(1) : name;
}
