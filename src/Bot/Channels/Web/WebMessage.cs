namespace Baozhai.Bot.Channels.Web;

/// <summary>What a page says: one of the two.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Action">The action of the button that was pressed.</param>
internal sealed record WebMessage(string? Text, string? Action);
