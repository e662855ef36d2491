using Baozhai.Bot.Alerts.Life;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Tests.Alerts.Life;

/// <summary>Levels whose own report expects them to be over by the time it is read.</summary>
public sealed class ExpectedRecessionTests
{
    private static readonly DateOnly Day = new(2026, 7, 2);
    private static readonly Reading High = Flood.Level("清江临河站", 53.2m, day: 2, hour: 5, guarantee: 53m);

    [Fact]
    public void A_recession_foretold_is_remembered_with_the_level()
    {
        var state = Assert.Single(StationStates.Of([High, Back(18)], Day));

        Assert.Equal(At(18), state.BackBelowWarning);
        Assert.Equal(Severity.Severe, state.SeverityAt(At(17)));
        Assert.Equal(Severity.Warning, state.SeverityAt(At(18)));
    }

    [Fact]
    public void Back_below_the_guarantee_level_is_no_longer_severe() =>
        Assert.Equal(Severity.Warning, Assert.Single(StationStates.Of([High, Back(10) with { What = "退出保证水位" }], Day)).SeverityAt(At(12)));

    [Fact]
    public void A_level_foretold_below_the_line_is_a_recession_too() =>
        Assert.Equal(At(18), Assert.Single(StationStates.Of([High, Back(18) with { What = null, LevelMeters = 50.5m }], Day)).BackBelowWarning);

    [Fact]
    public void A_peak_that_is_foretold_after_it_keeps_the_danger()
    {
        var state = Assert.Single(StationStates.Of([High, Back(8), Back(20) with { What = "复峰", LevelMeters = 53.4m }], Day));

        Assert.Null(state.BackBelowWarning);
        Assert.Equal(Severity.Severe, state.SeverityAt(At(23)));
    }

    [Fact]
    public void What_is_foretold_of_another_station_does_not_matter() =>
        Assert.Null(Assert.Single(StationStates.Of([High, Back(18) with { Station = "清江白沙站" }], Day)).BackBelowWarning);

    [Fact]
    public void A_paper_read_after_its_flood_should_be_over_raises_no_severe_alert()
    {
        var decision = Assert.Single(AlertLife.Decide(Report(High, Back(6)), []));

        Assert.Equal((AlertStage.Raised, Severity.Warning), (decision.Change, decision.Severity));
    }

    [Fact]
    public void One_that_stood_above_its_warning_level_only_raises_none() =>
        Assert.Empty(AlertLife.Decide(Report(Flood.Level("清江临河站", 51.4m, day: 2, hour: 5), Back(6)), []));

    [Fact]
    public void A_flood_that_goes_on_is_as_grave_as_it_was_measured()
    {
        var decision = Assert.Single(AlertLife.Decide(Report(High, Back(22)), []));

        Assert.Equal(Severity.Severe, decision.Severity);
    }

    private static AlertReport Report(Reading measured, Reading expected)
    {
        var grade = measured.GuaranteeMeters is null ? Severity.Warning : Severity.Severe;
        return AlertReport.Of(
            new Newsroom.Articles.Article { Id = default, Headline = "清江汛情" },
            new Newsroom.Briefs.Brief { Summary = "", Readings = [measured, expected], Severity = grade, SeverityReason = "清江临河站超保证水位0.2米" },
            Flood.Paper,
            Day,
            mayRaise: true,
            At(12));
    }

    private static Reading Back(int hour) => new() { Station = "清江临河站", River = "清江", Forecast = true, What = "退出警戒水位", Time = At(hour), Line = 8 };

    private static DateTime At(int hour) => new(2026, 7, 2, hour, 0, 0);
}
