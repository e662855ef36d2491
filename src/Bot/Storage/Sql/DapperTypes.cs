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
