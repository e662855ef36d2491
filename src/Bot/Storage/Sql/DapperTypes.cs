using System.Data;
using System.Globalization;
using Dapper;

namespace Baozhai.Bot.Storage.Sql;

/// <summary>Tells Dapper how rows and values are named and kept.</summary>
internal static class DapperTypes
{
    private static readonly Lazy<bool> Known = new(() =>
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;

        // Lists of many lengths become few statements, which stay prepared.
        SqlMapper.Settings.PadListExpansions = true;

        // What Dapper maps by itself goes before any handler.
        foreach (var type in (Type[])[typeof(DateTimeOffset), typeof(DateTimeOffset?), typeof(DateOnly), typeof(DateOnly?), typeof(bool), typeof(bool?)])
            SqlMapper.RemoveTypeMap(type);
        SqlMapper.AddTypeHandler(new InstantHandler());
        SqlMapper.AddTypeHandler(new DayHandler());
        SqlMapper.AddTypeHandler(new FlagHandler());
        return true;
    });

    /// <summary>Does so once.</summary>
    public static void Register() => _ = Known.Value;
}

/// <summary>Instants are kept as Unix milliseconds: they sort, and carry no zone to be wrong.</summary>
internal sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
{
    /// <inheritdoc />
    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
    {
        parameter.DbType = DbType.Int64;
        parameter.Value = value.ToUnixTimeMilliseconds();
    }

    /// <inheritdoc />
    public override DateTimeOffset Parse(object value) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture));
}

/// <summary>Days are kept as ISO text.</summary>
internal sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
{
    /// <inheritdoc />
    public override void SetValue(IDbDataParameter parameter, DateOnly value)
    {
        parameter.DbType = DbType.String;
        parameter.Value = Text(value);
    }

    /// <inheritdoc />
    public override DateOnly Parse(object value) => DateOnly.ParseExact((string)value, "O", CultureInfo.InvariantCulture);

    /// <summary>The form a day is kept in; empty for none, so that what has no day sorts as the oldest.</summary>
    public static string Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Flags are kept as 0 and 1, which every engine compares with numbers.</summary>
internal sealed class FlagHandler : SqlMapper.TypeHandler<bool>
{
    /// <inheritdoc />
    public override void SetValue(IDbDataParameter parameter, bool value)
    {
        parameter.DbType = DbType.Int64;
        parameter.Value = value ? 1L : 0L;
    }

    /// <inheritdoc />
    public override bool Parse(object value) => Convert.ToBoolean(value, CultureInfo.InvariantCulture);
}
