using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Web;

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
