using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Channels.Telegram.Updates;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Baozhai.Bot.Channels.Telegram.Webhooks;

/// <summary>
/// Lets Telegram call instead of being asked: keeps the webhook registered and the queue worked on, for as long as the program runs. Calls come to any worker;
/// one deals with them.
/// </summary>
internal sealed partial class WebhookReceiver(
    TelegramCalls calls,
    WebhookKeeper keeper,
    UpdateQueue queue,
    CommandMenu menu,
    BotProfile profile,
    CommandTable commands,
    TelegramHealth health,
    Seats seats,
    IOptions<TelegramOptions> options,
    TimeProvider time,
    ILogger<WebhookReceiver> logger) : BackgroundService
{
    private readonly Seat _seat = seats.Of(TelegramPoller.SeatName);
    private readonly PollTrouble _trouble = new(health, time, logger);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            health.Waiting(_seat.IsHeld ? "connecting" : "another worker deals with updates");
            var term = await _seat.HoldAsync(stoppingToken);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, term.Ended);
            try
            {
                var me = await ConnectAsync(over.Token);
                LogConnected(me.Username, me.Id);
                await Task.WhenAll(
                    queue.WorkAsync(new IncomingReader(me, commands, options.Value.AdminIds.ToHashSet()), over.Token),
                    KeepAsync(me.Username ?? "", over.Token));
            }
            catch (OperationCanceledException) when (term.Ended.IsCancellationRequested && !stoppingToken.IsCancellationRequested)
            {
                // Another worker goes on with what is in the queue.
            }
        }
    }

    private async Task<User> ConnectAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var me = await calls.AskAsync(new GetMeRequest(), cancellationToken);
            if (me.Failure is not { } failure) return me.Result!;
            await _trouble.WaitAsync(failure, cancellationToken);
        }
    }

    private async Task KeepAsync(string botName, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await keeper.LookAsync(cancellationToken) is { } failure)
            {
                if (failure is Failure.Refused { ErrorCode: 400 }) LogRefused(failure.Reason);
                await _trouble.WaitAsync(failure, cancellationToken);
                continue;
            }

            _trouble.Over(longPoll: true);
            health.Connected(botName);
            await menu.PublishAsync(cancellationToken);
            await profile.PublishAsync(cancellationToken);
            await Task.Delay(WebhookKeeper.Interval, time, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "Telegram is on: this is @{Username} ({Id}), by webhook")]
    private partial void LogConnected(string? username, long id);

    [LoggerMessage(LogLevel.Error, "Telegram refuses the webhook ({Reason}): Telegram:WebhookUrl must be an https address that can be reached from outside, on port 443, 80, 88 or 8443")]
    private partial void LogRefused(string reason);
}
