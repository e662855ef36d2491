using Baozhai.Bot.Sources.Fetching;
using Baozhai.Newsroom.Editions;

namespace Baozhai.Bot.Sources.Editions;

/// <summary>What is remembered of an edition between two looks at it, so that nothing is fetched twice unless it may have changed.</summary>
internal sealed class EditionMemory
{
    /// <summary>The stories that were read, by their addresses.</summary>
    public Dictionary<string, StoryMemory> Stories { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The pages that were read, by their addresses.</summary>
    public Dictionary<string, PageMemory> Pages { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Texts that stand on many pages of the site and are no story's.</summary>
    public HashSet<string> Repeated { get; init; } = new(StringComparer.Ordinal);
}

/// <summary>A story as it was read.</summary>
internal sealed record StoryMemory
{
    /// <summary>The story; null where the page has none.</summary>
    public EditionStory? Story { get; init; }

    /// <summary>The day the page itself names; null for none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The paper the page itself names; null for none.</summary>
    public string? Paper { get; init; }

    /// <summary>Why it is no story; null where it is one.</summary>
    public string? LeftOut { get; init; }

    /// <summary>What to ask the site with.</summary>
    public Validators? Validators { get; init; }

    /// <summary>When it was looked at last.</summary>
    public DateTimeOffset CheckedAt { get; init; }

    /// <summary>Since when it has stood as it is; null while unknown.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>The same, read just now: what says the same as before has stood since then.</summary>
    /// <param name="before">What was read before; null for nothing.</param>
    /// <param name="now">The time.</param>
    public StoryMemory CheckedAfter(StoryMemory? before, DateTimeOffset now) => this with { CheckedAt = now, ReadAt = before is not null && Says(before) ? before.ReadAt ?? before.CheckedAt : now };

    private bool Says(StoryMemory other) => LeftOut == other.LeftOut && (Story is null || other.Story is null ? Story == other.Story
        : (Story.Title, Story.Kicker) == (other.Story.Title, other.Story.Kicker) && Story.Paragraphs.SequenceEqual(other.Story.Paragraphs));
}

/// <summary>A page of an edition as it was read.</summary>
internal sealed record PageMemory
{
    /// <summary>The text of the page.</summary>
    public required string Html { get; init; }

    /// <summary>Its address after redirects.</summary>
    public required Uri Url { get; init; }

    /// <summary>What to ask the site with; null where it gives nothing.</summary>
    public Validators? Validators { get; init; }
}

/// <summary>What came of looking at an edition.</summary>
internal sealed record EditionReading
{
    /// <summary>What was read; null where there is no edition.</summary>
    public Edition? Edition { get; init; }

    /// <summary>Why it is not whole or not there; null where all went well.</summary>
    public SourceFault? Fault { get; init; }

    /// <summary>What the edition lists and what was no story, each with the reason.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>How the site is built, in words: pages and their addresses.</summary>
    public string Form { get; init; } = "";

    /// <summary>The address of the edition's first page.</summary>
    public Uri? FirstPage { get; init; }

    /// <summary>How many requests were made.</summary>
    public int Requests { get; init; }
}

/// <summary>Why a source gave nothing, or not everything.</summary>
/// <param name="Kind">What sort of fault it is.</param>
/// <param name="Reason">What happened, in one line of English, for logs and programs.</param>
internal sealed record SourceFault(SourceFaultKind Kind, string Reason)
{
    /// <summary>How long to wait before the next try; null for as long as usual.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The fault of an address that could not be read.</summary>
    public static SourceFault Of(Fetched fetched) => new(
        fetched.Outcome switch
        {
            FetchOutcome.Missing => SourceFaultKind.NotPublished,
            FetchOutcome.Forbidden => SourceFaultKind.ShutOut,
            FetchOutcome.Refused => SourceFaultKind.OutOfBounds,
            _ => SourceFaultKind.Unreachable,
        },
        fetched.Problem ?? $"{fetched.Url} could not be read")
    { RetryAfter = fetched.RetryAfter };
}

/// <summary>What sort of fault a source has.</summary>
internal enum SourceFaultKind
{
    /// <summary>The edition of the day is not published yet, or never will be.</summary>
    NotPublished,

    /// <summary>The site is away, slow or broken just now.</summary>
    Unreachable,

    /// <summary>The site does not let programs in: robots.txt, a firewall, 401 or 403.</summary>
    ShutOut,

    /// <summary>The pages are there and not understood: the site may have been rebuilt.</summary>
    NotUnderstood,

    /// <summary>The pages are too large, too many, or lead where they may not.</summary>
    OutOfBounds,
}
