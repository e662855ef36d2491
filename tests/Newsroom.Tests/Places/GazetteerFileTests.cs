using Baozhai.Newsroom.Places;

namespace Baozhai.Newsroom.Tests.Places;

public sealed class GazetteerFileTests
{
    [Fact]
    public void A_place_may_be_a_plain_name() => Assert.Equal(["甲县"], Gazetteer.Parse("""{"places":["甲县"]}""").Places);

    [Fact]
    public void A_name_that_two_places_share_belongs_to_the_first() =>
        Assert.Equal("甲县", Gazetteer.Parse("""{"places":[{"name":"甲县","aliases":["丙"]},{"name":"乙县","aliases":["丙"]}]}""").Resolve("丙"));

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{}", "places")]
    [InlineData("""{"places":[{}]}""", "number 1")]
    [InlineData("""{"places":[""]}""", "number 1")]
    [InlineData("""{"places":[7]}""", "number 1")]
    [InlineData("""{"places":[{"name":"甲县","aliases":"甲"}]}""", "甲县")]
    [InlineData("""{"places":[],"notPlaces":["a",1]}""", "notPlaces")]
    public void A_wrong_file_is_refused_with_the_place_of_the_fault(string json, string place) =>
        Assert.Contains(place, Assert.Throws<FormatException>(() => Gazetteer.Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_gazetteer_lists_no_gauging_stations_but_knows_where_they_stand()
    {
        Assert.DoesNotContain(Lexicons.Places.Places, place => place.EndsWith('站') && !place.EndsWith("西站", StringComparison.Ordinal));
        Assert.Equal("渌口区", Lexicons.Places.Resolve("渌口"));
    }
}
