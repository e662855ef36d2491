using System.Text;
using Baozhai.Bot.Channels.WeChat.Callback;

namespace Baozhai.Bot.Tests.Channels.WeChat;

public sealed class CallbackXmlTests
{
    [Fact]
    public void Texts_are_read_whether_escaped_or_in_sections() =>
        Assert.Equal("a]]>b<&", Read("<xml><Content><![CDATA[a]]]]><![CDATA[>b]]>&lt;&amp;</Content></xml>")!["Content"]);

    [Fact]
    public void Of_two_elements_of_a_name_the_first_counts() =>
        Assert.Equal("text", Read("<xml><MsgType>text</MsgType><MsgType>event</MsgType></xml>")!["MsgType"]);

    [Fact]
    public void What_is_nested_is_no_field_of_the_message() =>
        Assert.DoesNotContain("Content", Read("<xml><Info><Content>x</Content></Info></xml>")!.Keys);

    [Theory]
    [InlineData("<!DOCTYPE xml [<!ENTITY a \"b\">]><xml><Content>&a;</Content></xml>")]
    [InlineData("<!DOCTYPE xml SYSTEM \"http://127.0.0.1:9/x.dtd\"><xml/>")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><Content>&a;</Content></xml>")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><xml><Content>&b;</Content></xml>")]
    public void A_doctype_is_refused(string document) => Assert.Null(Read(document));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("<xml>")]
    [InlineData("<html></html>")]
    [InlineData("<xml></xml><xml></xml>")]
    public void What_is_no_such_document_is_refused(string document) => Assert.Null(Read(document));

    [Fact]
    public void A_deep_document_is_refused() =>
        Assert.Null(Read($"<xml>{string.Concat(Enumerable.Repeat("<a>", 4000))}{string.Concat(Enumerable.Repeat("</a>", 4000))}</xml>"));

    [Fact]
    public void A_long_document_is_refused() => Assert.Null(Read($"<xml><Content>{new string('x', CallbackXml.Longest)}</Content></xml>"));

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.False(CallbackXml.TryRead([.. "<xml><A>"u8, 0xff, 0xfe, .. "</A></xml>"u8], out _));

    [Fact]
    public void Control_characters_are_left_out_and_the_rest_is_read() =>
        Assert.Equal("订阅防汛", Read("<xml><Content><![CDATA[订\u0001阅\u0000防\u000b汛\uffff]]></Content></xml>")!["Content"]);

    private static IReadOnlyDictionary<string, string>? Read(string document) =>
        CallbackXml.TryRead(Encoding.UTF8.GetBytes(document), out var fields) ? fields : null;
}
