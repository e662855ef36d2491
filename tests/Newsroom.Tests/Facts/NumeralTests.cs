using System.Globalization;
using Baozhai.Newsroom.Facts;

namespace Baozhai.Newsroom.Tests.Facts;

public sealed class NumeralTests
{
    [Theory]
    [InlineData("12,000", "12000")]
    [InlineData("3.2亿", "320000000")]
    [InlineData("三百二十", "320")]
    [InlineData("十", "10")]
    [InlineData("二〇二四", "2024")]
    [InlineData("一千二百万", "12000000")]
    [InlineData("三亿二千万", "320000000")]
    [InlineData("十二点五", "12.5")]
    [InlineData("一百零五", "105")]
    [InlineData("两万", "20000")]
    public void Numbers_are_read_however_they_are_written(string text, string value) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), Numeral.Read(text));

    [Fact]
    public void A_number_beyond_all_measure_is_none() => Assert.Null(Numeral.Read(new string('9', 60)));

    [Fact]
    public void A_word_is_none() => Assert.Null(Numeral.Read("水位"));
}
