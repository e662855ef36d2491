namespace Baozhai.Bot.Chats;

/// <summary>Hours of the chat's own day in which it is not disturbed; may run over midnight.</summary>
/// <param name="From">Their start.</param>
/// <param name="Until">Their end.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly Until);
