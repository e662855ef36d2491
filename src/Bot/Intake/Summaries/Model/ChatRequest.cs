namespace Baozhai.Bot.Intake.Summaries.Model;

/// <summary>A question to a model: the fields that every endpoint knows and every model takes.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Messages">What is said to it.</param>
/// <param name="Temperature">How freely it words; null to leave it out.</param>
internal sealed record ChatRequest(string Model, IReadOnlyList<ChatTurn> Messages, double? Temperature);
