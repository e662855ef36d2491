using Baozhai.Bot.Archive;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Archive;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("水位达40.96米", "40.96", "40.96")]
    [InlineData("水位达４０．９６米", "40.96", "４０．９６")]
    [InlineData("水位达40.96米", "水位", "水位")]
    [InlineData("發展經濟", "发展", "發展")]
    [InlineData("今年ＧＤＰ增长", "gdp", "ＧＤＰ")]
    [InlineData("𠮷田观测", "田", "田")]
    [InlineData("𠮷田观测", "𠮷", "𠮷")]
    [InlineData("「湘江」，洪峰", "湘江洪峰", null)]
    [InlineData("「湘江」，洪峰", "湘江 洪峰", "湘江」，洪峰")]
    [InlineData("40分96秒", "40.96", null)]
    [InlineData("湘江", "🌊", null)]
    public void A_word_is_found_in_the_printed_text(string text, string word, string? printed) =>
        Assert.Equal(printed is null ? [] : [printed], FoldedText.Of(text).Find(FoldedText.Pattern(word)).Select(place => text[place]));

    [Fact]
    public void Every_place_found_folds_to_the_pattern() => Prop.ForAll<string?, string?>((text, word) =>
    {
        var (printed, pattern) = (text ?? "", FoldedText.Pattern(word ?? ""));
        return FoldedText.Of(printed).Find(pattern).All(place => FoldedText.Pattern(printed[place]) == pattern);
    }).QuickCheckThrowOnFailure();
}
