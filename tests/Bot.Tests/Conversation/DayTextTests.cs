using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class DayTextTests
{
    private static readonly DateOnly Today = new(2024, 6, 28);

    [Theory]
    [InlineData("2024-06-27", "2024-06-27")]
    [InlineData("2024年6月27日", "2024-06-27")]
    [InlineData("20240627", "2024-06-27")]
    [InlineData("2024/6/27", "2024-06-27")]
    [InlineData("6月27日", "2024-06-27")]
    [InlineData("06-27", "2024-06-27")]
    [InlineData("12月31日", "2023-12-31")]
    [InlineData("今天", "2024-06-28")]
    [InlineData("昨天", "2024-06-27")]
    [InlineData("Yesterday", "2024-06-27")]
    [InlineData("2月29日", "2024-02-29")]
    public void A_day_is_understood_as_people_write_it(string text, string expected) =>
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", null), DayText.Parse(text, Today, []));

    [Fact]
    public void A_day_without_a_year_is_that_of_the_newest_issue_printed_on_it() => Assert.Equal(
        new DateOnly(2022, 6, 27), DayText.Parse("6月27日", Today, [new(2021, 6, 27), new(2022, 6, 27), new(2024, 6, 26)]));

    [Theory]
    [InlineData("")]
    [InlineData("防汛")]
    [InlineData("2024-13-01")]
    [InlineData("6月31日")]
    public void What_is_no_day_gives_none(string text) => Assert.Null(DayText.Parse(text, Today, []));
}
