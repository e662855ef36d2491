namespace Baozhai.Bot.Channels.Telegram.Sending;

/// <summary>A request on its way, which takes up one of the places of its second.</summary>
/// <param name="start">When it went, on the clock of <see cref="TelegramPacing"/>.</param>
internal sealed class SendPlace(TimeSpan start)
{
    /// <summary>When it went.</summary>
    public TimeSpan Start { get; } = start;

    /// <summary>Whether it is no longer counted as on its way.</summary>
    public bool IsOver { get; set; }
}
