using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Facts;

/// <summary>Finds numbers and dates that a text has and its article does not. It is what an editor's own words are held against: nothing but the figures.</summary>
public static class FigureCheck
{
    private static readonly IFactRule[] Rules = [new DateRule(), new NumberRule()];

    /// <summary>The first figure that does not stand in the article; null when all do. No text causes an exception.</summary>
    /// <param name="article">The article as it was read.</param>
    /// <param name="issueDate">The day of its issue, for 今日 and bare days; null when unknown.</param>
    /// <param name="text">A headline or a brief of it.</param>
    public static string? Unfounded(Article article, DateOnly? issueDate, string text)
    {
        var claim = MatchForm.Fold(text);
        var evidence = Evidence.Of(article, issueDate);
        return Rules.Select(rule => rule.Offence(claim, evidence)).FirstOrDefault(words => words is not null);
    }
}
