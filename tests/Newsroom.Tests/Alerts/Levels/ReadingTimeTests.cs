using System.Globalization;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Levels;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Tests.Alerts.Levels;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData("6月27日零时,清江临河站水位40.96米。", "2024-06-27T00:00")]
    [InlineData("27日8时,清江临河站水位40.96米。", "2024-06-27T08:00")]
    [InlineData("清江临河站于26日5时35分出现40.96米洪峰水位。", "2024-06-26T05:35")]
    [InlineData("1日8时,清江临河站水位40.96米。", "2024-07-01T08:00")]
    [InlineData("今日8时,清江临河站水位40.96米。", "2024-06-27T08:00")]
    [InlineData("昨日20时30分,清江临河站水位40.96米。", "2024-06-26T20:30")]
    [InlineData("昨晚10时,清江临河站水位40.96米。", "2024-06-26T22:00")]
    [InlineData("26日下午3时半,清江临河站水位40.96米。", "2024-06-26T15:30")]
    [InlineData("26日14:05,清江临河站水位40.96米。", "2024-06-26T14:05")]
    [InlineData("2023年7月1日12时,清江临河站水位40.96米。", "2023-07-01T12:00")]
    [InlineData("26日24时,清江临河站水位40.96米。", "2024-06-27T00:00")]
    [InlineData("截至27日8时,清江临河水文站水位回落至39.85米。", "2024-06-27T08:00")]
    public void The_hour_is_told(string sentence, string time) =>
        Assert.Equal(DateTime.Parse(time, CultureInfo.InvariantCulture), Assert.Single(Read(sentence, new DateOnly(2024, 6, 27))).Time);

    [Fact]
    public void The_last_days_of_december_belong_to_the_old_year_in_january() =>
        Assert.Equal(new DateTime(2023, 12, 31, 8, 0, 0), Assert.Single(Read("12月31日8时,清江临河站水位40.96米。", new DateOnly(2024, 1, 2))).Time);

    [Fact]
    public void Without_an_hour_there_is_no_time() =>
        Assert.Null(Assert.Single(Read("6月27日,清江临河站水位40.96米。", new DateOnly(2024, 6, 27))).Time);

    [Fact]
    public void Without_the_day_of_the_issue_a_bare_day_stays_open() =>
        Assert.Null(Assert.Single(Read("27日8时,清江临河站水位40.96米。", null)).Time);

    [Fact]
    public void A_day_that_no_month_has_gives_no_time() =>
        Assert.Null(Assert.Single(Read("6月31日8时,清江临河站水位40.96米。", new DateOnly(2024, 6, 27))).Time);

    private static IReadOnlyList<Reading> Read(string sentence, DateOnly? issueDate) => ReadingFinder.Find([new Paragraph(sentence, [1])], issueDate);
}
