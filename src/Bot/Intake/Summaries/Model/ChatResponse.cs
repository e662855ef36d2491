namespace Baozhai.Bot.Intake.Summaries.Model;

/// <summary>What an endpoint answers, as far as it is needed.</summary>
/// <param name="Choices">The answers; one is asked for.</param>
internal sealed record ChatResponse(IReadOnlyList<ChatChoice>? Choices);
