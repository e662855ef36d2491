using System.Data.Common;
using Baozhai.Bot.Storage;
using Dapper;

namespace Baozhai.Bot.Tests.Storage.Sqlite;

public sealed class SqliteValueTests : IDisposable
{
    private readonly DatabaseFile _file = new();

    public static TheoryData<object> Values =>
    [
        0L, 1L, -1L, long.MaxValue, long.MinValue, 0.0, 0.1, -1.5e300, double.MaxValue, double.Epsilon, double.PositiveInfinity,
        "", " ", "湘江", "𠮷", "a\0b", "\0", "'", "\uFEFFx", "👨‍👩‍👧", new string('水', 100_000), new string('a', 512), new string('水', 171),
        Array.Empty<byte>(), (byte[])[0], (byte[])[0, 255, 0], new byte[3_000_000],
    ];

    public void Dispose() => _file.Dispose();

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_as_it_was_given(object value)
    {
        using var command = _file.Command("SELECT @value", ("@value", value));

        Assert.Equal(value, command.ExecuteScalar());
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_that_was_kept_comes_back(object value)
    {
        _file.Connection.ExecuteScript("CREATE TABLE kept (value)");
        using var insert = _file.Command("INSERT INTO kept VALUES (@value)", ("@value", value));
        insert.ExecuteNonQuery();

        using var select = _file.Command("SELECT value FROM kept");
        Assert.Equal(value, select.ExecuteScalar());
    }

    [Fact]
    public void Null_and_DBNull_are_NULL()
    {
        using var command = _file.Command("SELECT @a IS NULL AND @b IS NULL", ("@a", null), ("@b", DBNull.Value));

        Assert.Equal(1L, command.ExecuteScalar());
    }

    [Fact]
    public void Empty_text_and_an_empty_blob_are_not_NULL()
    {
        using var command = _file.Command("SELECT typeof(@text) || ' ' || typeof(@blob)", ("@text", ""), ("@blob", Array.Empty<byte>()));

        Assert.Equal("text blob", command.ExecuteScalar());
    }

    [Theory]
    [InlineData(true, 1L)]
    [InlineData(false, 0L)]
    [InlineData((byte)7, 7L)]
    [InlineData((short)-7, -7L)]
    [InlineData(uint.MaxValue, 4294967295L)]
    [InlineData('水', 0x6C34L)]
    [InlineData(DayOfWeek.Friday, 5L)]
    [InlineData(0.5f, 0.5)]
    public void A_smaller_type_becomes_the_one_SQLite_has(object value, object expected)
    {
        using var command = _file.Command("SELECT @value", ("@value", value));

        Assert.Equal(expected, command.ExecuteScalar());
    }

    [Fact]
    public void A_half_of_a_surrogate_pair_becomes_the_replacement_character()
    {
        using var command = _file.Command("SELECT @value", ("@value", "a\uD842b"));

        Assert.Equal("a\uFFFDb", command.ExecuteScalar());
    }

    [Fact]
    public void Not_a_number_is_NULL_as_SQLite_has_it()
    {
        using var command = _file.Command("SELECT @value", ("@value", double.NaN));

        Assert.Equal(DBNull.Value, command.ExecuteScalar());
    }

    [Fact]
    public void A_decimal_keeps_every_digit()
    {
        using var command = _file.Command("SELECT @value", ("@value", 40.960m));
        using var reader = command.ExecuteReader();

        Assert.True(reader.Read());
        Assert.Equal(40.960m, reader.GetDecimal(0));
        Assert.Equal("40.960", reader.GetString(0));
    }

    [Fact]
    public void A_type_SQLite_does_not_have_is_refused_by_name()
    {
        using var command = _file.Command("SELECT @value", ("@value", new Version(1, 2)));

        var error = Assert.Throws<NotSupportedException>(command.ExecuteScalar);

        Assert.Contains("Version", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-06-27T07:30:00.1230000+08:00")]
    [InlineData("1969-12-31T23:59:59.9990000+00:00")]
    [InlineData("9999-12-31T23:59:59.9990000+00:00")]
    public void An_instant_comes_back_to_the_millisecond(string text)
    {
        var instant = DateTimeOffset.Parse(text, null);
        DapperTypes.Register();

        Assert.Equal(instant, _file.Connection.QuerySingle<DateTimeOffset>("SELECT @instant", new { instant }));
        Assert.Equal(instant.ToUnixTimeMilliseconds(), _file.Connection.QuerySingle<long>("SELECT @instant", new { instant }));
    }

    [Fact]
    public void A_day_is_kept_as_ISO_text()
    {
        DapperTypes.Register();

        Assert.Equal("2024-06-27", _file.Connection.QuerySingle<string>("SELECT @Day", new { Make.Day }));
        Assert.Equal(Make.Day, _file.Connection.QuerySingle<DateOnly>("SELECT @Day", new { Make.Day }));
    }

    [Fact]
    public void No_instant_and_no_day_are_NULL()
    {
        DapperTypes.Register();
        var row = _file.Connection.QuerySingle<Moments>("SELECT @Instant AS instant, @Day AS day", new Moments());

        Assert.Equal((null, null), (row.Instant, row.Day));
    }

    [Fact]
    public void A_column_of_small_numbers_refuses_one_that_does_not_fit()
    {
        using var command = _file.Command("SELECT @value", ("@value", long.MaxValue));
        using var reader = command.ExecuteReader();
        reader.Read();

        Assert.Throws<OverflowException>(() => reader.GetInt32(0));
        Assert.Throws<OverflowException>(() => reader.GetByte(0));
    }

    [Fact]
    public void NULL_read_as_a_value_says_which_column()
    {
        using var command = _file.Command("SELECT NULL AS level");
        using DbDataReader reader = command.ExecuteReader();
        reader.Read();

        Assert.True(reader.IsDBNull(0));
        Assert.Contains("level", Assert.Throws<InvalidCastException>(() => reader.GetInt64(0)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidCastException>(() => reader.GetString(0));
    }

    private sealed class Moments
    {
        public DateTimeOffset? Instant { get; init; }

        public DateOnly? Day { get; init; }
    }
}
