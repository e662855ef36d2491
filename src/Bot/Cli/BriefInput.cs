using System.Text.Json;

namespace Baozhai.Bot.Cli;

/// <summary>A text to make a brief of.</summary>
/// <param name="Id">Whatever the caller calls it, text or number; given back as it came.</param>
/// <param name="Title">Its title; null for none.</param>
/// <param name="Text">The text.</param>
internal sealed record BriefInput(JsonElement Id, string? Title, string? Text);
