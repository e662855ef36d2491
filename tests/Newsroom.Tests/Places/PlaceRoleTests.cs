using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Tests.Places;

/// <summary>A name that stands for something else than the place.</summary>
public sealed class PlaceRoleTests
{
    [Theory]
    [InlineData("醴陵市中医院医生王敏说,这种药不宜久服。")]
    [InlineData("他毕业于攸县一中。")]
    [InlineData("茶陵县第一小学教师李红写下这首歌。")]
    [InlineData("“湘江北去,橘子洲头”,他念起了这句词。")]
    [InlineData("歌曲《醴陵的月亮》获奖。")]
    [InlineData("在强国建设路上奋勇争先。")]
    [InlineData("新增列车停靠醴陵东站。")]
    [InlineData("据醴陵日报消息,比赛下周开始。")]
    [InlineData("成都龙泉街道举办面食节。")]
    [InlineData("四川省成都市龙泉驿区龙泉街道举办面食节。")]
    [InlineData("贵州云阳街道的居民搬进新房。")]
    public void A_name_that_stands_for_something_else_is_no_place(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("醴陵市中医院开设夜间门诊。", "醴陵市")]
    [InlineData("“湘江水位还在涨。”他说。", "湘江")]
    [InlineData("株洲龙泉街道举办面食节。", "龙泉街道")]
    [InlineData("湖南省株洲市芦淞区龙泉街道举办面食节。", "龙泉街道")]
    [InlineData("从长沙到醴陵市只要半小时。", "醴陵市")]
    [InlineData("建设路上的梧桐黄了。", "建设路")]
    public void The_place_itself_is_one(string text, string place) => Assert.Contains(place, Find(text));

    [Fact]
    public void A_letter_is_of_the_place_its_writer_signs_with()
    {
        var letter = Briefer.Plain("路灯该修了", "门前的路灯坏了三个月,盼有人来修。") with { Kind = ArticleKind.Letter, Byline = "渌口区居民 何远建" };
        var briefer = new Briefer(Lexicons.Topics, Lexicons.Places);
        Assert.Equal(["渌口区"], briefer.Make(letter, null).Places);
        Assert.Empty(briefer.Make(letter with { Kind = ArticleKind.News }, null).Places);
    }

    private static IReadOnlyList<string> Find(string text) => Lexicons.Places.Find(Passage.Of(null, [], [text]));
}
