using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Web;

/// <summary>A message of a page: one of the two fields is set.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Action">The action of the button that was pressed.</param>
internal sealed record WebMessage(string? Text, string? Action);

/// <summary>What a page is answered.</summary>
/// <param name="Replies">One reply or more.</param>
internal sealed record WebAnswer(IReadOnlyList<WebReply> Replies);

/// <summary>A reply as a page gets it.</summary>
/// <param name="Text">All of it as plain text.</param>
/// <param name="Buttons">Rows of buttons.</param>
/// <param name="Parts">The same, in parts that can be laid out.</param>
/// <param name="Lane">For pushed messages: <c>alert</c>, <c>digest</c> or <c>reply</c>; null for an answer.</param>
internal sealed record WebReply(
    string Text, IReadOnlyList<IReadOnlyList<Button>> Buttons, IReadOnlyList<ReplyPart> Parts, string? Lane = null)
{
    /// <summary>An answer.</summary>
    public static WebReply Of(Reply reply) => new(PlainText.Of(reply), reply.Buttons, reply.Parts);

    /// <summary>A pushed message.</summary>
    public static WebReply Of(Delivery delivery) => Of(delivery.Body) with { Lane = delivery.Lane.ToString().ToLowerInvariant() };
}

/// <summary>The JSON between page and bot.</summary>
[JsonSerializable(typeof(WebMessage))]
[JsonSerializable(typeof(WebAnswer))]
[JsonSerializable(typeof(WebReply))]
internal sealed partial class WebJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable; nothing is HTML here.</summary>
    public static WebJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
