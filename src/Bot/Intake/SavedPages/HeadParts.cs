namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>The head of an article as its page gives it.</summary>
internal sealed record HeadParts
{
    /// <summary>引题.</summary>
    public IReadOnlyList<string> Kickers { get; init; } = [];

    /// <summary>标题; null when the page has none.</summary>
    public string? Title { get; init; }

    /// <summary>副题.</summary>
    public IReadOnlyList<string> Subtitles { get; init; } = [];

    /// <summary>作者 as printed; null when the page names none.</summary>
    public string? Author { get; init; }
}
