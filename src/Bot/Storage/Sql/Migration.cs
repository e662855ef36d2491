using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Baozhai.Bot.Storage.Sql;

/// <summary>
/// A numbered change of the tables, kept as a file <c>Migrations/NNNN_name.sql</c> and never edited after a release. One that only adds says so in its first
/// line, <c>-- oldest: N</c>: programs that know the tables from version N on work with them as they are after it, and may run beside newer ones.
/// </summary>
/// <param name="Version">Its number, without gaps.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Script">Its statements.</param>
internal sealed partial record Migration(int Version, string Name, string Script)
{
    /// <summary>The oldest version whose programs can work with the tables after it.</summary>
    public int Oldest => OldestLine().Match(Script) is { Success: true } line ? int.Parse(line.Groups["version"].ValueSpan, CultureInfo.InvariantCulture) : Version;

    /// <summary>Those of SQLite.</summary>
    public const string Sqlite = ".Storage.Sqlite.Migrations.";

    /// <summary>Those of PostgreSQL: the same numbers for the same change.</summary>
    public const string Postgres = ".Storage.Postgres.Migrations.";

    /// <summary>Every migration of an engine, in order.</summary>
    public static IReadOnlyList<Migration> Of(string engine) => [.. Read(engine).OrderBy(migration => migration.Version)];

    [GeneratedRegex(@"\A-- oldest: (?<version>\d+)\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex OldestLine();

    private static IEnumerable<Migration> Read(string engine)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var folder = resource.IndexOf(engine, StringComparison.Ordinal);
            if (folder < 0) continue;
            var name = resource[(folder + engine.Length)..];
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
        }
    }
}
