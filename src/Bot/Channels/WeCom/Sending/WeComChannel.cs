using Baozhai.Bot.Channels.WeCom.Api;
using Baozhai.Bot.Outbox;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeCom.Sending;

/// <summary>Sends deliveries through group robots. A long one is several messages.</summary>
internal sealed partial class WeComChannel(
    Robots robots, WebhookClient client, RobotPacing pacing, WeComHealth health, IOutbox outbox, IOptions<WeComOptions> options, ILogger<WeComChannel> logger) : IChannel
{
    /// <inheritdoc />
    public string Name => WeComChat.ChannelName;

    /// <inheritdoc />
    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (robots.Find(delivery.Chat.Address) is not { } robot) return new SendResult.Gone("no robot of this name is configured");
        if (health.IsDisabled(robot.Name)) return new SendResult.Later(SendVerdict.UntilLooked, "WeCom refuses the robot's key", Tried: false);
        await pacing.RestoreAsync(cancellationToken);

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
        if (!SendVerdict.BlamesForm(answer) || piece.Plain.Count == 0) return result;

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
        return (answer, SendVerdict.Of(answer, delivery.Attempts));
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
