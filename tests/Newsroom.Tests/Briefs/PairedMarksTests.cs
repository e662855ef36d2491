using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Tests.Briefs;

public sealed class PairedMarksTests
{
    [Theory]
    [InlineData("《条例》（草案）“通过”")]
    [InlineData("水涨了。")]
    [InlineData("")]
    public void Pairs_stay(string text) => Assert.Equal(text, PairedMarks.Balance(text));

    [Theory]
    [InlineData("《条例(草案》通过", "《条例草案》通过")]
    [InlineData("“水涨了", "水涨了")]
    [InlineData("水涨了”", "水涨了")]
    [InlineData("）水涨了（", "水涨了")]
    public void A_mark_without_its_partner_goes(string text, string expected) => Assert.Equal(expected, PairedMarks.Balance(text));

    [Fact]
    public void Two_numbers_that_a_lone_mark_parted_stay_two_numbers() => Assert.Equal("40 12", PairedMarks.Balance("40)12"));
}
