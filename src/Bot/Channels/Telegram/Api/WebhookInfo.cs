namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>What Telegram knows of the webhook. <see href="https://core.telegram.org/bots/api#webhookinfo"/>.</summary>
internal sealed record WebhookInfo
{
    /// <summary>The address; empty when there is no webhook.</summary>
    public string Url { get; init; } = "";

    /// <summary>Updates that wait to be delivered.</summary>
    public int PendingUpdateCount { get; init; }

    /// <summary>Unix seconds of the last delivery that failed; null when none did.</summary>
    public long? LastErrorDate { get; init; }

    /// <summary>Why it failed.</summary>
    public string? LastErrorMessage { get; init; }
}
