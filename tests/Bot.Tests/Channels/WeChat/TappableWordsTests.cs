using Baozhai.Bot.Channels.WeChat.Format;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Tests.Channels.WeChat;

public sealed class TappableWordsTests
{
    private static readonly Reply List = new()
    {
        IsList = true,
        Parts = [new HeadingPart("头条"), new ItemPart(1, "水位<回落>", "摘要", "出处"), new ItemPart(2, "学校开学", "摘要", "出处"), new TextPart("回复编号看全文。")],
        Buttons = [[new Button("水位回落", "全文 #12") { Item = 1 }, new Button("学校开学", "全文 #13") { Item = 2 }], [new Button("继续", "头条 @5")]],
    };

    [Fact]
    public void Each_story_of_a_list_is_one_line_to_tap_and_the_first_has_its_brief()
    {
        var text = string.Join("", TextBlocks.Of([List], tappable: true).Select((block, index) => index == 0 ? block.Text : block.Before + block.Text));

        Assert.Equal(
            """
            【头条】

            <a href="weixin://bizmsgmenu?msgmenucontent=全文　＃12&msgmenuid=1">1. 水位＜回落＞</a>
            摘要

            <a href="weixin://bizmsgmenu?msgmenucontent=全文　＃13&msgmenuid=1">2. 学校开学</a>

            回复编号看全文。

            <a href="weixin://bizmsgmenu?msgmenucontent=继续&msgmenuid=1">〔继续〕</a>
            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void What_a_tap_says_is_the_line_of_the_button() => Assert.Equal("全文 #12", TypedText.Normalise("全文　＃12"));

    [Fact]
    public void Plain_words_name_no_number_of_the_archive()
    {
        var reply = new Reply { Parts = [new TextPart("正文")], Buttons = [[new Button("跟进这类", "订阅 防汛应急"), new Button("不准", "不准 #5"), new Button("分享", "全文 #5") { Share = "#5" }]] };

        Assert.Equal("↩ “订阅 防汛应急”", ButtonHints.Of(reply));
    }
}
