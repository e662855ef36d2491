namespace Baozhai.Bot.Intake.Summaries.Model;

/// <summary>What became of a question.</summary>
/// <param name="Text">What the model answered; null when nothing came.</param>
/// <param name="Failure">Why nothing came, in a word that may be logged and counted; null otherwise.</param>
internal readonly record struct ChatAnswer(string? Text, string? Failure)
{
    /// <summary>The failure that is none of the endpoint's: the day has had its calls.</summary>
    public const string OverBudget = "over budget";
}
