namespace Baozhai.Bot.Intake.Summaries.Model;

/// <summary>One message of a chat completion.</summary>
/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
/// <param name="Content">Its text; null where a model gave none.</param>
internal sealed record ChatTurn(string Role, string? Content);
