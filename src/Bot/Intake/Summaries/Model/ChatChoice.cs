namespace Baozhai.Bot.Intake.Summaries.Model;

/// <summary>One answer.</summary>
/// <param name="Message">The message.</param>
internal sealed record ChatChoice(ChatTurn? Message);
