namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>The wrapping of every answer. <see href="https://core.telegram.org/bots/api#making-requests"/>.</summary>
internal sealed record ApiResponse<T>
{
    /// <summary>Whether it worked.</summary>
    public bool Ok { get; init; }

    /// <summary>What was asked for.</summary>
    public T? Result { get; init; }

    /// <summary>The HTTP status once more.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>Why not.</summary>
    public string? Description { get; init; }

    /// <summary>What to do about it.</summary>
    public ResponseParameters? Parameters { get; init; }
}
