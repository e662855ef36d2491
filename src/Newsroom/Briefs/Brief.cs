using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Briefs;

/// <summary>The brief of an article: a summary of one or two sentences, with topics, places, water levels, notices and severity.</summary>
public sealed record Brief
{
    /// <summary>The summary, at most as long as requested; empty when the article has no text. Every number in it is from the article.</summary>
    public required string Summary { get; init; }

    /// <summary>Why there is no summary; null when there is one.</summary>
    public string? Warning { get; init; }

    /// <summary>The 1-based lines the summary was taken from.</summary>
    public IReadOnlyList<int> SummaryLines { get; init; } = [];

    /// <summary>Topics, strongest first; never empty (其他 when nothing fits).</summary>
    public IReadOnlyList<TopicMatch> Topics { get; init; } = [];

    /// <summary>Districts, towns, rivers and roads named, most named first.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Water levels, in the order of the text.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>Warnings, response levels, evacuations, closures and cuts, in the order of the text.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>The severity of the reported danger.</summary>
    public Severity Severity { get; init; }

    /// <summary>What sort of danger it is; none without a danger.</summary>
    public DangerKind Danger { get; init; }

    /// <summary>Whether the danger is in another country or province.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The reason for the severity, in the article's words (湘江株洲站超警戒水位0.96米, 暴雨橙色预警); null without a danger.</summary>
    public string? SeverityReason { get; init; }
}
