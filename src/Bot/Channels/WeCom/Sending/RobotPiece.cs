using Baozhai.Bot.Channels.WeCom.Api;
using Baozhai.Bot.Channels.WeCom.Format;
using Baozhai.Bot.Outbox;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Channels.WeCom.Sending;

/// <summary>A message of a delivery, with what is sent where WeCom refuses its form.</summary>
/// <param name="Message">The message.</param>
/// <param name="Plain">The same as plain texts that call nobody; empty where it is that already.</param>
internal sealed record RobotPiece(WebhookMessage Message, IReadOnlyList<WebhookMessage> Plain)
{
    /// <summary>A delivery's messages in order: an alert as text, everything else with markup; none when nothing visible is said.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="markup">The markup.</param>
    /// <param name="mentionFrom">From which severity on everybody is called, by the first message; null for never.</param>
    public static IReadOnlyList<RobotPiece> Of(Delivery delivery, RobotMarkdown markup, Severity? mentionFrom)
    {
        if (delivery.Lane != Lane.Alert)
        {
            return [.. PieceCutter.Cut(MarkdownBlocks.Of(delivery.Body), WebhookMessage.LongestMarkdown)
                .Select(text => new RobotPiece(WebhookMessage.OfMarkdown(text, markup), Texts(text)))];
        }

        var everybody = mentionFrom is not null && delivery.Body.Severity >= mentionFrom;
        return [.. PieceCutter.Cut(OneWayText.Blocks(delivery.Body), WebhookMessage.LongestText)
            .Select((text, index) => index == 0 && everybody
                ? new RobotPiece(WebhookMessage.OfText(text, everybody: true), [WebhookMessage.OfText(text)])
                : new RobotPiece(WebhookMessage.OfText(text), []))];
    }

    private static IReadOnlyList<WebhookMessage> Texts(string markdown) =>
        [.. PieceCutter.Divide([MarkdownText.Plain(markdown)], WebhookMessage.LongestText).Select(text => WebhookMessage.OfText(text))];
}
