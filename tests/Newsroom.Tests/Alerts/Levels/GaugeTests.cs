using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Levels;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Tests.Alerts.Levels;

public sealed class GaugeTests
{
    [Theory]
    [InlineData("清江临河站水位40.96米。", "清江临河站", "清江")]
    [InlineData("清江干流临河站水位40.96米。", "清江临河站", "清江")]
    [InlineData("清江支流石河双桥站水位40.96米。", "石河双桥站", "石河")]
    [InlineData("其中涨幅最大的为清江临河站水位40.96米。", "清江临河站", "清江")]
    [InlineData("截至27日8时,清江临河水文站水位40.96米。", "清江临河水文站", "清江")]
    public void A_station_has_its_name_and_river(string sentence, string station, string river)
    {
        var reading = Assert.Single(Read(sentence));
        Assert.Equal((station, river), (reading.Station, reading.River));
    }

    [Fact]
    public void A_river_may_stand_without_a_station()
    {
        var reading = Assert.Single(Read("清江水位涨至40.20米。"));
        Assert.Equal((null, "清江"), (reading.Station, reading.River));
    }

    [Fact]
    public void A_reservoir_is_a_gauge_where_its_level_is_spoken_of() =>
        Assert.Equal("双桥水库", Assert.Single(Read("双桥水库水位97.52米。")).Station);

    [Fact]
    public void Stations_named_together_share_out_their_levels_in_order()
    {
        var readings = Read("清江临河站、石河双桥站水位分别达40.96米、53.20米。");
        Assert.Equal([("清江临河站", 40.96m), ("石河双桥站", 53.20m)], readings.Select(reading => (reading.Station!, reading.LevelMeters!.Value)));
    }

    [Fact]
    public void Stations_and_levels_of_different_number_are_left_out() =>
        Assert.Empty(Read("清江临河站、石河双桥站、青溪站水位分别达40.96米、53.20米。"));

    [Fact]
    public void A_level_of_nothing_named_is_left_out() => Assert.Empty(Read("水位一度达40.96米。"));

    [Fact]
    public void The_next_sentence_speaks_of_the_same_station() =>
        Assert.Equal([40.96m, 41.20m], Read("27日零时,清江临河站水位40.96米。27日8时,水位涨至41.20米。").Select(reading => reading.LevelMeters!.Value));

    [Fact]
    public void Another_paragraph_does_not_inherit_the_station()
    {
        Paragraph[] paragraphs = [new("清江临河站水位40.96米。", [3]), new("水位涨至41.20米。", [5])];
        Assert.Equal(3, Assert.Single(ReadingFinder.Find(paragraphs, null)).Line);
    }

    [Theory]
    [InlineData("石门高铁站积水,水位达1.20米。")]
    [InlineData("城东泵站水位达1.20米。")]
    public void A_station_of_another_kind_is_no_gauge(string sentence) => Assert.Empty(Read(sentence));

    private static IReadOnlyList<Reading> Read(string text) => ReadingFinder.Find([new Paragraph(text, [1])], new DateOnly(2024, 6, 27));
}
