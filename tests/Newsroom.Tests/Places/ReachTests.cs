using Baozhai.Newsroom.Places;

namespace Baozhai.Newsroom.Tests.Places;

public sealed class ReachTests
{
    private static readonly Gazetteer Invented = Gazetteer.Parse(
        """
        {
          "places": [
            "临河市",
            { "name": "上河县", "aliases": ["上河"] },
            { "name": "白沙镇", "of": ["上河县"] },
            { "name": "柳溪镇", "of": ["上河县"] },
            { "name": "清江", "aliases": ["清河"], "threatens": ["临河市", "上河县"] },
          ],
          "stations": [{ "name": "清江上河站", "aliases": ["上河站"], "threatens": ["上河县"] }],
        }
        """);

    [Theory]
    [InlineData("清江上河站", "上河县、白沙镇、柳溪镇")]
    [InlineData("清江上河水文站", "上河县、白沙镇、柳溪镇")]
    [InlineData("上河站", "上河县、白沙镇、柳溪镇")]
    [InlineData("清江", "清江、临河市、上河县、白沙镇、柳溪镇")]
    [InlineData("清河", "清江、临河市、上河县、白沙镇、柳溪镇")]
    [InlineData("白沙镇", "白沙镇、上河县")]
    [InlineData("上河", "上河县、白沙镇、柳溪镇")]
    [InlineData("临河市", "临河市")]
    [InlineData("远山站", "")]
    public void News_of_a_water_is_news_of_what_it_threatens_and_that_of_a_town_of_its_county(string name, string reached) =>
        Assert.Equal(reached, string.Join('、', Invented.ReachOf([name])));

    [Theory]
    [InlineData("渌江大西滩站", "醴陵市")]
    [InlineData("渌水大西滩站", "白兔潭镇")]
    [InlineData("湘江株洲站", "天元区")]
    [InlineData("铁水酒坊站", "醴陵市")]
    [InlineData("澄潭江潼塘站", "醴陵市")]
    public void The_stations_of_the_shipped_gazetteer_know_their_counties(string station, string county) =>
        Assert.Contains(county, Lexicons.Places.ReachOf([station]));

    [Fact]
    public void A_station_is_no_place_to_look_for() => Assert.Null(Invented.Resolve("清江上河站"));

    [Theory]
    [InlineData("""{"places":[{"name":"清江","threatens":["无名县"]}]}""", "清江")]
    [InlineData("""{"places":[{"name":"白沙镇","of":["无名县"]}]}""", "白沙镇")]
    [InlineData("""{"places":[],"stations":[{"name":"清江站","threatens":["无名县"]}]}""", "清江站")]
    public void A_threatened_place_that_is_none_is_named(string json, string place) =>
        Assert.Contains(place, Assert.Throws<FormatException>(() => Gazetteer.Parse(json)).Message, StringComparison.Ordinal);
}
