using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Articles.Heads;

/// <summary>The headlines of an article, told apart.</summary>
internal sealed record Headline
{
    /// <summary>引题.</summary>
    public string? Kicker { get; init; }

    /// <summary>标题.</summary>
    public string? Title { get; init; }

    /// <summary>副题.</summary>
    public IReadOnlyList<string> Subtitles { get; init; } = [];

    /// <summary>What each line was taken for; a line that belongs to no article is a section label.</summary>
    public IReadOnlyList<(PageLine Line, LineRole Role, string Reason)> Roles { get; init; } = [];
}
