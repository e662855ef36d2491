using System.Buffers;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>A sentence in which a notice may stand, with what is known of its article.</summary>
/// <param name="text">The sentence as patterns meet it, of the same length as printed.</param>
/// <param name="printed">The sentence as printed.</param>
/// <param name="line">The 1-based line it stands in; 0 in the headline.</param>
/// <param name="story">What is known of the article.</param>
/// <param name="moments">The times named in it, in order.</param>
internal sealed class NoticeSentence(string text, string printed, int line, NoticeStory story, IReadOnlyList<NamedMoment> moments)
{
    private const int LongestClause = 120;

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",，;；。!?！？");

    /// <summary>The sentence as patterns meet it: half-width, simplified.</summary>
    public string Text { get; } = text;

    /// <summary>The 1-based line it stands in; 0 in the headline.</summary>
    public int Line { get; } = line;

    /// <summary>Whether it stands in title, kicker or subtitle.</summary>
    public bool IsHead { get; init; }

    /// <summary>The sentence before it in the same paragraph; null for the first, and beyond the distance that recognisers look back.</summary>
    public NoticeSentence? Previous { get; set; }

    /// <summary>What is known of the article.</summary>
    public NoticeStory Story { get; } = story;

    /// <summary>The times named in it, in order.</summary>
    public IReadOnlyList<NamedMoment> Moments { get; } = moments;

    /// <summary>A part as printed.</summary>
    public string Print(int start, int end) => printed[start..end];

    /// <summary>Where the clause around a place begins.</summary>
    public int ClauseStart(int at)
    {
        var from = Math.Max(0, at - LongestClause);
        return from + Text.AsSpan(from, at - from).LastIndexOfAny(ClauseMarks) + 1;
    }

    /// <summary>Where the clause around a place ends.</summary>
    public int ClauseEnd(int at)
    {
        var rest = Text.AsSpan(at, Math.Min(LongestClause, Text.Length - at));
        return at + (rest.IndexOfAny(ClauseMarks) is >= 0 and var mark ? mark : rest.Length);
    }

    /// <summary>The words of the clause that lead up to a place.</summary>
    public string Before(int at) => Text[ClauseStart(at)..at];

    /// <summary>The words of the clause that follow a place.</summary>
    public string After(int at) => Text[at..ClauseEnd(at)];
}

/// <summary>The context of a sentence: facts about its whole article.</summary>
/// <param name="Kind">What sort of piece it is.</param>
/// <param name="Opening">Title, kicker, subtitles and first paragraph as patterns meet them.</param>
/// <param name="IssueDate">The day of the issue; null when unknown.</param>
internal sealed record NoticeStory(ArticleKind Kind, string Opening, DateOnly? IssueDate)
{
    /// <summary>Whether the article is an opinion or a letter: what it says about roads and water supply is a complaint, not a notice.</summary>
    public bool IsPersonal => Kind is ArticleKind.Commentary or ArticleKind.Letter;
}
