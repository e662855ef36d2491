using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Conversation;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Tests.Alerts;

public sealed class AlertComposerTests
{
    private static readonly Reading Peak = new() { Station = "清江临河站", LevelMeters = 52.3m, AboveWarningMeters = 1.3m, Time = new DateTime(2026, 3, 2, 6, 0, 0), Line = 9 };

    [Fact]
    public void It_says_what_was_measured_and_where_that_stands()
    {
        var alert = Compose(Peak);

        Assert.Contains("⚠️ 严重汛情：清江水位突破警戒线", alert, StringComparison.Ordinal);
        Assert.Contains("· 清江临河站 52.3 米（3月2日 06:00），超警戒 1.3 米", alert, StringComparison.Ordinal);
        Assert.Contains("来源：临河日报 2026-03-02，第 7、9 行", alert, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_levels_of_a_station_it_says_the_highest()
    {
        var alert = Compose(Peak, Peak with { LevelMeters = 51.1m });

        Assert.Contains("52.3", alert, StringComparison.Ordinal);
        Assert.DoesNotContain("51.1", alert, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_expected_is_said_apart()
    {
        var alert = Compose(Peak, new Reading { Station = "清江临河站", Forecast = true, What = "退出警戒水位", Time = new DateTime(2026, 3, 3, 18, 0, 0), Line = 11 });

        Assert.Contains("预计：\n· 清江临河站 3月3日 18:00 退出警戒水位", alert, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_that_disagree_are_marked() =>
        Assert.Contains("原文数字有出入", Compose(Peak with { Doubt = "水位52.3米减51米是1.3米，文中写2.3米" }), StringComparison.Ordinal);

    private static string Compose(params Reading[] readings) => PlainText.Of(AlertComposer.Compose(
        new ArchivedArticle
        {
            Id = 12,
            IssueId = 3,
            Paper = "临河日报",
            Date = new DateOnly(2026, 3, 2),
            Article = new Article { Id = default, Title = "清江水位突破警戒线", Headline = "清江水位突破警戒线" },
            Brief = new Brief { Summary = "清江水位上涨。", SummaryLines = [7], Readings = readings, Severity = Severity.Severe },
        },
        Language.Chinese));
}
