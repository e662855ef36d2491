using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Tests.Briefs;

/// <summary>Texts no newspaper prints, which files hold all the same.</summary>
public sealed class BadTextTests
{
    private readonly Briefer _briefer = new(Lexicons.Topics, Lexicons.Places);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t　\r\n")]
    [InlineData("\u0000\u0001\u0002")]
    [InlineData("。。。！！！")]
    [InlineData("（“《")]
    public void A_text_of_nothing_has_an_empty_brief_that_says_why(string text)
    {
        var brief = _briefer.Make(null, text);
        Assert.Equal("", brief.Summary);
        Assert.NotNull(brief.Warning);
    }

    [Theory]
    [InlineData("12345 67890 2024 6 27 40.96")]
    [InlineData("The river rose above its warning level on Wednesday. Nobody was hurt.")]
    [InlineData("🌊🌊🌊 👨‍👩‍👧‍👦 ⚠️")]
    [InlineData("水")]
    [InlineData("\ud83c 半个表情 \udf0a")]
    [InlineData("今日零时湘江株洲站水位达到四十点九六米超过警戒水位零点九六米沿江群众已经转移没有人员伤亡记者将继续关注水情变化情况请市民不要到江边围观以免发生危险请大家相互转告谢谢配合")]
    public void An_odd_text_has_a_brief_of_its_own_words(string text)
    {
        var brief = _briefer.Make(null, text);
        Assert.InRange(brief.Summary.Length, 1, Briefer.DefaultMaxLength);
        Assert.Null(brief.Warning);
    }

    [Theory]
    [InlineData("防汛工作要抓紧，")]
    [InlineData("防汛工作要抓紧")]
    [InlineData("40.96")]
    [InlineData("a ")]
    [InlineData("🌊")]
    [InlineData("1月2日")]
    [InlineData("水位超警戒")]
    [InlineData("暴雨红色预警")]
    public void One_sentence_of_fifty_thousand_characters_has_a_brief(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, 50_000 / pattern.Length));
        Assert.InRange(_briefer.Make("标题", text).Summary.Length, 1, Briefer.DefaultMaxLength);
    }
}
