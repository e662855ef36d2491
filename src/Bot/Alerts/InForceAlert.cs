using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Alerts;

/// <summary>An alert in force.</summary>
internal sealed record InForceAlert
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Where it is in its life; never ended.</summary>
    public required AlertStage Stage { get; init; }

    /// <summary>How grave it is now.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What that rests on, in the words of an article; null when not known.</summary>
    public string? Reason { get; init; }

    /// <summary>The paper that raised it; null when unknown.</summary>
    public string? Paper { get; init; }

    /// <summary>When it was raised.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it was raised or last changed or eased.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The stations, warnings and responses that are in danger yet; empty for an alert that rests on words alone.</summary>
    public IReadOnlyList<SubjectState> Subjects { get; init; } = [];

    /// <summary>The article of the last report that changed it; null when corrections dropped every article it rests on.</summary>
    public ArchivedArticle? LastReport { get; init; }
}
