using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Tests.Briefs;

public sealed class LetterAttributionTests
{
    private const string Wish = "在江湾区成立养老服务工作组,统筹推进社区食堂建设,方便老人就近吃饭。";

    private readonly Briefer _briefer = new(Lexicons.Topics, Lexicons.Places);

    [Theory]
    [InlineData("退休教师 何远", "退休教师何远建议：")]
    [InlineData("何远", "何远建议：")]
    [InlineData("江湾职业学院 何远 丁一鸣 方晓", "江湾职业学院何远等建议：")]
    [InlineData("江湾区人民政府办公室文化教育与卫生健康促进委员会 何远", "何远建议：")]
    public void A_brief_says_who_wishes_it(string byline, string head) => Assert.Equal(head + Wish, Make(byline, Wish));

    [Theory]
    [InlineData("5月6日晚,江湾区的路灯全部熄灭,居民出行十分不便,至今没有修好。")]
    [InlineData("我家住在江湾区老街,门前的路灯已经坏了很久,老人出门十分不便。")]
    public void What_a_letter_tells_is_no_wish(string told) => Assert.StartsWith("何远来信：", Make("何远", told), StringComparison.Ordinal);

    [Fact]
    public void A_letter_that_is_not_signed_stands_as_it_is() => Assert.Equal(Wish, Make(null, Wish));

    [Fact]
    public void News_has_no_writer() => Assert.Equal(Wish, Make("何远", Wish, ArticleKind.News));

    [Fact]
    public void With_its_writer_a_brief_is_no_longer_than_any() =>
        Assert.InRange(Make("退休教师 何远", string.Concat(Enumerable.Repeat(Wish, 9))).Length, 40, Briefer.DefaultMaxLength);

    private string Make(string? byline, string text, ArticleKind kind = ArticleKind.Letter) => _briefer.Make(
        new Article { Id = new ArticleId("000000000001"), Title = "让老人吃好饭", Headline = "让老人吃好饭", Kind = kind, Byline = byline, Paragraphs = [new Paragraph(text, [1])] },
        issueDate: null).Summary;
}
