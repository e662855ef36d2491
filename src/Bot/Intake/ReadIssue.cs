using Baozhai.Bot.Intake.Inbox;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Bot.Intake;

/// <summary>What became of a file's bytes: an issue with a brief for each article, or the reason why not.</summary>
internal sealed record ReadIssue
{
    /// <summary>The issue; one without articles when the file was refused.</summary>
    public required Issue Issue { get; init; }

    /// <summary>The briefs, in the order of the issue's articles.</summary>
    public IReadOnlyList<Brief> Briefs { get; init; } = [];

    /// <summary>What each line was taken for and why, in line order.</summary>
    public IReadOnlyList<LineEvidence> Evidence { get; init; } = [];

    /// <summary>The text whose lines the numbers count: the decoded file, or what a saved web page was turned into; empty when the file was refused.</summary>
    public string Text { get; init; } = "";

    /// <summary>How many articles have no brief, or whether the whole page has no reading, because of a fault in this program.</summary>
    public int Faults { get; init; }

    /// <summary>Why the file is no issue and what to do; null when it is one.</summary>
    public IssueRefusal? Refused { get; init; }

    /// <summary>The same in one line of English.</summary>
    public string? Refusal => Refused?.English;
}
