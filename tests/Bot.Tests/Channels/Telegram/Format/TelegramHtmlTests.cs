using Baozhai.Bot.Channels.Telegram.Format;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Channels.Telegram.Format;

public sealed class TelegramHtmlTests
{
    [Fact]
    public void Text_comes_out_of_markup_as_it_went_in() => Prop
        .ForAll(PrintedText.Any.ToArbitrary(), text => PrintedText.Shown(TelegramHtml.Text(text)) == text)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Markup_inside_a_text_is_shown_and_does_nothing() =>
        Assert.Equal("&lt;b&gt;涨&lt;/b&gt; &amp;amp; \"跌\"", TelegramHtml.Text("<b>涨</b> &amp; \"跌\""));

    [Fact]
    public void An_attribute_cannot_be_left_by_a_quote() =>
        Assert.Equal("https://a.cn/?q=&quot;&lt;x&amp;y", TelegramHtml.Attribute("https://a.cn/?q=\"<x&y"));

    [Theory]
    [InlineData("Plain", "水位")]
    [InlineData("Bold", "<b>水位</b>")]
    [InlineData("Italic", "<i>水位</i>")]
    public void Each_style_has_its_tag(string style, string html) =>
        Assert.Equal(html, TelegramHtml.Of([new TextRun("水位", Enum.Parse<TextStyle>(style))]));
}
