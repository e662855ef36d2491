using System.Text.Json.Serialization;

namespace Baozhai.Bot.Channels.WeChat.Api;

/// <summary><c>/cgi-bin/message/custom/send</c>: a 客服消息 of text.</summary>
/// <param name="Touser">Who gets it.</param>
/// <param name="Msgtype">Always <c>text</c>.</param>
/// <param name="Text">What it says.</param>
internal sealed record CustomMessage(string Touser, string Msgtype, CustomMessage.Body Text)
{
    /// <summary>A text for somebody.</summary>
    public static CustomMessage Of(string openId, string text) => new(openId, "text", new Body(text));

    /// <summary>What it says.</summary>
    /// <param name="Content">The text, at most 2,047 bytes.</param>
    internal sealed record Body([property: JsonConverter(typeof(ReadableText))] string Content);
}
