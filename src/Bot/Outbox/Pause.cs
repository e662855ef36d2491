namespace Baozhai.Bot.Outbox;

/// <summary>Somebody asked to be left alone.</summary>
/// <param name="Address">The chat; null for the whole channel.</param>
/// <param name="Until">Until when.</param>
internal sealed record Pause(string? Address, DateTimeOffset Until);
