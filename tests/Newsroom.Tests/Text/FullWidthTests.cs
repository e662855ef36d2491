using Baozhai.Newsroom.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Newsroom.Tests.Text;

public sealed class FullWidthTests
{
    [Theory]
    [InlineData("6月27日零时,水位达40.96米", "6月27日零时，水位达40.96米")]
    [InlineData("超警戒水位(40米)0.96米", "超警戒水位（40米）0.96米")]
    [InlineData("(一)学习精神;(二)研究工作", "（一）学习精神；（二）研究工作")]
    [InlineData("同比增长7.19%,其中GDP:320亿元", "同比增长7.19%，其中GDP:320亿元")]
    [InlineData("他说:“好!”", "他说：“好！”")]
    public void Marks_in_Chinese_text_stand_full_width(string narrow, string set) => Assert.Equal(set, FullWidth.Set(narrow));

    [Theory]
    [InlineData("10:30")]
    [InlineData("1,234,567")]
    [InlineData("https://example.org/?a=b")]
    [InlineData("Hello, world (again)!")]
    [InlineData(")(")]
    [InlineData("")]
    public void Figures_Latin_words_and_addresses_keep_theirs(string text) => Assert.Equal(text, FullWidth.Set(text));

    [Fact]
    public void Only_the_width_of_marks_changes() => Prop
        .ForAll<string>(text => HalfWidth.Fold(FullWidth.Set(text ?? "")) == HalfWidth.Fold(text ?? ""))
        .QuickCheckThrowOnFailure();
}
