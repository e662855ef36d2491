using System.Globalization;
using System.Reflection;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>A numbered change of the tables, kept as a file <c>Migrations/NNNN_name.sql</c> and never edited after a release.</summary>
/// <param name="Version">Its number, from 1 without gaps.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Script">Its statements.</param>
internal sealed record Migration(int Version, string Name, string Script)
{
    private const string Folder = ".Storage.Sqlite.Migrations.";

    /// <summary>Every migration this program has, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = [.. Read().OrderBy(migration => migration.Version)];

    private static IEnumerable<Migration> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var folder = resource.IndexOf(Folder, StringComparison.Ordinal);
            if (folder < 0) continue;
            var name = resource[(folder + Folder.Length)..];
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
        }
    }
}
