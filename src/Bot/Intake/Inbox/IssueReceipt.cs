using System.Text.Json.Serialization;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>What became of a file that was handed in.</summary>
internal sealed record IssueReceipt
{
    /// <summary>Added, corrected, unchanged or refused.</summary>
    public required IssueOutcome Outcome { get; init; }

    /// <summary>The paper's name; null when unknown.</summary>
    public string? Paper { get; init; }

    /// <summary>The issue's day; null when unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How many articles it has.</summary>
    public int Articles { get; init; }

    /// <summary>How often an alert was raised, changed, eased or ended by them.</summary>
    public int Alerts { get; init; }

    /// <summary>What was doubtful while reading.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why it was refused; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>The same in Chinese; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReasonZh { get; init; }

    /// <summary>Whether no date could be read; <see cref="Date"/> is then the day it was received, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsUndated { get; init; }

    /// <summary>How many of the articles wait for an operator because their reading is in doubt.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Held { get; init; }

    /// <summary>The same for a file that was refused.</summary>
    public IssueReceipt Because(IssueRefusal refusal) => this with { Outcome = IssueOutcome.Refused, Reason = refusal.English, ReasonZh = refusal.Chinese };
}
