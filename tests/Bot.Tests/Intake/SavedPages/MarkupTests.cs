using System.Text;
using Baozhai.Bot.Intake.SavedPages;

namespace Baozhai.Bot.Tests.Intake.SavedPages;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("page.html", "<!DOCTYPE html><p>江湾", true)]
    [InlineData("page.txt", "\uFEFF \n<HTML><body>江湾", true)]
    [InlineData("page.htm", "江湾<br>大桥", true)]
    [InlineData("page.html", "江湾大桥合龙", false)]
    [InlineData("page.txt", "## 江湾大桥\n\n<本报讯> 今天晴。", false)]
    [InlineData("page.txt", "<<< 上接 A1版 >>>", false)]
    [InlineData("page.txt", "", false)]
    public void A_page_is_known_by_its_beginning_or_its_name(string name, string text, bool isHtml) => Assert.Equal(isHtml, Markup.IsHtml(name, text));

    [Theory]
    [InlineData("<meta charset=gbk>", "gbk")]
    [InlineData("<META http-equiv=Content-Type content=\"text/html; charset=gb2312\">", "gb2312")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-8\"?>", "utf-8")]
    [InlineData("<p>charset=big5</p>", null)]
    public void The_charset_is_the_one_its_head_names(string head, string? charset) => Assert.Equal(charset, Markup.Charset(Encoding.ASCII.GetBytes(head)));
}
