namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>Turns a database to a write-ahead log, with which readers and the writer do not wait for each other.</summary>
internal static class WriteAheadLog
{
    private const int Attempts = 20;

    /// <summary>Does so once for the file; later it finds it done.</summary>
    public static void TurnOn(SqliteConnection connection)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                connection.ExecuteScript("PRAGMA journal_mode = WAL");
                return;
            }
            catch (SqliteException error) when (error.IsTransient && attempt < Attempts)
            {
                WaitForOtherProcess(connection);
            }
        }
    }

    // SQLite does not wait by itself while another process is turning the same new file, but it does for a transaction.
    private static void WaitForOtherProcess(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        transaction.Commit();
    }
}
