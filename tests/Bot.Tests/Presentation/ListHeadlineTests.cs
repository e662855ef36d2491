using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Bot.Tests.Presentation;

public sealed class ListHeadlineTests
{
    private static readonly string[] Places = ["临河县", "清江"];

    [Theory]
    [InlineData(null, "全力守护群众安全", "全力守护群众安全")]
    [InlineData("沈远山在临河县督导防汛工作", "全力守护群众安全", "沈远山在临河县督导防汛工作：全力守护群众安全")]
    [InlineData("全市春耕进度超八成，投入农机3200台", "田野里的交响曲", "全市春耕进度超八成，投入农机3200台：田野里的交响曲")]
    // The title says enough.
    [InlineData("沈远山在临河县督导防汛工作", "清江水位回落", "清江水位回落")]
    [InlineData("沈远山在临河县调研", "新增就业岗位3200个", "新增就业岗位3200个")]
    [InlineData("沈远山在临河县调研", "“夜市十条”今起实施", "“夜市十条”今起实施")]
    // The kicker says no more than the title.
    [InlineData("新春走基层", "山里来了年轻人", "山里来了年轻人")]
    // Together too long: the kicker, unless it only leads over.
    [InlineData("沈远山在临河县督导防汛救灾和安全生产工作", "把困难想得更充分一些，把准备做得更扎实一些，坚决打赢这一仗", "沈远山在临河县督导防汛救灾和安全生产工作")]
    [InlineData("沈远山在临河县督导防汛救灾和安全生产工作时强调", "把困难想得更充分一些，把准备做得更扎实一些，坚决打赢这一仗", "把困难想得更充分一些，把准备做得更扎实一些，坚决打赢这一仗")]
    public void A_title_that_could_stand_over_many_stories_has_the_line_above_it(string? kicker, string title, string shown) =>
        Assert.Equal(shown, ListHeadline.Of(Make(kicker, title, ArticleKind.News), Places));

    [Theory]
    [InlineData(ArticleKind.Commentary, "〔评论〕少一点“马上”")]
    [InlineData(ArticleKind.Letter, "〔来信〕少一点“马上”")]
    [InlineData(ArticleKind.Notice, "〔公告〕少一点“马上”")]
    [InlineData(ArticleKind.Photo, "少一点“马上”")]
    public void What_is_no_report_says_so(ArticleKind kind, string shown) => Assert.Equal(shown, ListHeadline.Of(Make(null, "少一点“马上”", kind), Places));

    private static Article Make(string? kicker, string title, ArticleKind kind) => new() { Id = new ArticleId("0123456789ab"), Kicker = kicker, Title = title, Headline = title, Kind = kind };
}
