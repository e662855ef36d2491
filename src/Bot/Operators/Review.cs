namespace Baozhai.Bot.Operators;

/// <summary>A reader's report that the topic or the brief of a story is wrong.</summary>
internal sealed record Review
{
    /// <summary>Its number; never given twice.</summary>
    public required long Id { get; init; }

    /// <summary>The story's number in the archive; the story may be gone by now.</summary>
    public required long ArticleId { get; init; }

    /// <summary>The reader's words; null when none were given.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was reported, or last said again.</summary>
    public required DateTimeOffset At { get; init; }
}
