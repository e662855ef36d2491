using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Tests.Text;

public sealed class PunctuationTests
{
    [Theory]
    [InlineData("水位回落。", true)]
    [InlineData("他说:“值得。”", true)]
    [InlineData("(目前支持挂号费)", true)]
    [InlineData("加快科技", false)]
    [InlineData("在岗在位、", false)]
    [InlineData("关于推进影像“", false)]
    [InlineData("获批“试点单位”", false)]
    [InlineData("", false)]
    public void A_line_ends_a_sentence_or_breaks_off(string line, bool ends) => Assert.Equal(ends, Punctuation.EndsSentence(line));
}
