using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Channels.Telegram.Updates;
using Telegram.Bot.Requests;

namespace Baozhai.Bot.Channels.Telegram.Webhooks;

/// <summary>Registers the webhook, looks at it from time to time, and registers it again when another program changed it or Telegram cannot reach it.</summary>
internal sealed partial class WebhookKeeper(TelegramCalls calls, WebhookAddress address, TimeProvider time, ILogger<WebhookKeeper> logger)
{
    /// <summary>How often it is looked at.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(3);

    private const int MaxConnections = 20;

    private DateTimeOffset? _registeredAt;

    /// <summary>Registers it the first time and where something is wrong with it.</summary>
    /// <returns>Why that did not work; null when all is well.</returns>
    public async Task<Failure?> LookAsync(CancellationToken cancellationToken)
    {
        if (_registeredAt is not { } registeredAt) return await RegisterAsync(cancellationToken);
        var answer = await calls.AskAsync(new GetWebhookInfoRequest(), cancellationToken);
        if (answer.Failure is { } failure) return failure;
        var info = answer.Result!;
        if (info.Url != address.Url)
        {
            LogChanged();
            return await RegisterAsync(cancellationToken);
        }

        if (info.LastErrorDate is not { } failedAt || failedAt <= registeredAt.UtcDateTime) return null;
        LogFailing(info.LastErrorMessage ?? "", info.PendingUpdateCount);
        return await RegisterAsync(cancellationToken);
    }

    private async Task<Failure?> RegisterAsync(CancellationToken cancellationToken)
    {
        // Before the call: an error that happens meanwhile is looked at next time.
        var now = time.GetUtcNow();
        var answer = await calls.AskAsync(
            new SetWebhookRequest { Url = address.Url, SecretToken = address.Secret, AllowedUpdates = AllowedUpdates.All, MaxConnections = MaxConnections }, cancellationToken);
        if (answer.Failure is { } failure) return failure;
        if (_registeredAt is null) LogRegistered();
        _registeredAt = now;
        return null;
    }

    [LoggerMessage(LogLevel.Information, "Telegram's webhook is registered")]
    private partial void LogRegistered();

    [LoggerMessage(LogLevel.Warning, "Telegram's webhook was changed by another program with the same Telegram:Token; it is registered again")]
    private partial void LogChanged();

    [LoggerMessage(LogLevel.Warning, "Telegram could not deliver by webhook ({Reason}; {Pending} wait): check that Telegram:WebhookUrl leads here from outside; it is registered again")]
    private partial void LogFailing(string reason, int pending);
}
