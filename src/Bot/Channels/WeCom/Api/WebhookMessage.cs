using System.Text.Json.Serialization;
using Baozhai.Bot.Channels.WeChat.Api;

namespace Baozhai.Bot.Channels.WeCom.Api;

/// <summary><c>/cgi-bin/webhook/send</c>: a message to a robot's group (<see href="https://developer.work.weixin.qq.com/document/path/99110"/>).</summary>
internal sealed record WebhookMessage
{
    /// <summary>The longest <c>text</c>, in bytes of UTF-8.</summary>
    public const int LongestText = 2048;

    /// <summary>The longest <c>markdown</c> or <c>markdown_v2</c>, in bytes of UTF-8.</summary>
    public const int LongestMarkdown = 4096;

    private WebhookMessage(string type) => Msgtype = type;

    /// <summary><c>text</c>, <c>markdown</c> or <c>markdown_v2</c>.</summary>
    public string Msgtype { get; }

    /// <summary>The text; null in another kind of message.</summary>
    public Content? Text { get; private init; }

    /// <summary>The old markup; null in another kind of message.</summary>
    public Content? Markdown { get; private init; }

    /// <summary>The new markup; null in another kind of message.</summary>
    [JsonPropertyName("markdown_v2")]
    public Content? MarkdownV2 { get; private init; }

    /// <summary>A plain text.</summary>
    /// <param name="text">At most <see cref="LongestText"/>.</param>
    /// <param name="everybody">Whether everybody in the group is called.</param>
    public static WebhookMessage OfText(string text, bool everybody = false) => new("text") { Text = new Content(text, everybody ? ["@all"] : null) };

    /// <summary>A text with markup.</summary>
    /// <param name="text">At most <see cref="LongestMarkdown"/>.</param>
    /// <param name="markup">Its kind.</param>
    public static WebhookMessage OfMarkdown(string text, RobotMarkdown markup) => markup == RobotMarkdown.V1
        ? new WebhookMessage("markdown") { Markdown = new Content(text) }
        : new WebhookMessage("markdown_v2") { MarkdownV2 = new Content(text) };

    /// <summary>What it says.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="MentionedList">Who is called; <c>@all</c> for everybody, null for nobody.</param>
    internal sealed record Content(
        [property: JsonPropertyName("content"), JsonConverter(typeof(ReadableText))] string Text,
        IReadOnlyList<string>? MentionedList = null);
}

/// <summary>The JSON of WeCom's webhooks.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebhookMessage))]
[JsonSerializable(typeof(WebhookResponse))]
internal sealed partial class WebhookJson : JsonSerializerContext;
