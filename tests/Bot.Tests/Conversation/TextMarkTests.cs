using Baozhai.Bot.Channels.Telegram.Format;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class TextMarkTests
{
    private static readonly Reply Marked = new() { Parts = [new ItemPart(1, "标题", "A&B 水位 <b>", "报纸", [new TextMark(4, 2)])] };

    [Fact]
    public void Plain_text_puts_what_is_marked_in_brackets() => Assert.Equal("1. 标题\nA&B 【水位】 <b>\n报纸", PlainText.Of(Marked));

    [Fact]
    public void Telegram_shows_what_is_marked_bold() =>
        Assert.Contains("A&amp;B <b>水位</b> &lt;b&gt;", TelegramHtml.Of(ReplyRuns.Of(Marked)), StringComparison.Ordinal);

    [Fact]
    public void Marks_come_back_from_the_outbox() =>
        Assert.Equal(new TextMark(4, 2), Assert.Single(Assert.IsType<ItemPart>(ReplyJson.Read(ReplyJson.Write(Marked)).Parts[0]).Marks!));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(0, 0)]
    [InlineData(3, int.MaxValue)]
    [InlineData(2, 2)]
    public void A_mark_outside_the_text_is_left_out(int start, int length) => Assert.Equal([("水位低", false)], TextMark.Divide("水位低", [new TextMark(start, length)]));
}
