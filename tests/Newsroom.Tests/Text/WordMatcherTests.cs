using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Tests.Text;

public sealed class WordMatcherTests
{
    private static readonly string[] Words = ["防汛", "防汛抗灾", "抗灾救灾", "水位", "AI"];

    [Fact]
    public void Of_words_that_start_together_the_longest_wins() => Assert.Equal(["防汛抗灾"], Find("做好防汛抗灾"));

    [Fact]
    public void Of_words_that_overlap_the_leftmost_wins() => Assert.Equal(["防汛抗灾"], Find("防汛抗灾救灾"));

    [Fact]
    public void A_word_is_found_each_time_it_stands() => Assert.Equal(["水位", "水位"], Find("水位水位"));

    [Theory]
    [InlineData("ai")]
    [InlineData("Ai")]
    [InlineData("ＡＩ")]
    public void Latin_letters_match_without_regard_to_case_and_width(string text) => Assert.Single(Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("防")]
    [InlineData("\ud83d")]
    public void A_text_without_words_has_no_hits(string text) => Assert.Empty(Find(text));

    private static IEnumerable<string> Find(string text) => new WordMatcher(Words).Find(text).Select(hit => Words[hit.Word]);
}
