using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Tests.Topics;

public sealed class SynonymsTests
{
    private const string File = """{ "groups": [ ["防汛", "抗洪"], ["人工智能", "AI"] ] } // words""";

    [Theory]
    [InlineData("抗洪", "防汛 抗洪")]
    [InlineData("ai", "人工智能 AI")]
    [InlineData("荷花", "荷花")]
    public void A_word_has_those_of_its_group(string word, string group) => Assert.Equal(group.Split(' '), Synonyms.Parse(File).Of(word));

    [Theory]
    [InlineData("[]", "groups")]
    [InlineData("{", "not JSON")]
    [InlineData("""{"groups":[["防汛"]]}""", "group 1")]
    [InlineData("""{"groups":[["防汛","抗洪"],["抗洪","超警"]]}""", "抗洪")]
    [InlineData("""{"groups":[["防汛",""]]}""", "group 1")]
    public void A_file_that_cannot_be_used_is_refused_by_name(string json, string named) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => Synonyms.Parse(json)).Message, StringComparison.Ordinal);
}
