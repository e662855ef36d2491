using Baozhai.Bot.Channels.WeCom.Api;
using Baozhai.Bot.Channels.WeCom.Format;
using Baozhai.Bot.Outbox;
using Baozhai.Newsroom.Alerts;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeCom.Sending;

/// <summary>Sends deliveries through group robots. A long one is several messages.</summary>
internal sealed partial class WeComChannel(
    Robots robots, WebhookClient client, RobotPacing pacing, WeComHealth health, IOutbox outbox, IOptions<WeComOptions> options, ILogger<WeComChannel> logger) : IChannel
{
    /// <inheritdoc />
    public string Name => WeComChat.ChannelName;

    /// <inheritdoc />
    public ValueTask TakeOverAsync(IReadOnlyList<RecentlySent> recent, CancellationToken cancellationToken) => pacing.RestoreAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (robots.Find(delivery.Chat.Address) is not { } robot) return new SendResult.Gone("no robot of this name is configured");
        if (health.IsDisabled(robot.Name)) return new SendResult.Later(WeComSendVerdict.UntilLooked, "WeCom refuses the robot's key", Tried: false);
        var pieces = RobotPiece.Of(delivery, options.Value.Markup, options.Value.MentionFrom);
        SendResult result = new SendResult.Refused("there is nothing visible in it");
        for (var next = delivery.Pieces; next < pieces.Count; next++)
        {
            result = await SendAsync(robot, delivery, pieces[next], cancellationToken);
            if (result is not SendResult.Accepted) break;
            // Noted at once and whatever happens, so that a refusal, a stop or a kill in the middle goes on where it stopped.
            if (next < pieces.Count - 1) await outbox.NotePiecesAsync(delivery.Lease, next + 1, messageId: null, ChannelRelay.LeaseTime, CancellationToken.None);
        }

        return result;
    }

    private async Task<SendResult> SendAsync(Robot robot, Delivery delivery, RobotPiece piece, CancellationToken cancellationToken)
    {
        var (answer, result) = await SendAsync(robot, delivery, piece.Message, cancellationToken);
        if (!WeComSendVerdict.BlamesForm(answer) || piece.Plain.Count == 0) return result;

        LogPlain(delivery.Id, delivery.Slot, (result as SendResult.Refused)?.Reason ?? "");
        foreach (var plain in piece.Plain)
        {
            (_, result) = await SendAsync(robot, delivery, plain, cancellationToken);
            if (result is not SendResult.Accepted) break;
        }

        return result;
    }

    private async Task<(WebhookAnswer Answer, SendResult Result)> SendAsync(Robot robot, Delivery delivery, WebhookMessage message, CancellationToken cancellationToken)
    {
        // A wait is given back to the outbox, which has other robots to serve meanwhile.
        var wait = await pacing.EnterAsync(robot.Name, delivery.Lane != Lane.Digest);
        if (wait > TimeSpan.Zero) return (new WebhookAnswer.NotReached("not yet its turn"), new SendResult.Later(wait, "20 messages a minute", Tried: false));

        WebhookAnswer answer;
        try
        {
            answer = await client.SendAsync(robot.Key, message, cancellationToken);
        }
        finally
        {
            pacing.Leave(robot.Name);
        }

        if (answer is WebhookAnswer.Done) return (answer, new SendResult.Accepted());
        await NoteAsync(robot, answer);
        return (answer, WeComSendVerdict.Of(answer, delivery.Attempts));
    }

    private async Task NoteAsync(Robot robot, WebhookAnswer answer)
    {
        if (answer is not WebhookAnswer.Refused refused) return;
        if (refused.Code == WebhookError.TooOften)
        {
            await pacing.CloseAsync(robot.Name);
            LogTooOften(robot.Name, RobotPace.Window.TotalSeconds);
        }
        else if (refused.Code == WebhookError.UnknownRobot && health.Disable(robot.Name))
        {
            LogUnknown(robot.Name, refused.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Delivery {Delivery} ({Slot}): WeCom refused the form of its body ({Reason}); sending it as plain text. The verb 'deliveries {Delivery}' shows the body")]
    private partial void LogPlain(long delivery, string slot, string reason);

    [LoggerMessage(LogLevel.Warning, "WeCom robot {Name} was used too often (45009), also by others perhaps; it waits {Seconds} s")]
    private partial void LogTooOften(string name, double seconds);

    [LoggerMessage(LogLevel.Error, "WeCom does not know the key of robot {Name} (93000 {Reason}): nothing is sent through it until the next start. Check its Key in WeCom:Robots")]
    private partial void LogUnknown(string name, string reason);
}

/// <summary>A message of a delivery, with what is sent where WeCom refuses its form.</summary>
/// <param name="Message">The message.</param>
/// <param name="Plain">The same as plain texts that call nobody; empty where it is that already.</param>
internal sealed record RobotPiece(WebhookMessage Message, IReadOnlyList<WebhookMessage> Plain)
{
    /// <summary>
    /// A delivery's messages in order, with markup; none when nothing visible is said. Markup calls nobody, so where everybody is called the first line
    /// of the alert goes before it as a text.
    /// </summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="markup">The markup.</param>
    /// <param name="mentionFrom">From which severity on everybody is called; null for never.</param>
    public static IReadOnlyList<RobotPiece> Of(Delivery delivery, RobotMarkdown markup, Severity? mentionFrom)
    {
        var pieces = PieceCutter.Cut(MarkdownBlocks.Of(delivery.Body), WebhookMessage.LongestMarkdown)
            .Select(text => new RobotPiece(WebhookMessage.OfMarkdown(text, markup), Texts(text)));
        var everybody = delivery.Lane == Lane.Alert && mentionFrom is not null && delivery.Body.Severity >= mentionFrom;
        return everybody && PieceCutter.Divide([.. OneWayText.Blocks(delivery.Body).Take(1)], WebhookMessage.LongestText) is [var call, ..]
            ? [new RobotPiece(WebhookMessage.OfText(call, everybody: true), [WebhookMessage.OfText(call)]), .. pieces]
            : [.. pieces];
    }

    private static IReadOnlyList<WebhookMessage> Texts(string markdown) =>
        [.. PieceCutter.Divide([MarkdownText.Plain(markdown)], WebhookMessage.LongestText).Select(text => WebhookMessage.OfText(text))];
}

/// <summary>What a message that was not taken means for its delivery.</summary>
internal static class WeComSendVerdict
{
    /// <summary>How often a delivery looks whether its robot is there again. Short, so that it goes soon after a start with another key.</summary>
    public static readonly TimeSpan UntilLooked = TimeSpan.FromMinutes(5);

    /// <summary>What becomes of the delivery.</summary>
    /// <param name="answer">What WeCom said.</param>
    /// <param name="attempts">How often the delivery was tried before.</param>
    public static SendResult Of(WebhookAnswer answer, int attempts) => answer switch
    {
        WebhookAnswer.Refused { Code: WebhookError.TooOften } refused => new SendResult.Later(RobotPace.Window, Reason(refused)),
        WebhookAnswer.Refused { Code: WebhookError.UnknownRobot } refused => new SendResult.Later(UntilLooked, Reason(refused)),
        WebhookAnswer.Refused { Code: WebhookError.Busy or WebhookError.TooManyAtOnce } refused => new SendResult.Later(RetryDelay.After(attempts), Reason(refused)),
        WebhookAnswer.Refused refused => new SendResult.Refused(Reason(refused)),
        // A gateway may give up on a message that the program behind it took.
        WebhookAnswer.Broken { Status: >= 500 } broken => new SendResult.Unknown($"HTTP {broken.Status}"),
        WebhookAnswer.Broken broken => new SendResult.Later(RetryDelay.After(attempts), $"HTTP {broken.Status}"),
        WebhookAnswer.NotReached notReached => new SendResult.Later(RetryDelay.After(attempts), notReached.Reason),
        WebhookAnswer.Lost lost => new SendResult.Unknown(lost.Reason),
        _ => throw new ArgumentException($"{answer.GetType().Name} is no failure: see WeComChannel.SendAsync.", nameof(answer)),
    };

    /// <summary>Whether the same words could go as plain text.</summary>
    public static bool BlamesForm(WebhookAnswer answer) => answer is WebhookAnswer.Refused { Code: WebhookError.InvalidParameter or WebhookError.InvalidMessageType };

    private static string Reason(WebhookAnswer.Refused refused) => $"{refused.Code} {refused.Message}";
}
