using System.Globalization;
using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class PeriodTextTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateOnly[] Issues = [new(2024, 6, 27), new(2021, 1, 8), new(2020, 9, 28)];

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024年", "2024-01-01", "2024-12-31")]
    [InlineData("2024-06", "2024-06-01", "2024-06-30")]
    [InlineData("2024/2", "2024-02-01", "2024-02-29")]
    [InlineData("2024.6", "2024-06-01", "2024-06-30")]
    [InlineData("202406", "2024-06-01", "2024-06-30")]
    [InlineData("2024年6月", "2024-06-01", "2024-06-30")]
    [InlineData("2024年6月份", "2024-06-01", "2024-06-30")]
    [InlineData("6月", "2024-06-01", "2024-06-30")]
    [InlineData("1月份", "2021-01-01", "2021-01-31")]
    [InlineData("12月", "2026-12-01", "2026-12-31")]
    [InlineData("今年", "2026-01-01", "2026-12-31")]
    [InlineData("去年", "2025-01-01", "2025-12-31")]
    [InlineData("本月", "2026-03-01", "2026-03-31")]
    [InlineData("上个月", "2026-02-01", "2026-02-28")]
    [InlineData("last year", "2025-01-01", "2025-12-31")]
    [InlineData("2024-06-27", "2024-06-27", "2024-06-27")]
    public void A_year_a_month_or_a_day_is_understood(string text, string from, string until) =>
        Assert.Equal((Day(from), Day(until)), PeriodText.Parse(text, Today, Issues));

    [Theory]
    [InlineData("")]
    [InlineData("2024-13")]
    [InlineData("1234")]
    [InlineData("13月")]
    [InlineData("房价")]
    public void Anything_else_is_no_period(string text) => Assert.Null(PeriodText.Parse(text, Today, Issues));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
