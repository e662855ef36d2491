using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Tests.Presentation;

public sealed class TitleTextTests
{
    [Theory]
    [InlineData("湘江水位回落", "《湘江水位回落》")]
    [InlineData("《不变的承诺》唱响廉洁文化", "《〈不变的承诺〉唱响廉洁文化》")]
    public void Title_marks_inside_a_title_are_single(string headline, string quoted) => Assert.Equal(quoted, TitleText.Quoted(headline));

    [Theory]
    [InlineData("湘江水位回落", "湘江水位回落")]
    [InlineData("湘江株洲站今年首次超警戒水位", "湘江株洲站今年首次超警…")]
    [InlineData("快马加鞭促生产 招兵买马赶订单", "快马加鞭促生产")]
    [InlineData("政银企“三向奔赴”的株洲路径", "政银企“三向奔赴”的株…")]
    [InlineData("全市开展“百日攻坚破难题促发展”行动", "全市开展百日攻坚破难…")]
    public void A_button_has_the_beginning_of_a_headline(string headline, string label) => Assert.Equal(label, TitleText.Short(headline));
}
