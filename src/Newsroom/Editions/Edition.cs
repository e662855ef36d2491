namespace Baozhai.Newsroom.Editions;

/// <summary>An issue whose stories were published one by one, as electronic editions and feeds do: nothing has to be found out from the look of a page.</summary>
public sealed record Edition
{
    /// <summary>The paper's name; null when unknown.</summary>
    public string? Paper { get; init; }

    /// <summary>The day of publication; null when unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Number of pages of the edition; null when it has none.</summary>
    public int? Pages { get; init; }

    /// <summary>The stories in page order.</summary>
    public IReadOnlyList<EditionStory> Stories { get; init; } = [];

    /// <summary>What was doubtful or left out, in words for the operator.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>One story of an electronic edition.</summary>
public sealed record EditionStory
{
    /// <summary>Its address; null when it has none.</summary>
    public string? Url { get; init; }

    /// <summary>The label of its page with its name (第02版：要闻, A01版); null when unknown.</summary>
    public string? Page { get; init; }

    /// <summary>引题, the line above the title; null when there is none.</summary>
    public string? Kicker { get; init; }

    /// <summary>标题.</summary>
    public required string Title { get; init; }

    /// <summary>副题, the lines below the title.</summary>
    public IReadOnlyList<string> Subtitles { get; init; } = [];

    /// <summary>作者 as printed; null when nobody signs.</summary>
    public string? Author { get; init; }

    /// <summary>The text.</summary>
    public IReadOnlyList<StoryParagraph> Paragraphs { get; init; } = [];

    /// <summary>图注.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];
}

/// <summary>A paragraph of a story.</summary>
/// <param name="Text">Its text on one line.</param>
/// <param name="IsSubhead">Whether it is a subhead inside the text.</param>
public readonly record struct StoryParagraph(string Text, bool IsSubhead = false);
