using Baozhai.Bot.Channels.WeCom.Format;
using Baozhai.Bot.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Channels.WeCom;

public sealed class MarkdownTests
{
    [Fact]
    public void A_digest_has_a_heading_groups_and_items()
    {
        var reply = new Reply
        {
            Parts =
            [
                new HeadingPart("临河日报 3月3日"),
                new HeadingPart("金融财经"),
                new ItemPart(1, "小微企业贷款余额再创新高", "余额达320亿元。", "第1版"),
                new ItemPart(2, "只有标题"),
            ],
            Buttons = [[new Button("全文", "全文 1")]],
        };

        Assert.Equal(
            ["# 临河日报 3月3日\n\n### 金融财经\n\n**1. 小微企业贷款余额再创新高**  \n余额达320亿元。  \n第1版", "**2. 只有标题**"],
            MarkdownBlocks.Of(reply));
    }

    [Fact]
    public void What_says_how_to_answer_is_left_out_and_what_counts_stays()
    {
        var reply = new Reply
        {
            Parts =
            [
                new ItemPart(1, "头条"),
                new TextPart("还有 3 篇，回复“头条 栏目名”查看。") { OneWay = "还有 3 篇。" },
                new TextPart("回复“全文 1”看第 1 篇的全文。") { OneWay = "" },
            ],
        };

        Assert.Equal(["**1. 头条**", "还有 3 篇。"], MarkdownBlocks.Of(reply));
        Assert.Equal(["1. 头条", "还有 3 篇。"], OneWayText.Blocks(reply));
    }

    [Theory]
    [InlineData("*_粗_*", "＊＿粗＿＊")]
    [InlineData("[链接](http://x)", "［链接］(http://x)")]
    [InlineData("# 标题", "＃ 标题")]
    [InlineData("<@all> <font color=\"warning\">", "＜@all＞ ＜font color=\"warning\"＞")]
    [InlineData("&lt;@all&gt;", "＆lt;@all＆gt;")]
    [InlineData("`码` | 表 ~~删~~ \\", "｀码｀ ｜ 表 ～～删～～ ＼")]
    [InlineData("- 一项\n+ 两项\n---", "－ 一项\n＋ 两项\n－--")]
    [InlineData("  1. 序号\n12) 序号", "1．序号\n12）序号")]
    [InlineData("水位40.96米，-3度，A-B", "水位40.96米，-3度，A-B")]
    [InlineData("零\0响\u0007半\ud83d", "零响半")]
    public void Text_means_nothing_as_markup(string text, string expected) =>
        Assert.Equal(expected.Replace("．序", "． 序", StringComparison.Ordinal).Replace("）序", "） 序", StringComparison.Ordinal), MarkdownText.Escape(text));

    [Fact]
    public void A_headline_stays_on_its_line()
    {
        var block = Assert.Single(MarkdownBlocks.Of(new Reply { Parts = [new ItemPart(1, "一\n# 二\r\n- 三")] }));

        Assert.Equal("**1. 一 ＃ 二 - 三**", block);
    }

    [Fact]
    public void Whatever_the_text_no_sign_of_markup_is_left_in_it()
    {
        var words = Gen.Elements("*", "_", "[", "]", "(", "#", "<", ">", "`", "|", "~", "\\", "&amp;", "!", "\n", "- ", "1. ", "汛情", "😀", "a", "=");

        Prop.ForAll(words.ListOf(40).Select(string.Concat).ToArbitrary(), text =>
        {
            var escaped = MarkdownText.Escape(text);
            Assert.DoesNotContain(escaped, "*_[]#<>`|~\\&".Contains);
            Assert.DoesNotMatch(@"(^|\n)[ \t]*([-+=]|\d+[.)])([ \t]|\n|$)", escaped);
            Assert.Equal(MarkdownText.Escape(text), MarkdownText.Escape(escaped));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Markup_of_our_own_can_be_taken_away() =>
        Assert.Equal("早报\n\n1. 标题\n正文", MarkdownText.Plain("# 早报\n\n**1. 标题**  \n正文"));
}
