using Baozhai.Newsroom.Lexicons;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Tests;

public sealed class WordFileTests
{
    [Theory]
    [InlineData("[]", "words.json, line 1, column 1: must be an object of lists.")]
    [InlineData("{\n  \"动词\": 1 }", "words.json, line 2, column 9: \"动词\" must be a list.")]
    [InlineData("{\n  \"动词\": [\"召开\",\n    \"举行\", \"召开\"] }", "words.json, line 3, column 11: \"动词\" names 「召开」 a second time.")]
    [InlineData("{ \"a\": [\"召开\", 2] }", "words.json, line 1, column 15: \"a\" holds something that is not a word.")]
    [InlineData("{ \"a\": [\"\"] }", "words.json, line 1, column 9: \"a\" holds something that is not a word.")]
    [InlineData("{ \"a\": [],\n  \"a\": [] }", "words.json, line 2, column 3: names the list \"a\" a second time.")]
    [InlineData("{ \"召\": [\"召开\" \"举行\"] }", "words.json, line 1, column 14: is not JSON.")]
    public void A_mistake_is_told_with_file_line_and_column(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => WordFile.Parse("words", json)).Message);

    [Fact]
    public void A_list_that_is_missing_is_named() =>
        Assert.Contains("has no list \"verbs\"", Assert.Throws<FormatException>(() => WordFile.Parse("words", "{}")["verbs"]).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_missing_is_named() =>
        Assert.Contains("nothing.json", Assert.Throws<FormatException>(() => WordFile.Load("nothing")).Message, StringComparison.Ordinal);

    [Fact]
    public void Comments_and_trailing_commas_are_allowed() =>
        Assert.Equal(["召开", "举行"], WordFile.Parse("words", "{ /* verbs */ \"a\": [\"召开\", \"举行\",], }")["a"]);

    [Theory]
    [InlineData("会议召开", true, false, true)]
    [InlineData("召开会议", true, true, false)]
    [InlineData("会议", false, false, false)]
    public void Words_are_found_anywhere_at_the_start_and_at_the_end(string text, bool isIn, bool starts, bool ends)
    {
        var words = new WordList(["召开", "举行"]);

        Assert.Equal((isIn, starts, ends), (words.IsIn(text), words.Starts(text), words.Ends(text)));
    }

    [Fact]
    public void Every_pair_of_scripts_is_one_character_for_another() =>
        Assert.All(WordFile.Load("script")["pairs"], pair => Assert.True(pair.Length == 2 && SimplifiedScript.Fold(pair[0]) == pair[1]));

    [Fact]
    public void Every_paper_and_code_names_a_province_of_the_file()
    {
        var file = WordFile.Load("provinces");

        Assert.All(file.Rows("papers").Concat(file.Rows("codes")), row => Assert.Equal(row[1], Provinces.ByName[row[1]]));
    }
}
