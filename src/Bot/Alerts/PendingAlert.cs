using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Alerts;

/// <summary>A report of an alert that was recorded with its article and waits to be planned.</summary>
internal sealed record PendingAlert
{
    /// <summary>The alert and the report.</summary>
    public required AlertSlot Slot { get; init; }

    /// <summary>What the report made of the alert.</summary>
    public required AlertStage Change { get; init; }

    /// <summary>How grave the alert is now.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What changed, gravest first; empty for an alert that rests on words alone.</summary>
    public IReadOnlyList<AlertStep> Steps { get; init; } = [];

    /// <summary>The article.</summary>
    public required ArchivedArticle Article { get; init; }

    /// <summary>When it was recorded: the time the alert is issued at.</summary>
    public required DateTimeOffset ReportedAt { get; init; }
}
