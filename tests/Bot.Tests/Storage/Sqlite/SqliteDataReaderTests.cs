using System.Data;

namespace Baozhai.Bot.Tests.Storage.Sqlite;

public sealed class SqliteDataReaderTests : IDisposable
{
    private readonly DatabaseFile _file = new("CREATE TABLE level (id INTEGER PRIMARY KEY, station TEXT, meters REAL, raw BLOB); INSERT INTO level VALUES (1, '株洲', 40.96, x'00ff'), (2, NULL, NULL, NULL)");

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Rows_come_in_order_and_then_no_more()
    {
        using var reader = Read("SELECT id FROM level ORDER BY id");

        Assert.True(reader.HasRows);
        Assert.True(reader.Read());
        Assert.Equal(1, reader.GetInt32(0));
        Assert.True(reader.Read());
        Assert.Equal(2, reader.GetInt32(0));
        Assert.False(reader.Read());
    }

    [Fact]
    public void Reading_on_after_the_end_does_not_begin_again()
    {
        using var reader = Read("SELECT id FROM level WHERE id = 1");
        Assert.True(reader.Read());
        Assert.False(reader.Read());

        Assert.False(reader.Read());
    }

    [Fact]
    public void Reading_on_after_the_end_does_not_write_again()
    {
        using (var reader = Read("INSERT INTO level (station) VALUES ('衡阳') RETURNING id"))
        {
            while (reader.Read())
            {
            }

            reader.Read();
        }

        Assert.Equal(3L, Scalar("SELECT count(*) FROM level"));
    }

    [Fact]
    public void Without_a_row_there_is_nothing_to_read()
    {
        using var reader = Read("SELECT id FROM level WHERE id = 9");

        Assert.False(reader.HasRows);
        Assert.False(reader.Read());
        Assert.False(reader.Read());
    }

    [Fact]
    public void Columns_have_names_types_and_places()
    {
        using var reader = Read("SELECT id, station, meters, raw, 1 + 1 AS two FROM level WHERE id = 2");
        reader.Read();

        Assert.Equal(5, reader.FieldCount);
        Assert.Equal(["id", "station", "meters", "raw", "two"], Enumerable.Range(0, 5).Select(reader.GetName));
        Assert.Equal([typeof(long), typeof(string), typeof(double), typeof(byte[]), typeof(long)], Enumerable.Range(0, 5).Select(reader.GetFieldType));
        Assert.Equal(1, reader.GetOrdinal("STATION"));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.GetOrdinal("river"));
    }

    [Fact]
    public void A_closed_reader_is_not_read()
    {
        var reader = Read("SELECT id FROM level");
        reader.Read();

        reader.Dispose();
        reader.Dispose();

        Assert.True(reader.IsClosed);
        Assert.Throws<ObjectDisposedException>(() => reader.Read());
        Assert.Throws<InvalidOperationException>(() => reader.GetValue(0));
    }

    [Fact]
    public void A_piece_of_a_blob_or_text_is_read_by_itself()
    {
        using var reader = Read("SELECT raw, station FROM level WHERE id = 1");
        reader.Read();
        var bytes = new byte[4];
        var characters = new char[4];

        Assert.Equal((2, 1), (reader.GetBytes(0, 0, null, 0, 0), reader.GetBytes(0, 1, bytes, 2, 2)));
        Assert.Equal([0, 0, 255, 0], bytes);
        Assert.Equal((2, 1), (reader.GetChars(1, 0, null, 0, 0), reader.GetChars(1, 1, characters, 0, 4)));
        Assert.Equal('洲', characters[0]);
        Assert.Equal((0, 0), (reader.GetBytes(0, 5, bytes, 0, 4), reader.GetChars(1, 5, characters, 0, 4)));
    }

    [Fact]
    public void A_reader_that_owns_the_connection_closes_it()
    {
        using var connection = _file.File.OpenReader();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1";

        command.ExecuteReader(CommandBehavior.CloseConnection).Dispose();

        Assert.Equal(ConnectionState.Closed, connection.State);
    }

    [Fact]
    public void Two_readers_of_one_statement_do_not_disturb_each_other()
    {
        using var first = Read("SELECT id FROM level ORDER BY id");
        using var second = Read("SELECT id FROM level ORDER BY id");

        first.Read();
        second.Read();
        first.Read();

        Assert.Equal((2L, 1L), (first.GetInt64(0), second.GetInt64(0)));
    }

    [Fact]
    public void A_statement_that_writes_tells_how_many_rows()
    {
        using var reader = Read("UPDATE level SET meters = 1");

        Assert.Equal(2, reader.RecordsAffected);
    }

    private System.Data.Common.DbDataReader Read(string sql) => _file.Command(sql).ExecuteReader();

    private object? Scalar(string sql) => _file.Command(sql).ExecuteScalar();
}
