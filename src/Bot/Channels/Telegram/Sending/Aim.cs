using Baozhai.Bot.Channels.Telegram.Format;

namespace Baozhai.Bot.Channels.Telegram.Sending;

/// <summary>Where in its chat a delivery goes.</summary>
internal sealed record Aim
{
    /// <summary>The thread of a forum; null for its general one.</summary>
    public int? Thread { get; init; }

    /// <summary>The message it takes the place of; null for a message of its own.</summary>
    public int? Edits { get; init; }

    /// <summary>The message it replies to; null for none.</summary>
    public int? RepliesTo { get; init; }

    /// <summary>What <see cref="RepliesTo"/> says from now on; null when it stays as it is.</summary>
    public TelegramPiece? Changed { get; init; }
}
