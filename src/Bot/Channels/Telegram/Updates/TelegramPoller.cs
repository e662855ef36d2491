using Baozhai.Bot.Channels.Telegram.Api;
using Baozhai.Bot.Channels.Telegram.Webhooks;
using Baozhai.Bot.Conversation;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>Asks Telegram for what people say, for as long as the program runs.</summary>
internal sealed partial class TelegramPoller(
    TelegramClient client,
    UpdateBatch batch,
    UpdateQueue queue,
    CommandMenu menu,
    BotProfile profile,
    CommandTable commands,
    TelegramHealth health,
    IOptions<TelegramOptions> options,
    TimeProvider time,
    ILogger<TelegramPoller> logger) : BackgroundService
{
    private const int BatchSize = 100;
    private const int LongPollSeconds = 50;

    private bool _announced;
    private readonly PollTrouble _trouble = new(health, time, logger);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        health.Waiting("connecting");
        long? offset = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await ConnectAsync(stoppingToken) is not { } me) continue;
            await menu.PublishAsync(stoppingToken);
            await profile.PublishAsync(stoppingToken);
            var reader = new IncomingReader(me, commands, options.Value.AdminIds.ToHashSet());
            // What came by webhook before this was set to polling.
            await queue.WorkOffAsync(reader, stoppingToken);
            offset = await PollAsync(reader, offset, stoppingToken);
        }
    }

    private async Task<User?> ConnectAsync(CancellationToken cancellationToken)
    {
        var me = await client.GetMe(cancellationToken);
        var failure = me.Failure ?? (await client.DeleteWebhook(new DeleteWebhookRequest(DropPendingUpdates: false), cancellationToken)).Failure;
        if (failure is not null)
        {
            await _trouble.WaitAsync(failure, cancellationToken);
            return null;
        }

        if (!_announced) LogConnected(me.Result!.Username, me.Result.Id);
        _announced = true;
        return me.Result;
    }

    /// <summary>
    /// Polls until something goes wrong. A batch is confirmed only when all of it is recorded, and Telegram keeps what is not confirmed;
    /// so a start asks without an offset, and updates dealt with before are known by their numbers. Starting behind the newest recorded
    /// update instead would lose an older one that was still being dealt with beside it, and everything after Telegram restarts its numbers.
    /// </summary>
    private async Task<long?> PollAsync(IncomingReader reader, long? offset, CancellationToken cancellationToken)
    {
        // The first poll does not wait for news: it shows at once whether polling works.
        for (var seconds = 0; ; seconds = LongPollSeconds)
        {
            var answer = await client.GetUpdates(
                new GetUpdatesRequest { Offset = offset, Limit = BatchSize, Timeout = seconds, AllowedUpdates = AllowedUpdates.All }, cancellationToken);
            if (answer.Failure is { } failure)
            {
                await _trouble.WaitAsync(failure, cancellationToken);
                return offset;
            }

            health.Connected(reader.BotName);
            if (answer.Result is { Count: > 0 } updates)
            {
                offset = await batch.HandleAsync(updates, reader, cancellationToken);
                if (offset <= updates[^1].UpdateId)
                {
                    await _trouble.WaitForStoreAsync(cancellationToken);
                    continue;
                }
            }

            _trouble.Over(longPoll: seconds > 0);
        }
    }

    [LoggerMessage(LogLevel.Information, "Telegram is on: this is @{Username} ({Id})")]
    private partial void LogConnected(string? username, long id);
}
