using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Tests.Topics;

public sealed class TopicLexiconTests
{
    [Theory]
    [InlineData("防汛应急")]
    [InlineData("防汛")]
    [InlineData("flood")]
    [InlineData("FLOOD")]
    public void A_topic_is_found_by_each_of_its_names(string word) => Assert.Equal("防汛应急", Lexicons.Topics.Find(word)?.Name);

    [Fact]
    public void An_unknown_word_finds_no_topic() => Assert.Null(Lexicons.Topics.Find("天气"));

    [Fact]
    public void The_lexicon_has_its_seventeen_topics_in_order() =>
        Assert.Equal(
            ["防汛", "金融", "政务", "产业", "农业", "民生", "健康", "科教", "环保", "城建", "文旅", "安全", "法治", "党建", "体育", "国际", "其他"],
            Lexicons.Topics.Topics.Select(topic => topic.Short));

    [Fact]
    public void Comments_and_trailing_commas_are_allowed() =>
        Assert.Single(TopicLexicon.Parse("""{"topics":[{"name":"甲","short":"乙","english":"a","words":{"2":["丙",],},},], /* done */ }""").Topics);

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "topics")]
    [InlineData("""{"topics":{}}""", "topics")]
    [InlineData("""{"topics":[{}]}""", "number 1")]
    [InlineData("""{"topics":[{"name":"甲"}]}""", "words")]
    [InlineData("""{"topics":[{"name":"甲","english":"a","words":{}}]}""", "short")]
    [InlineData("""{"topics":[{"name":"甲","short":"乙","words":{}}]}""", "english")]
    [InlineData("""{"topics":[{"name":"甲","short":"乙","english":"a","words":{"heavy":["丙"]}}]}""", "heavy")]
    [InlineData("""{"topics":[{"name":"甲","short":"乙","english":"a","words":{"2":"丙"}}]}""", "words.2")]
    [InlineData("""{"topics":[{"name":"甲","short":"乙","english":"a","words":{"2":[" "]}}]}""", "words.2")]
    [InlineData("""{"topics":[{"name":"甲","short":"乙","english":"a","words":{"2":["丙"],"1":["丙"]}}]}""", "丙")]
    [InlineData("""{"topics":[{"name":"甲","short":"乙","english":"a","words":{"2":["丙"]},"forms":"丙"}]}""", "forms")]
    [InlineData("""{"topics":[{"name":"甲","short":"乙","english":"a","words":{"2":["丙"]},"ambiguous":["丁"]}]}""", "丁")]
    public void A_wrong_file_is_refused_with_the_place_of_the_fault(string json, string place) =>
        Assert.Contains(place, Assert.Throws<FormatException>(() => TopicLexicon.Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_topics_of_one_name_are_refused()
    {
        const string Json = """{"topics":[{"name":"甲","short":"乙","english":"a","words":{}},{"name":"丁","short":"乙","english":"b","words":{}}]}""";
        var message = Assert.Throws<FormatException>(() => TopicLexicon.Parse(Json)).Message;
        Assert.Contains("丁", message, StringComparison.Ordinal);
        Assert.Contains("甲", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_list_is_told_what_to_write() =>
        Assert.Contains("Write {\"topics\":", Assert.Throws<FormatException>(() => TopicLexicon.Parse("{}")).Message, StringComparison.Ordinal);
}
