using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Why a file is no issue, and what to do: one sentence for the operator.</summary>
/// <param name="Chinese">In Chinese.</param>
/// <param name="English">In English: what logs, standard error and the reason beside a failed file say.</param>
internal sealed record IssueRefusal(string Chinese, string English)
{
    /// <summary>The sentence in a language.</summary>
    public string In(Language language) => language.Say(Chinese, English);

    /// <inheritdoc />
    public override string ToString() => English;
}
