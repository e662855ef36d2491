using System.Globalization;
using System.Text.Json.Serialization;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Takes in the text of an issue, however it arrived.</summary>
internal interface IIssueIntake
{
    /// <summary>Reads an issue and keeps it. Content that cannot be used is an answer with its reason, not an exception.</summary>
    /// <param name="name">The file's name; a later file of the same name may be its correction.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="backIssue">A back issue is never pushed.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    Task<IssueReceipt> AcceptAsync(string name, ReadOnlyMemory<byte> content, bool backIssue, CancellationToken cancellationToken);
}

/// <summary>The outcome of a file that was handed in.</summary>
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

/// <summary>The outcome of a file that was handed in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IssueOutcome>))]
internal enum IssueOutcome
{
    /// <summary>A new issue.</summary>
    [JsonStringEnumMemberName("added")]
    Added,

    /// <summary>It took the place of an earlier file.</summary>
    [JsonStringEnumMemberName("corrected")]
    Corrected,

    /// <summary>It was there already.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>It could not be used.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,
}

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

/// <summary>The outcome of a file, in words for the operator.</summary>
internal static class IssueReceiptText
{
    /// <summary>One line, and one for each warning.</summary>
    public static string Say(string name, IssueReceipt receipt, Language language)
    {
        var issue = $"{receipt.Paper ?? language.Say("报名不详", "paper unknown")} {receipt.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? language.Say("日期不详", "day unknown")}";
        var outcome = receipt.Outcome switch
        {
            IssueOutcome.Refused => language.Say($"没有收下：{receipt.ReasonZh ?? receipt.Reason}", $"refused: {receipt.Reason}"),
            IssueOutcome.Unchanged => language.Say($"{issue}，已经有了，没有变化", $"{issue}: known already, nothing changed"),
            IssueOutcome.Corrected => language.Say($"{issue}，更正了原来那一期：{receipt.Articles} 篇，警报 {receipt.Alerts} 条", $"{issue}: corrected, {receipt.Articles} articles, {receipt.Alerts} alerts"),
            _ => language.Say($"{issue}，收下 {receipt.Articles} 篇，警报 {receipt.Alerts} 条", $"{issue}: {receipt.Articles} articles, {receipt.Alerts} alerts"),
        };
        return string.Join('\n', receipt.Warnings.Prepend($"{name}：{outcome}"));
    }
}
