using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Tests.Alerts.Life;

public sealed class AlertLifeTests
{
    private const string Linhe = "清江临河站";
    private const string Baisha = "清江白沙站";
    private readonly Chronicle _chronicle = new();

    [Fact]
    public void A_flood_is_raised_changed_eased_and_ended()
    {
        Assert.Equal("1 Raised", _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)])));
        Assert.Equal("1 Changed", _chronicle.Tell(Flood.Report(2, [Flood.Level(Linhe, 52.3m, 2), Flood.Level(Baisha, 60.5m, 2, warning: 60m)])));
        Assert.Equal("1 Eased", _chronicle.Tell(Flood.Report(3, [Flood.Level(Linhe, 51.2m, 3), Flood.Level(Baisha, 59.5m, 3, warning: null)])));
        Assert.Equal("1 Ended", _chronicle.Tell(Flood.Report(4, [Flood.Level(Linhe, 50.6m, 4, warning: null)], grave: false)));
        Assert.Empty(_chronicle.InForce);
    }

    [Fact]
    public void An_older_report_changes_nothing()
    {
        _chronicle.Tell(Flood.Report(2, [Flood.Level(Linhe, 51.4m, 2)]));

        Assert.Equal("1 -", _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 52.9m, 1)])));
        Assert.Equal("1 -", _chronicle.Tell(Flood.Report(2, [Flood.Level(Linhe, 50.1m, 2, hour: 1)])));

        Assert.Equal(51.4m, Assert.Single(Assert.Single(_chronicle.InForce).Subjects).LevelMeters);
    }

    [Fact]
    public void A_second_story_of_the_issue_that_says_the_same_is_only_recorded()
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)]));

        Assert.Equal("1 -", _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)])));
    }

    [Theory]
    [InlineData(51.49, "1 -")]
    [InlineData(51.5, "1 Changed")]
    public void Water_that_is_a_hands_breadth_higher_is_told(double meters, string outcome)
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)]));

        Assert.Equal(outcome, _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, (decimal)meters, 1, hour: 9)])));
    }

    [Fact]
    public void Centimetres_that_were_not_told_add_up()
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.40m, 1)]));

        Assert.Equal("1 -", _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.46m, 1, hour: 9)])));
        Assert.Equal("1 Changed", _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.52m, 1, hour: 12)])));
    }

    [Fact]
    public void A_second_station_joins_the_alert_of_the_first()
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)]));

        Assert.Equal("1 Changed", _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1), Flood.Level(Baisha, 60.5m, 1, warning: 60m)])));
        Assert.Equal("1 -", _chronicle.Tell(Flood.Report(1, [Flood.Level(Baisha, 60.5m, 1, warning: 60m)])));

        Assert.Equal([Linhe, Baisha], Assert.Single(_chronicle.InForce).Subjects.Select(state => state.Subject.Name));
    }

    [Fact]
    public void Two_stations_that_no_report_names_together_are_two_alerts()
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)]));

        Assert.Equal("2 Raised", _chronicle.Tell(Flood.Report(1, [Flood.Level("白河西关站", 30.5m, 1, warning: 30m)])));
        Assert.Equal("1 -, 2 Changed", _chronicle.Tell(Flood.Report(2, [Flood.Level(Linhe, 51.4m, 2), Flood.Level("白河西关站", 31m, 2, warning: 30m)])));
    }

    [Fact]
    public void Above_the_guarantee_level_it_is_graver()
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 52.95m, 1, guarantee: 53m)]));

        Assert.Equal("1 Changed", _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 53.01m, 1, hour: 8, warning: null)], severity: Severity.Severe)));
        Assert.Equal(Severity.Severe, Assert.Single(_chronicle.InForce).Severity);
        Assert.Equal("1 Eased", _chronicle.Tell(Flood.Report(2, [Flood.Level(Linhe, 52.8m, 2, warning: null)])));
        Assert.Equal(Severity.Warning, Assert.Single(_chronicle.InForce).Severity);
    }

    [Theory]
    [InlineData("7月4日8时，清江临河站水位降至50.62米，退出警戒水位。")]
    [InlineData("记者获悉，临河站已退至警戒水位以下。")]
    [InlineData("至4日8时，清江全线退出警戒水位。")]
    [InlineData("市内各站全部退出警戒水位。")]
    public void Water_said_to_be_back_below_ends_the_alert_without_a_figure(string text)
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)]));

        Assert.Equal("1 Ended", _chronicle.Tell(Flood.Report(4, grave: false, text: text)));
    }

    [Theory]
    [InlineData("预计5日8时，清江临河站将退出警戒水位。")]
    [InlineData("白河西关站已退出警戒水位，清江临河站仍超警戒水位。")]
    [InlineData("清江临河站尚未退出警戒水位。")]
    [InlineData("白河全线退出警戒水位。")]
    [InlineData("清江临河站6月20日退出警戒水位后，今日再次超警戒水位。")]
    public void Water_of_which_that_is_not_said_stays_in_force(string text)
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)]));

        Assert.DoesNotContain("Ended", _chronicle.Tell(Flood.Report(4, grave: false, text: text)), StringComparison.Ordinal);
        Assert.Single(_chronicle.InForce);
    }

    [Fact]
    public void A_report_that_looks_back_at_the_peak_ends_the_alert_all_the_same()
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 52.3m, 1)]));

        Assert.Equal("1 Ended", _chronicle.Tell(Flood.Report(4, [Flood.Level(Linhe, 52.3m, 1)], text: "清江临河站退出警戒水位。")));
        Assert.Equal("1 -", _chronicle.Tell(Flood.Report(4, [Flood.Level(Linhe, 52.3m, 1)])));
        Assert.Empty(_chronicle.InForce);
    }

    [Fact]
    public void A_look_back_raises_nothing() =>
        Assert.Equal("", _chronicle.Tell(Flood.Report(4, [Flood.Level(Linhe, 50.6m, 4), Flood.Level(Linhe, 52.3m, 1)])));

    [Fact]
    public void The_recession_of_an_earlier_flood_does_not_keep_the_next_from_being_raised() =>
        Assert.Equal("1 Raised", _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)], text: "清江临河站6月20日退出警戒水位后，今日再次超警戒水位。")));

    [Fact]
    public void The_reason_kept_is_that_of_the_gravity_kept()
    {
        _chronicle.Tell(Flood.Report(1, notices: [Flood.Response(NoticeAction.Starts, 2)], severity: Severity.Severe) with { Reason = "防汛Ⅱ级应急响应" });
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)], [Flood.Response(NoticeAction.Continues, 2)]) with { Reason = "清江临河站超警戒水位0.4米" });
        Assert.Equal("防汛Ⅱ级应急响应", Assert.Single(_chronicle.InForce).Reason);

        _chronicle.Tell(Flood.Report(2, notices: [Flood.Response(NoticeAction.Eases, 3)]) with { Reason = "防汛Ⅲ级应急响应" });
        Assert.Equal("防汛Ⅲ级应急响应", Assert.Single(_chronicle.InForce).Reason);

        _chronicle.Tell(Flood.Report(3, [Flood.Level(Linhe, 50.4m, 3)], [Flood.Response(NoticeAction.Eases, 4)]) with { Reason = "清江临河站超警戒水位0.4米" });
        Assert.Null(Assert.Single(_chronicle.InForce).Reason);
    }

    [Fact]
    public void Water_that_rises_again_after_the_end_is_a_new_alert()
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)]));
        _chronicle.Tell(Flood.Report(2, [Flood.Level(Linhe, 50.4m, 2)], grave: false));

        Assert.Equal("2 Raised", _chronicle.Tell(Flood.Report(3, [Flood.Level(Linhe, 51.2m, 3)])));
    }

    [Fact]
    public void After_it_lapsed_an_alert_is_raised_anew()
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)]));
        _chronicle.Lapse();

        Assert.Equal("2 Raised", _chronicle.Tell(Flood.Report(5, [Flood.Level(Linhe, 51.4m, 5)])));
    }

    [Fact]
    public void A_response_is_raised_lifted_lowered_and_ended()
    {
        Assert.Equal("1 Raised", _chronicle.Tell(Flood.Report(1, notices: [Flood.Response(NoticeAction.Starts, 3)])));
        Assert.Equal("1 Changed", _chronicle.Tell(Flood.Report(2, notices: [Flood.Response(NoticeAction.Starts, 3), Flood.Response(NoticeAction.Rises, 2)], severity: Severity.Severe)));
        Assert.Equal("1 -", _chronicle.Tell(Flood.Report(2, notices: [Flood.Response(NoticeAction.Continues, null)], grave: false)));
        Assert.Equal("1 Eased", _chronicle.Tell(Flood.Report(3, notices: [Flood.Response(NoticeAction.Eases, 4)], grave: false, severity: Severity.Watch)));
        Assert.Equal(Severity.Watch, Assert.Single(_chronicle.InForce).Severity);
        Assert.Equal("1 Ended", _chronicle.Tell(Flood.Report(4, notices: [Flood.Response(NoticeAction.Ends, 4)], grave: false, severity: Severity.None)));
    }

    [Fact]
    public void An_article_that_tells_of_the_end_and_the_beginning_ends_it()
    {
        _chronicle.Tell(Flood.Report(1, notices: [Flood.Response(NoticeAction.Starts, 3)]));

        Assert.Equal("1 Ended", _chronicle.Tell(Flood.Report(3, notices: [Flood.Response(NoticeAction.Ends, 3), Flood.Response(NoticeAction.Starts, 3)], grave: false)));
    }

    [Fact]
    public void A_response_ended_for_a_lesser_one_is_eased()
    {
        _chronicle.Tell(Flood.Report(1, notices: [Flood.Response(NoticeAction.Starts, 3)]));

        Assert.Equal("1 Eased", _chronicle.Tell(Flood.Report(3, notices: [Flood.Response(NoticeAction.Ends, 3), Flood.Response(NoticeAction.Starts, 4)], grave: false)));
    }

    [Theory]
    [InlineData("临河市防指", true)]
    [InlineData("市防汛抗旱指挥部", true)]
    [InlineData(null, true)]
    [InlineData("省防汛抗旱指挥部", false)]
    [InlineData("白沙县防指", false)]
    [InlineData("国家防总", false)]
    public void The_response_of_one_region_is_one_whatever_its_issuer_is_called(string? issuer, bool isOne)
    {
        _chronicle.Tell(Flood.Report(1, notices: [Flood.Response(NoticeAction.Starts, 3, "临河市防汛抗旱指挥部")]));

        _chronicle.Tell(Flood.Report(2, notices: [Flood.Response(NoticeAction.Starts, 3, issuer, "防汛抗旱")]));

        Assert.Equal(isOne ? 1 : 2, _chronicle.Alerts.Count);
    }

    [Fact]
    public void Warnings_of_two_dangers_are_two_alerts()
    {
        Assert.Equal("1 Raised", _chronicle.Tell(Flood.Report(1, notices: [Flood.Warning(NoticeAction.Starts, 2)])));
        Assert.Equal("2 Raised", _chronicle.Tell(Flood.Report(1, notices: [Flood.Warning(NoticeAction.Starts, 2, "山洪")])));
    }

    [Fact]
    public void An_alert_is_over_only_when_water_and_notices_are()
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)], [Flood.Response(NoticeAction.Starts, 3)]));

        Assert.Equal("1 Eased", _chronicle.Tell(Flood.Report(3, [Flood.Level(Linhe, 50.4m, 3)], grave: false)));
        Assert.Equal("1 Ended", _chronicle.Tell(Flood.Report(4, notices: [Flood.Response(NoticeAction.Ends, 3)], grave: false)));
    }

    [Fact]
    public void An_end_without_an_alert_in_force_does_nothing()
    {
        Assert.Equal("", _chronicle.Tell(Flood.Report(1, notices: [Flood.Response(NoticeAction.Ends, 3)])));
        Assert.Equal("", _chronicle.Tell(Flood.Report(1, grave: false, text: "清江临河站退出警戒水位。")));
    }

    [Fact]
    public void A_story_grave_by_its_words_alone_raises_an_alert_of_its_own()
    {
        Assert.Equal("1 Raised", _chronicle.Tell(Flood.Report(1)));
        Assert.Equal("2 Raised", _chronicle.Tell(Flood.Report(1)));
    }

    [Fact]
    public void What_is_not_grave_raises_nothing_and_makes_nothing_graver()
    {
        Assert.Equal("", _chronicle.Tell(Flood.Report(1, notices: [Flood.Response(NoticeAction.Starts, 4)], grave: false)));
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)]));

        Assert.Equal("1 -", _chronicle.Tell(Flood.Report(2, [Flood.Level(Linhe, 52.4m, 2)], grave: false)));
        Assert.Equal("1 Changed", _chronicle.Tell(Flood.Report(2, [Flood.Level(Linhe, 52.4m, 2)])));
    }

    [Fact]
    public void A_station_named_in_full_is_one_in_two_papers()
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)]));

        Assert.Equal("1 Changed", _chronicle.Tell(Flood.Report(2, [Flood.Level(Linhe, 52.4m, 2)], paper: "白沙晚报")));
    }

    [Fact]
    public void The_notices_of_two_papers_are_two_alerts()
    {
        _chronicle.Tell(Flood.Report(1, notices: [Flood.Response(NoticeAction.Starts, 3)]));

        Assert.Equal("2 Raised", _chronicle.Tell(Flood.Report(1, notices: [Flood.Response(NoticeAction.Starts, 3)], paper: "白沙晚报")));
        Assert.Equal("2 Ended", _chronicle.Tell(Flood.Report(2, notices: [Flood.Response(NoticeAction.Ends, 3)], grave: false, paper: "白沙晚报")));
        Assert.Single(_chronicle.InForce);
    }

    [Fact]
    public void A_river_whose_one_station_is_known_is_that_station()
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1)]));

        Assert.Equal("1 Changed", _chronicle.Tell(Flood.Report(2, [Flood.Level(Linhe, 52.4m, 2) with { Station = null }])));

        Assert.Equal(Linhe, Assert.Single(Assert.Single(_chronicle.InForce).Subjects).Subject.Name);
    }

    [Fact]
    public void A_river_gets_the_name_of_its_station_when_that_is_told()
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 1) with { Station = null }]));

        Assert.Equal("1 Changed", _chronicle.Tell(Flood.Report(2, [Flood.Level(Linhe, 52.4m, 2)])));

        Assert.Equal(Linhe, Assert.Single(Assert.Single(_chronicle.InForce).Subjects).Subject.Name);
    }

    [Fact]
    public void A_time_well_behind_its_report_is_not_believed()
    {
        _chronicle.Tell(Flood.Report(1, [Flood.Level(Linhe, 51.4m, 28)]));

        Assert.Equal("1 Changed", _chronicle.Tell(Flood.Report(2, [Flood.Level(Linhe, 52.4m, 2)])));
    }
}
