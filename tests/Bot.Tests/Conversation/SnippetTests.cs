using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Tests.Storage;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class SnippetTests
{
    private const string Body =
        "6月27日，市气象台发布消息，未来三天我市多云间晴，气温逐步回升，请市民注意防暑。今日零时，湘江株洲站水位达40.96米，超警戒水位0.96米，为今年首次。渌口区已组织人员巡堤查险，备足物资，严阵以待。";

    [Fact]
    public void A_hit_in_the_body_shows_the_piece_around_it() =>
        Assert.Equal("…湘江株洲站水位达40.96米，超警戒水位0.96米，为今年首次。渌口区已组织人员…", Item("首次超警", "雨后放晴。", "株洲站").Text);

    [Fact]
    public void What_was_hit_is_marked() => Assert.Equal(["水位", "水位"], Marked(Item("株洲站", "雨后放晴。", "水位")));

    [Fact]
    public void A_hit_in_the_summary_is_marked_there()
    {
        var item = Item("首次超警", "湘江水位达40.96米。", "水位");

        Assert.Equal("湘江水位达40.96米。", item.Text);
        Assert.Equal(["水位"], Marked(item));
    }

    [Fact]
    public void A_hit_in_the_headline_leaves_the_summary() => Assert.Equal("雨后放晴。", Item("湘江水位", "雨后放晴。", "水位").Text);

    [Fact]
    public void A_word_that_means_the_same_is_marked_too() => Assert.Equal(["抗洪"], Marked(Item("全力以赴", "干部群众在一线抗洪。", "防汛")));

    [Theory]
    [InlineData("４０．９６", "40.96")]
    [InlineData("40.96", "40.96")]
    [InlineData("氣象臺", "气象台")]
    [InlineData("渌口区", "渌口区")]
    public void The_printed_form_is_marked_whatever_was_typed(string word, string printed) => Assert.Equal([printed], Marked(Item("首次超警", "雨后放晴。", word)));

    [Fact]
    public void The_piece_holds_as_many_of_the_words_as_it_can() => Assert.Equal(["巡堤", "物资"], Marked(Item("首次超警", "雨后放晴。", "巡堤 物资")));

    [Fact]
    public void A_figure_is_never_cut()
    {
        for (var length = 0; length < 30; length++)
        {
            var body = $"{new string('字', length)}40.96米{new string('字', 12)}洪峰{new string('字', length)}123456.789元{new string('字', 30)}";

            var text = Item("甲", "乙", "洪峰", body).Text!;

            Assert.True(!text.Contains(".96", StringComparison.Ordinal) || text.Contains("40.96", StringComparison.Ordinal), text);
            Assert.True(!text.Contains("1234", StringComparison.Ordinal) || text.Contains("123456.789", StringComparison.Ordinal), text);
        }
    }

    [Fact]
    public void A_reporter_is_shown_by_the_byline() => Assert.Equal(["俞强年"], Marked(Item("甲", "乙", "俞强年", "正文", "全媒体记者/俞强年")));

    private static List<string> Marked(ItemPart item) => [.. (item.Marks ?? []).Select(mark => item.Text!.Substring(mark.Start, mark.Length))];

    private static ItemPart Item(string headline, string summary, string words, string body = Body, string? byline = null)
    {
        var briefed = Make.Article(headline, body, summary: summary);
        return new WordHits(words, Make.Synonyms).Item(
            1, new ArchivedArticle { Id = 1, IssueId = 1, Article = briefed.Article with { Byline = byline }, Brief = briefed.Brief }, null);
    }
}
