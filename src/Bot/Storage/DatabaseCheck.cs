using Baozhai.Bot.Storage.Sqlite;
using Dapper;

namespace Baozhai.Bot.Storage;

/// <summary>How the database is.</summary>
/// <param name="Library">The version of the SQLite library.</param>
/// <param name="SchemaVersion">The number of the last migration applied.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Problem">What is wrong, in one line; null when nothing is.</param>
internal sealed record DatabaseCheck(string Library, int SchemaVersion, long Bytes, string? Problem)
{
    internal static DatabaseCheck Of(SqliteFile file, ReaderPool readers, bool thorough)
    {
        try
        {
            var reader = readers.Rent();
            try
            {
                var found = thorough ? reader.ExecuteScalar<string>("PRAGMA quick_check(1)") : "ok";
                var version = reader.ExecuteScalar<int>("SELECT max(version) FROM schema_version");
                return new DatabaseCheck(SqliteLibrary.Version, version, new FileInfo(file.Path).Length, found == "ok" ? null : found?.ReplaceLineEndings(" "));
            }
            finally
            {
                readers.Return(reader);
            }
        }
        catch (Exception error) when (error is SqliteException or StorageException or IOException)
        {
            return new DatabaseCheck(SqliteLibrary.Version, 0, 0, error.Message.ReplaceLineEndings(" "));
        }
    }
}
