using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Tests.Places;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = new(
        [new("清江", ["清江干流"]), new("临河区", ["临河"]), new("石桥镇", []), new("石桥镇东街", []), new("建设路", []), new("东门", [])],
        ["清江新区", "东门菜"]);

    [Theory]
    [InlineData("临河区遭遇暴雨。", "临河区")]
    [InlineData("临河遭遇暴雨。", "临河区")]
    [InlineData("清江干流涨水。", "清江")]
    [InlineData("石桥镇东街积水。", "石桥镇东街")]
    [InlineData("石桥镇积水。", "石桥镇")]
    public void A_place_is_found_by_its_names_the_longest_first(string text, string place) => Assert.Equal([place], Find(text));

    [Theory]
    [InlineData("清江新区开工。")]
    [InlineData("东门菜上市。")]
    [InlineData("走出一条建设路线。")]
    [InlineData("石桥镇静下来。")]
    public void A_name_inside_another_word_is_no_place(string text) => Assert.Empty(Find(text));

    [Fact]
    public void A_gauging_station_stands_for_its_district() => Assert.Equal(["清江", "临河区"], Find("清江临河站水位40.96米。"));

    [Fact]
    public void The_place_named_most_comes_first() => Assert.Equal(["石桥镇", "清江"], Find("清江涨水,石桥镇转移群众,石桥镇停课。"));

    [Fact]
    public void A_place_of_the_headline_comes_before_places_of_the_body() =>
        Assert.Equal(["临河区", "石桥镇"], Gazetteer.Find(Passage.Of("临河抢险", [], ["石桥镇、石桥镇。"])).ToArray());

    [Theory]
    [InlineData("临河", "临河区")]
    [InlineData(" 临河区 ", "临河区")]
    [InlineData("清江干流", "清江")]
    public void A_typed_name_is_resolved(string typed, string place) => Assert.Equal(place, Gazetteer.Resolve(typed));

    [Theory]
    [InlineData("月亮")]
    [InlineData("清江新区")]
    [InlineData("")]
    public void An_unknown_name_is_not_resolved(string typed) => Assert.Null(Gazetteer.Resolve(typed));

    [Fact]
    public void An_empty_text_names_no_place() => Assert.Empty(Find(""));

    private static IReadOnlyList<string> Find(string text) => Gazetteer.Find([new Passage(text, 1)]);
}
