using System.Data;
using Baozhai.Bot.Storage.Sqlite;

namespace Baozhai.Bot.Tests.Storage.Sqlite;

public sealed class SqliteCommandTests : IDisposable
{
    private readonly DatabaseFile _file = new("CREATE TABLE kept (value INTEGER UNIQUE)");

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("@value")]
    [InlineData("value")]
    [InlineData("$value")]
    [InlineData(":value")]
    public void A_parameter_is_known_by_its_name_whatever_its_sign(string name)
    {
        using var command = _file.Command("SELECT @value", (name, 7));

        Assert.Equal(7L, command.ExecuteScalar());
    }

    [Fact]
    public void A_missing_parameter_is_named_with_its_statement()
    {
        using var command = _file.Command("SELECT @level", ("@levl", 7));

        var error = Assert.Throws<InvalidOperationException>(command.ExecuteScalar);

        Assert.Contains("@level", error.Message, StringComparison.Ordinal);
        Assert.Contains("SELECT", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_works_again_after_a_parameter_was_missing()
    {
        using var command = _file.Command("SELECT @a + @b", ("@a", 1));
        Assert.Throws<InvalidOperationException>(command.ExecuteScalar);

        command.Parameters.AddWithValue("@b", 2);

        Assert.Equal(3L, command.ExecuteScalar());
    }

    [Fact]
    public void A_parameter_used_twice_is_given_once()
    {
        using var command = _file.Command("SELECT @a + @a + @b", ("@b", 1), ("@a", 5));

        Assert.Equal(11L, command.ExecuteScalar());
    }

    [Fact]
    public void A_value_of_an_earlier_run_does_not_stay()
    {
        using var command = _file.Command("SELECT @value", ("@value", 7));
        command.Prepare();
        Assert.Equal(7L, command.ExecuteScalar());

        command.Parameters[0].Value = null;

        Assert.Equal(DBNull.Value, command.ExecuteScalar());
    }

    [Theory]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-- nothing")]
    [InlineData(";")]
    public void More_or_fewer_than_one_statement_is_refused(string sql)
    {
        using var command = _file.Command(sql);

        var error = Assert.Throws<InvalidOperationException>(() => command.ExecuteNonQuery());

        Assert.Contains("ExecuteScript", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT 1;")]
    [InlineData("SELECT 1 ; \n\t")]
    [InlineData("-- first\nSELECT 1")]
    public void What_stands_around_one_statement_does_not_matter(string sql)
    {
        using var command = _file.Command(sql);

        Assert.Equal(1L, command.ExecuteScalar());
    }

    [Fact]
    public void A_script_runs_every_statement()
    {
        _file.Connection.ExecuteScript("INSERT INTO kept VALUES (1); -- the second follows\nINSERT INTO kept VALUES (2);\n");

        Assert.Equal(2L, Count());
    }

    [Fact]
    public void A_wrong_statement_says_where()
    {
        using var command = _file.Command("SELEKT 1");

        var error = Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());

        Assert.Contains("SELEKT", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
    }

    [Fact]
    public void A_broken_rule_is_told_and_the_command_works_again()
    {
        using var command = _file.Command("INSERT INTO kept VALUES (@value)", ("@value", 1));
        command.ExecuteNonQuery();
        Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());

        command.Parameters[0].Value = 2;

        Assert.Equal(1, command.ExecuteNonQuery());
        Assert.Equal(2L, Count());
    }

    [Fact]
    public void A_writing_statement_read_for_its_first_value_runs_to_its_end()
    {
        using var command = _file.Command("INSERT INTO kept VALUES (1), (2), (3) RETURNING value");

        Assert.Equal(1L, command.ExecuteScalar());
        Assert.Equal(3L, Count());
    }

    [Fact]
    public void Nothing_affected_by_reading()
    {
        using var command = _file.Command("SELECT 1");

        Assert.Equal(-1, command.ExecuteNonQuery());
    }

    [Fact]
    public void A_closed_connection_says_to_open_it()
    {
        using var command = _file.Command("SELECT 1");
        _file.Connection.Dispose();
        _file.Connection.Dispose();

        var error = Assert.Throws<InvalidOperationException>(command.ExecuteScalar);

        Assert.Contains("Open", error.Message, StringComparison.Ordinal);
        Assert.Equal(ConnectionState.Closed, _file.Connection.State);
    }

    [Fact]
    public void A_prepared_command_outlives_its_connection_without_harm()
    {
        var command = _file.Command("SELECT 1");
        command.Prepare();
        _file.Connection.Close();

        command.Dispose();

        _file.Connection.Open();
        Assert.Equal(0L, Count());
    }

    [Fact]
    public void A_prepared_command_follows_a_changed_table()
    {
        using var command = _file.Command("SELECT * FROM kept");
        command.Prepare();
        _file.Connection.ExecuteScript("INSERT INTO kept VALUES (1)");
        Assert.Equal(1L, command.ExecuteScalar());

        _file.Connection.ExecuteScript("ALTER TABLE kept ADD COLUMN more TEXT DEFAULT 'x'");

        using var reader = command.ExecuteReader();
        reader.Read();
        Assert.Equal((2, "x"), (reader.FieldCount, reader.GetString(1)));
    }

    [Fact]
    public void More_statements_than_are_kept_prepared_work_as_well()
    {
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 100; i++)
            {
                using var command = _file.Command($"SELECT {i}");
                Assert.Equal((long)i, command.ExecuteScalar());
            }
        }
    }

    [Fact]
    public void Only_one_transaction_at_a_time()
    {
        using var transaction = _file.Connection.BeginTransaction();

        Assert.Throws<InvalidOperationException>(_file.Connection.BeginTransaction);
    }

    [Fact]
    public void A_transaction_given_up_leaves_nothing_and_one_committed_everything()
    {
        using (_file.Connection.BeginTransaction()) _file.Connection.ExecuteScript("INSERT INTO kept VALUES (1)");
        Assert.Equal(0L, Count());

        using (var transaction = _file.Connection.BeginTransaction())
        {
            _file.Connection.ExecuteScript("INSERT INTO kept VALUES (2)");
            transaction.Commit();
            Assert.Throws<InvalidOperationException>(transaction.Commit);
            Assert.Throws<InvalidOperationException>(transaction.Rollback);
        }

        Assert.Equal(1L, Count());
    }

    [Fact]
    public void A_transaction_SQLite_rolled_back_by_itself_is_over()
    {
        using (_file.Connection.BeginTransaction())
        {
            Assert.Throws<SqliteException>(() => _file.Connection.ExecuteScript("INSERT INTO kept VALUES (1); INSERT OR ROLLBACK INTO kept VALUES (1)"));
        }

        Assert.Equal(0L, Count());
        using var next = _file.Connection.BeginTransaction();
        next.Commit();
    }

    [Fact]
    public void A_connection_that_reads_does_not_write()
    {
        using var reader = _file.File.OpenReader();

        var error = Assert.Throws<SqliteException>(() => reader.ExecuteScript("INSERT INTO kept VALUES (1)"));

        Assert.Contains("readonly", error.Message, StringComparison.Ordinal);
    }

    private object? Count()
    {
        using var command = _file.Command("SELECT count(*) FROM kept");
        return command.ExecuteScalar();
    }
}
