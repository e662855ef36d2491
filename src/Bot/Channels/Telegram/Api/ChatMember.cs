namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>A member of a chat. <see href="https://core.telegram.org/bots/api#chatmember"/>.</summary>
internal sealed record ChatMember
{
    /// <summary><c>creator</c>, <c>administrator</c>, <c>member</c>, <c>restricted</c>, <c>left</c> or <c>kicked</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>Whether a restricted member may write.</summary>
    public bool? CanSendMessages { get; init; }
}
