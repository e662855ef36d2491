using Baozhai.Bot.Archive;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class StationLevelsTests
{
    private static readonly Gauge Gauge = new("湘江株洲站", "湘江", null);
    private static readonly DateOnly Day = new(2024, 6, 27);

    [Fact]
    public void The_newest_level_is_told_against_the_warning_level_last_told()
    {
        var levels = StationLevels.Of(Gauge, [Level(0, 40.96m), Level(-6, 39.5m) with { Reading = new Reading { LevelMeters = 39.5m, Time = At(-6), WarningMeters = 40 } }]);

        Assert.Equal("40.96米（2024-06-27 12:00）", levels.Latest(Language.Chinese));
        Assert.Equal("超警戒 0.96米", levels.Against(Language.Chinese));
    }

    [Fact]
    public void A_level_below_the_warning_level_says_so() =>
        Assert.Equal("低于警戒 0.50米", StationLevels.Of(Gauge, [new(1, Day, new Reading { LevelMeters = 39.5m, WarningMeters = 40, Time = At(0) })]).Against(Language.Chinese));

    [Fact]
    public void A_level_above_the_guarantee_level_says_that_as_well()
    {
        var told = new Reading { LevelMeters = 53.2m, WarningMeters = 51.5m, AboveGuaranteeMeters = 0.7m, Time = At(0) };

        Assert.Equal("超警戒 1.70米，超保证 0.70米", StationLevels.Of(Gauge, [new(1, Day, told)]).Against(Language.Chinese));
        Assert.Equal("0.70 m above the guarantee level", StationLevels.Of(Gauge, [new(1, Day, told with { WarningMeters = null })]).Against(Language.English));
        Assert.Equal("超警戒 1.70米", StationLevels.Of(Gauge, [new(1, Day, told with { AboveGuaranteeMeters = null, GuaranteeMeters = 54 })]).Against(Language.Chinese));
    }

    [Fact]
    public void The_trend_is_drawn_from_the_oldest_to_the_newest()
    {
        var levels = StationLevels.Of(Gauge, [Level(0, 41m), Level(-6, 40m), Level(-12, 39m)]);

        Assert.Equal("▁▄█", LevelTrend.Bar(levels.Measured));
        Assert.Equal("2024-06-27 00:00　39.00米　▁\n2024-06-27 06:00　40.00米　▄\n2024-06-27 12:00　41.00米　█", LevelTrend.Lines(levels.Measured, Language.Chinese));
    }

    [Fact]
    public void One_reading_makes_no_trend() => Assert.Empty(LevelTrend.Lines(StationLevels.Of(Gauge, [Level(0, 41m)]).Measured, Language.Chinese));

    [Fact]
    public void A_level_that_stays_is_drawn_flat() => Assert.Equal("▅▅", LevelTrend.Bar(StationLevels.Of(Gauge, [Level(0, 41m), Level(-1, 41m)]).Measured));

    [Fact]
    public void The_same_moment_told_by_two_papers_is_one() => Assert.Single(StationLevels.Of(Gauge, [Level(0, 41m), Level(0, 41m)]).Measured);

    [Fact]
    public void What_is_expected_is_no_level_but_is_told()
    {
        var levels = StationLevels.Of(Gauge, [new(1, Day, new Reading { LevelMeters = 42, Forecast = true, Time = At(12) }), Level(0, 41m)]);

        Assert.Equal("41.00米（2024-06-27 12:00）", levels.Latest(Language.Chinese));
        Assert.Equal("预计 2024-06-28 00:00 42.00米", levels.Forecast(Language.Chinese, At(1)));
        Assert.Empty(levels.Forecast(Language.Chinese, At(13)));
    }

    [Fact]
    public void Water_that_should_be_back_by_now_is_told_to_be_so_and_not_measured()
    {
        var levels = StationLevels.Of(Gauge, [new(1, Day, new Reading { What = "退出警戒水位", Forecast = true, Time = At(12) }), Level(0, 41m)]);

        Assert.Equal("预计 2024-06-28 00:00 退出警戒水位", levels.Forecast(Language.Chinese, At(1)));
        Assert.Equal("预计已退（2024-06-28 00:00），尚无实测", levels.Forecast(Language.Chinese, At(13)));
        Assert.Equal("Expected to be back by 2024-06-28 00:00, not measured yet", levels.Forecast(Language.English, At(13)));
    }

    [Fact]
    public void A_trend_ends_where_the_flood_before_lies_far_back()
    {
        var levels = StationLevels.Of(Gauge, [Level(0, 41m), Level(-6, 40m), Level(-24 * 365, 44m), Level((-24 * 365) - 6, 43m)]);

        Assert.Equal("▁█", LevelTrend.Bar(levels.Measured));
        Assert.DoesNotContain("2023", LevelTrend.Lines(levels.Measured, Language.Chinese), StringComparison.Ordinal);
        Assert.Empty(LevelTrend.Bar(StationLevels.Of(Gauge, [Level(0, 41m), Level(-24 * 8, 40m)]).Measured));
    }

    private static DateTime At(int hours) => Day.ToDateTime(new TimeOnly(12, 0)).AddHours(hours);

    private static StationReading Level(int hours, decimal level) => new(1, Day, new Reading { LevelMeters = level, Time = At(hours) });
}
