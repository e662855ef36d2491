using Baozhai.Bot.Alerts;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Configuration;

namespace Baozhai.Bot.Tests.Alerts;

public sealed class AlertComposerTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 20, 5, 0);

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
        【汛情警报】清江临河站 52.30 米，超警戒 1.30 米（3月2日 6时）

        · 防汛Ⅲ级应急响应（市防汛抗旱指挥部，3月2日 10时）
        《清江水位突破警戒线》清江水位上涨。
        预计：清江临河站 3月3日 2时 洪峰水位 52.8 米
        远离河道、堤岸和低洼处，听从当地转移通知。
        据临河日报3月2日报道，水情截至2日6时。
        """,
        Compose(AlertStage.Raised, Language.Chinese, [Joined(High), Joined(Third)], [Expected]));

    [Fact]
    public void A_new_alert_in_English() => Assert.Equal(
        """
        [Flood alert] 清江临河站 52.30 m, 1.30 m above its warning level (2 Mar 06:00)

        · 防汛Ⅲ级应急响应 (市防汛抗旱指挥部, 2 Mar 10:00)
        《清江水位突破警戒线》清江水位上涨。
        Expected: 清江临河站 3 Mar 02:00 52.8 m
        Keep away from rivers, dykes and low ground; follow local orders to move.
        Reported by 临河日报 of 2 March; levels as of 2 Mar 06:00.
        """,
        Compose(AlertStage.Raised, Language.English, [Joined(High), Joined(Third)], [Expected with { What = null }]));

    [Fact]
    public void A_changed_alert_in_Chinese() => Assert.Equal(
        """
        【严重汛情加重】清江临河站 52.30→53.10 米，超警戒 2.10 米、超保证 0.10 米（3月2日 18时）

        · 防汛Ⅲ级应急响应→防汛Ⅱ级应急响应（市防汛抗旱指挥部，3月2日 10时）
        《清江水位突破警戒线》清江水位上涨。
        远离河道、堤岸和低洼处，听从当地转移通知。
        据临河日报3月2日报道，水情截至2日18时。
        """,
        Compose(AlertStage.Changed, Language.Chinese, Worse, [], Severity.Severe));

    [Fact]
    public void A_changed_alert_in_English() => Assert.StartsWith(
        "[Severe flood: worse] 清江临河站 52.30→53.10 m, 2.10 m above its warning level, 0.10 m above its guarantee level (2 Mar 18:00)\n",
        Compose(AlertStage.Changed, Language.English, Worse, [], Severity.Severe),
        StringComparison.Ordinal);

    [Fact]
    public void An_eased_alert_says_what_is_better_and_gives_no_advice() => Assert.Equal(
        """
        【汛情缓解】防汛Ⅲ级应急响应→防汛Ⅳ级应急响应（市防汛抗旱指挥部，3月2日 10时）

        · 清江临河站已退到警戒水位以下
        《清江水位突破警戒线》清江水位上涨。
        据临河日报3月2日报道。
        """,
        Compose(AlertStage.Eased, Language.Chinese, Better, [], Severity.Watch));

    [Fact]
    public void An_alert_that_is_over_in_Chinese() => Assert.Equal(
        """
        【汛情解除】清江临河站 52.30→50.62 米，已退到警戒水位以下（3月4日 8时）

        · 防汛Ⅲ级应急响应解除（市防汛抗旱指挥部，3月2日 10时）
        《清江水位突破警戒线》清江水位上涨。
        据临河日报3月2日报道，水情截至4日8时。
        """,
        Compose(AlertStage.Ended, Language.Chinese, Over, [], Severity.None));

    [Fact]
    public void An_alert_that_is_over_in_English() => Assert.StartsWith(
        "[Flood: over] 清江临河站 52.30→50.62 m, back below its warning level (4 Mar 08:00)\n\n· 防汛Ⅲ级应急响应 ended (",
        Compose(AlertStage.Ended, Language.English, Over, [], Severity.None),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(SubjectKind.Warning, "暴雨橙色预警", "【暴雨橙色预警】清江水位突破警戒线（市防汛抗旱指挥部，3月2日 10时）\n\n清江水位上涨。\n")]
    [InlineData(SubjectKind.Response, "防汛Ⅲ级应急响应", "【防汛Ⅲ级应急响应】清江水位突破警戒线（市防汛抗旱指挥部，3月2日 10时）\n\n清江水位上涨。\n")]
    internal void An_alert_of_a_notice_alone_is_called_by_it(SubjectKind kind, string what, string begins) => Assert.StartsWith(
        begins, Compose(AlertStage.Raised, Language.Chinese, [Joined(Third with { Subject = Third.Subject with { Kind = kind, Name = "暴雨" }, What = what })], []), StringComparison.Ordinal);

    [Theory]
    [InlineData(DangerKind.Fire, Severity.Severe, "【严重火情】清江水位突破警戒线\n", "不要靠近火场")]
    [InlineData(DangerKind.Accident, Severity.Warning, "【事故警报】清江水位突破警戒线\n", "不要靠近现场")]
    [InlineData(DangerKind.None, Severity.Warning, "【汛情警报】清江水位突破警戒线\n", "远离河道")]
    internal void An_alert_of_words_alone_is_called_by_its_kind_of_danger(DangerKind kind, Severity severity, string begins, string advice)
    {
        var text = Compose(AlertStage.Raised, Language.Chinese, [], [], severity, danger: kind);

        Assert.StartsWith(begins, text, StringComparison.Ordinal);
        Assert.Contains(advice, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AlertStage.Changed, StepKind.Graver, "【响应升级】防汛Ⅲ级应急响应→防汛Ⅱ级应急响应（", "[Response raised] ")]
    [InlineData(AlertStage.Ended, StepKind.Ended, "【响应解除】防汛Ⅱ级应急响应解除（", "[Response over] ")]
    internal void What_becomes_of_notices_alone_is_called_by_them(AlertStage change, StepKind kind, string chinese, string english)
    {
        AlertStep[] steps = [new(kind, Third, Third with { What = "防汛Ⅱ级应急响应", Level = 2 })];

        Assert.StartsWith(chinese, Compose(change, Language.Chinese, steps, []), StringComparison.Ordinal);
        Assert.StartsWith(english, Compose(change, Language.English, steps, []), StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_beside_a_danger_of_words_alone_does_not_stand_first() => Assert.StartsWith(
        "【火情警报】清江水位突破警戒线\n\n· 清江白沙站 60.1 米\n",
        Compose(AlertStage.Raised, Language.Chinese, [], [new Reading { Station = "清江白沙站", LevelMeters = 60.1m, Line = 9 }], danger: DangerKind.Fire, reason: "清江水位突破警戒线"),
        StringComparison.Ordinal);

    [Fact]
    public void A_severe_flood_is_called_so() =>
        Assert.StartsWith("【严重汛情】清江临河站 52.30 米", Compose(AlertStage.Raised, Language.Chinese, [Joined(High with { Severity = Severity.Severe })], [], Severity.Severe), StringComparison.Ordinal);

    [Fact]
    public void What_made_it_graver_than_its_stations_is_told() => Assert.Contains(
        "\n· 转移群众3000人\n", Compose(AlertStage.Raised, Language.Chinese, [Joined(High)], [], Severity.Severe, reason: "转移群众3000人"), StringComparison.Ordinal);

    [Fact]
    public void A_level_that_is_past_is_told_with_how_it_stands_now() => Assert.StartsWith(
        "【汛情加重】清江临河站 52.30→53.10 米（3月2日 18时），现 52.70 米，超警戒 1.70 米（3月3日 6时）\n",
        Compose(
            AlertStage.Changed,
            Language.Chinese,
            [new AlertStep(StepKind.Higher, High, High with { LevelMeters = 52.70m, Time = new DateTime(2026, 3, 3, 6, 0, 0), AboveWarningMeters = 1.70m, HighestMeters = 53.10m, HighestTime = new DateTime(2026, 3, 2, 18, 0, 0) })],
            []),
        StringComparison.Ordinal);

    [Fact]
    public void The_gravest_station_stands_first_and_one_without_a_known_line_behind() => Assert.StartsWith(
        "【严重汛情】清江上游站 60.5 米，超警戒 2.5 米、超保证 0.5 米（3月2日 5时30分）\n\n· 清江临河站 52.30 米，超警戒 1.30 米（3月2日 6时）\n· 清江白沙站 60.1 米\n",
        Compose(
            AlertStage.Raised,
            Language.Chinese,
            [Joined(High), Joined(High with { Subject = new AlertSubject(SubjectKind.Station, "清江上游站", "清江"), Severity = Severity.Severe, LevelMeters = 60.5m, HighestMeters = 60.5m, AboveWarningMeters = 2.5m, AboveGuaranteeMeters = 0.5m, Time = new DateTime(2026, 3, 2, 5, 30, 0) })],
            [new Reading { Station = "清江白沙站", LevelMeters = 60.1m, Line = 9 }],
            Severity.Severe),
        StringComparison.Ordinal);

    [Fact]
    public void Figures_that_disagree_are_marked() => Assert.Contains(
        "原文数字有出入",
        Compose(AlertStage.Raised, Language.Chinese, [Joined(High with { Doubt = "水位52.3米减51米是1.3米，文中写2.3米" })], []),
        StringComparison.Ordinal);

    [Fact]
    public void What_should_be_over_by_now_is_not_called_severe_and_is_said_not_to_be_measured() => Assert.StartsWith(
        "【汛情警报】清江临河站 52.30 米，超警戒 1.30 米（3月2日 6时），预计已退，尚无实测\n",
        Compose(AlertStage.Raised, Language.Chinese, [Joined(High with { Severity = Severity.Severe, BackBelowWarning = new DateTime(2026, 3, 2, 18, 0, 0) })], [], Severity.Severe),
        StringComparison.Ordinal);

    [Fact]
    public void A_forecast_whose_time_has_passed_is_not_told() => Assert.DoesNotContain(
        "预计", Compose(AlertStage.Raised, Language.Chinese, [Joined(High)], [Expected with { Time = new DateTime(2026, 3, 2, 20, 0, 0) }]), StringComparison.Ordinal);

    [Fact]
    public void No_line_numbers_are_told() =>
        Assert.DoesNotMatch("第.*行|lines? \\d", Compose(AlertStage.Raised, Language.Chinese, [Joined(High), Joined(Third)], [Expected]));

    [Fact]
    public void However_much_an_article_holds_the_text_has_nine_lines()
    {
        var many = Enumerable.Range(1, 40).Select(n => Joined(High with { Subject = new AlertSubject(SubjectKind.Station, $"清江第{n}站", "清江") })).ToArray();
        var expected = Enumerable.Range(1, 40).Select(n => Expected with { Station = $"清江第{n}站" }).ToArray();

        foreach (var change in Enum.GetValues<AlertStage>())
        {
            foreach (var language in (Language[])[Language.Chinese, Language.English])
                Assert.InRange(Compose(change, language, many, expected, Severity.Severe, reason: "转移群众3000人").Split('\n').Length, 5, 9);
        }

        Assert.Contains("· 另有 38 处，见全文\n", Compose(AlertStage.Raised, Language.Chinese, many, [], Severity.Severe, reason: "转移群众3000人"), StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_is_configuration_and_can_be_turned_off()
    {
        Assert.Contains("\n往高处走。\n", Compose(AlertStage.Raised, Language.Chinese, [Joined(High)], [], advice: Advice(("Alerts:Advice:Flood", "往高处走。"))), StringComparison.Ordinal);
        Assert.DoesNotContain("远离", Compose(AlertStage.Raised, Language.Chinese, [Joined(High)], [], advice: Advice(("Alerts:Advice:Flood", ""))), StringComparison.Ordinal);
        Assert.DoesNotContain("远离", Compose(AlertStage.Raised, Language.Chinese, [Joined(High)], [], advice: Advice(("Alerts:Advice", ""))), StringComparison.Ordinal);
        Assert.Equal("Flud", Advice(("Alerts:Advice:Flud", "游走。")).Wrong);
    }

    private static AlertAdvice Advice(params (string Key, string Value)[] keys) => AlertAdvice.Read(
        new ConfigurationBuilder().AddInMemoryCollection(keys.Select(key => KeyValuePair.Create(key.Key, (string?)key.Value))).Build().GetSection("Alerts:Advice"));

    private static AlertStep[] Worse =>
    [
        new(StepKind.Graver, Third, Third with { What = "防汛Ⅱ级应急响应", Level = 2, Severity = Severity.Severe }),
        new(StepKind.Graver, High, High with { Severity = Severity.Severe, LevelMeters = 53.10m, HighestMeters = 53.10m, Time = new DateTime(2026, 3, 2, 18, 0, 0), AboveWarningMeters = 2.10m, AboveGuaranteeMeters = 0.10m }),
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

    private static string Compose(
        AlertStage change, Language language, AlertStep[] steps, Reading[] readings, Severity severity = Severity.Warning, DangerKind danger = DangerKind.None, string? reason = null, AlertAdvice? advice = null) => PlainText.Of(AlertComposer.Compose(
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
                    Severity = severity,
                    Danger = danger,
                    SeverityReason = reason ?? "清江临河站超警戒水位1.30米",
                },
            },
        },
        Now,
        advice ?? AlertAdvice.Usual,
        language));
}
