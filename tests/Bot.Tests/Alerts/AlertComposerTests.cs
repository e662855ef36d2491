using Baozhai.Bot.Alerts;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Conversation;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Tests.Alerts;

public sealed class AlertComposerTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly SubjectState High = new()
    {
        Subject = new AlertSubject(SubjectKind.Station, "清江临河站", "清江"),
        Severity = Severity.Warning,
        Day = new DateOnly(2026, 3, 2),
        Time = new DateTime(2026, 3, 2, 6, 0, 0),
        LevelMeters = 52.30m,
        AboveWarningMeters = 1.30m,
        HighestMeters = 52.30m,
        HighestTime = new DateTime(2026, 3, 2, 6, 0, 0),
        Line = 9,
    };

    private static readonly SubjectState Third = new()
    {
        Subject = new AlertSubject(SubjectKind.Response, "防汛", Issuer: "市防汛抗旱指挥部"),
        Severity = Severity.Warning,
        Day = new DateOnly(2026, 3, 2),
        Time = new DateTime(2026, 3, 2, 10, 0, 0),
        What = "防汛Ⅲ级应急响应",
        Level = 3,
        Line = 11,
    };

    private static readonly Reading Expected = new() { Station = "清江临河站", Forecast = true, LevelMeters = 52.8m, What = "洪峰水位", Time = new DateTime(2026, 3, 3, 2, 0, 0), Line = 13 };

    [Fact]
    public void A_new_alert_in_Chinese() => Assert.Equal(
        """
        【⚠️ 汛情警报：清江水位突破警戒线】

        · 清江临河站 52.30 米（3月2日 06:00），超警戒 1.30 米
        · 防汛Ⅲ级应急响应（市防汛抗旱指挥部，3月2日 10:00）

        级别：警告（清江临河站超警戒水位1.30米）

        清江水位上涨。

        预计：
        · 清江临河站 3月3日 02:00 洪峰水位 52.8 米

        发布：2026-03-02 20:05
        来源：临河日报 2026-03-02 · 防汛应急，第 7、9、11、13 行
        """,
        Compose(AlertStage.Raised, Language.Chinese, [Joined(High), Joined(Third)], [Expected]));

    [Fact]
    public void A_new_alert_in_English() => Assert.Equal(
        """
        【⚠️ Flood alert: 清江水位突破警戒线】

        · 清江临河站 52.30 m (2 Mar 06:00), 1.30 m above its warning level
        · 防汛Ⅲ级应急响应 (市防汛抗旱指挥部, 2 Mar 10:00)

        Severity: warning (清江临河站超警戒水位1.30米)

        清江水位上涨。

        Expected:
        · 清江临河站 3 Mar 02:00 52.8 m

        Issued: 2026-03-02 20:05
        Source: 临河日报 2026-03-02 · 防汛应急, lines 7, 9, 11, 13
        """,
        Compose(AlertStage.Raised, Language.English, [Joined(High), Joined(Third)], [Expected with { What = null }]));

    [Fact]
    public void A_changed_alert_in_Chinese() => Assert.Equal(
        """
        【🔺 警报更新：清江水位突破警戒线】

        · 防汛Ⅲ级应急响应→防汛Ⅱ级应急响应（市防汛抗旱指挥部，3月2日 10:00）
        · 清江临河站 52.30→53.10 米（3月2日 18:00），超警戒 2.10 米，超保证 0.10 米

        级别：严重（清江临河站超警戒水位1.30米）

        清江水位上涨。

        发布：2026-03-02 20:05
        来源：临河日报 2026-03-02 · 防汛应急，第 7、9、11 行
        """,
        Compose(AlertStage.Changed, Language.Chinese, Worse, [], Severity.Severe));

    [Fact]
    public void A_changed_alert_in_English() => Assert.Equal(
        """
        【🔺 Alert update: 清江水位突破警戒线】

        · 防汛Ⅲ级应急响应→防汛Ⅱ级应急响应 (市防汛抗旱指挥部, 2 Mar 10:00)
        · 清江临河站 52.30→53.10 m (2 Mar 18:00), 2.10 m above its warning level, 0.10 m above its guarantee level

        Severity: severe (清江临河站超警戒水位1.30米)

        清江水位上涨。

        Issued: 2026-03-02 20:05
        Source: 临河日报 2026-03-02 · 防汛应急, lines 7, 9, 11
        """,
        Compose(AlertStage.Changed, Language.English, Worse, [], Severity.Severe));

    [Fact]
    public void An_eased_alert_in_both_languages()
    {
        Assert.StartsWith(
            """
            【🔽 警报缓解：清江水位突破警戒线】

            · 防汛Ⅲ级应急响应→防汛Ⅳ级应急响应（市防汛抗旱指挥部，3月2日 10:00）
            · 清江临河站 退到警戒水位以下

            级别：关注（清江临河站超警戒水位1.30米）
            """,
            Compose(AlertStage.Eased, Language.Chinese, Better, [], Severity.Watch),
            StringComparison.Ordinal);
        Assert.StartsWith(
            """
            【🔽 Alert eased: 清江水位突破警戒线】

            · 防汛Ⅲ级应急响应→防汛Ⅳ级应急响应 (市防汛抗旱指挥部, 2 Mar 10:00)
            · 清江临河站 back below its warning level

            Severity: watch (清江临河站超警戒水位1.30米)
            """,
            Compose(AlertStage.Eased, Language.English, Better, [], Severity.Watch),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_alert_that_is_over_in_Chinese() => Assert.Equal(
        """
        【✅ 警报解除：清江水位突破警戒线】

        · 清江临河站 52.30→50.62 米（3月4日 08:00），退到警戒水位以下
        · 防汛Ⅲ级应急响应 解除（市防汛抗旱指挥部，3月2日 10:00）

        清江水位上涨。

        发布：2026-03-02 20:05
        来源：临河日报 2026-03-02 · 防汛应急，第 7、9、11 行
        """,
        Compose(AlertStage.Ended, Language.Chinese, Over, [], Severity.None));

    [Fact]
    public void An_alert_that_is_over_in_English() => Assert.Equal(
        """
        【✅ Alert over: 清江水位突破警戒线】

        · 清江临河站 52.30→50.62 m (4 Mar 08:00), back below its warning level
        · 防汛Ⅲ级应急响应 ended (市防汛抗旱指挥部, 2 Mar 10:00)

        清江水位上涨。

        Issued: 2026-03-02 20:05
        Source: 临河日报 2026-03-02 · 防汛应急, lines 7, 9, 11
        """,
        Compose(AlertStage.Ended, Language.English, Over, [], Severity.None));

    [Theory]
    [InlineData(SubjectKind.Warning, "暴雨橙色预警", "⚠️ 暴雨橙色预警：", "⚠️ 暴雨橙色预警: ")]
    [InlineData(SubjectKind.Response, "防汛Ⅲ级应急响应", "⚠️ 防汛Ⅲ级应急响应启动：", "⚠️ 防汛Ⅲ级应急响应 in force: ")]
    internal void An_alert_of_a_notice_alone_is_called_by_it(SubjectKind kind, string what, string chinese, string english)
    {
        AlertStep[] steps = [Joined(Third with { Subject = new AlertSubject(kind, "暴雨"), What = what })];

        Assert.Contains(chinese, Compose(AlertStage.Raised, Language.Chinese, steps, []), StringComparison.Ordinal);
        Assert.Contains(english, Compose(AlertStage.Raised, Language.English, steps, []), StringComparison.Ordinal);
    }

    [Fact]
    public void A_severe_flood_is_called_so() =>
        Assert.Contains("⚠️ 严重汛情警报：", Compose(AlertStage.Raised, Language.Chinese, [Joined(High)], [], Severity.Severe), StringComparison.Ordinal);

    [Fact]
    public void A_level_that_is_past_is_told_with_how_it_stands_now() => Assert.Contains(
        "· 清江临河站 52.30→53.10 米（3月2日 18:00），现 52.70 米（3月3日 06:00），超警戒 1.70 米\n",
        Compose(
            AlertStage.Changed,
            Language.Chinese,
            [new AlertStep(StepKind.Higher, High, High with { LevelMeters = 52.70m, Time = new DateTime(2026, 3, 3, 6, 0, 0), AboveWarningMeters = 1.70m, HighestMeters = 53.10m, HighestTime = new DateTime(2026, 3, 2, 18, 0, 0) })],
            []),
        StringComparison.Ordinal);

    [Fact]
    public void A_level_without_a_known_line_is_told_with_a_new_alert() => Assert.Contains(
        "· 清江临河站 52.30 米（3月2日 06:00），超警戒 1.30 米\n· 清江白沙站 60.1 米\n",
        Compose(AlertStage.Raised, Language.Chinese, [Joined(High)], [new Reading { Station = "清江白沙站", LevelMeters = 60.1m, Line = 9 }]),
        StringComparison.Ordinal);

    [Fact]
    public void The_reason_of_an_article_that_looks_back_is_not_that_of_the_alert() => Assert.Contains(
        "\n\n级别：关注\n\n", Compose(AlertStage.Eased, Language.Chinese, Better, [], Severity.Watch, ofArticle: Severity.Warning), StringComparison.Ordinal);

    [Fact]
    public void Figures_that_disagree_are_marked() => Assert.Contains(
        "原文数字有出入",
        Compose(AlertStage.Raised, Language.Chinese, [Joined(High with { Doubt = "水位52.3米减51米是1.3米，文中写2.3米" })], []),
        StringComparison.Ordinal);

    private static AlertStep[] Worse =>
    [
        new(StepKind.Graver, Third, Third with { What = "防汛Ⅱ级应急响应", Level = 2, Severity = Severity.Severe }),
        new(StepKind.Graver, High, High with { LevelMeters = 53.10m, HighestMeters = 53.10m, Time = new DateTime(2026, 3, 2, 18, 0, 0), AboveWarningMeters = 2.10m, AboveGuaranteeMeters = 0.10m }),
    ];

    private static AlertStep[] Better =>
    [
        new(StepKind.Eased, Third, Third with { What = "防汛Ⅳ级应急响应", Level = 4, Severity = Severity.Watch }),
        new(StepKind.Ended, High, new SubjectState { Subject = High.Subject, Day = High.Day, Severity = Severity.None }),
    ];

    private static AlertStep[] Over =>
    [
        new(StepKind.Ended, High, High with { LevelMeters = 50.62m, HighestMeters = 52.30m, Time = new DateTime(2026, 3, 4, 8, 0, 0), AboveWarningMeters = null, Severity = Severity.None }),
        new(StepKind.Ended, Third, Third with { Severity = Severity.None }),
    ];

    private static AlertStep Joined(SubjectState state) => new(StepKind.Joined, null, state);

    private static string Compose(AlertStage change, Language language, AlertStep[] steps, Reading[] readings, Severity severity = Severity.Warning, Severity? ofArticle = null) => PlainText.Of(AlertComposer.Compose(
        new PendingAlert
        {
            Slot = new AlertSlot(4, 1),
            Change = change,
            Severity = severity,
            Steps = steps,
            ReportedAt = new DateTimeOffset(2026, 3, 2, 12, 5, 0, TimeSpan.Zero),
            Article = new ArchivedArticle
            {
                Id = 12,
                IssueId = 3,
                Paper = "临河日报",
                Date = new DateOnly(2026, 3, 2),
                Article = new Article { Id = default, Title = "清江水位突破警戒线", Headline = "清江水位突破警戒线" },
                Brief = new Brief
                {
                    Summary = "清江水位上涨。",
                    SummaryLines = [7],
                    Topics = [new TopicMatch("防汛应急", 0.9, [])],
                    Readings = readings,
                    Severity = ofArticle ?? severity,
                    SeverityReason = "清江临河站超警戒水位1.30米",
                },
            },
        },
        Zone,
        language));
}
