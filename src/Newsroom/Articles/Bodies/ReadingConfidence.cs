using Baozhai.Newsroom.Articles.Bylines;
using Baozhai.Newsroom.Articles.Sections;

namespace Baozhai.Newsroom.Articles.Bodies;

/// <summary>A first estimate of how sure an article's reading is: every sign of damage takes something off.</summary>
internal static class ReadingConfidence
{
    private const int ShortBody = 60;

    /// <summary>Estimates from 0 to 1.</summary>
    public static double Of(ArticleDraft draft, string? title, Signature signature, ArticleKind kind)
    {
        var doubt = 0.0;
        if (title is null)
            doubt += 0.3;
        if (signature is { Byline: null, Agency: null } && kind is ArticleKind.News)
            doubt += 0.2;
        if (draft.BreaksOff)
            doubt += 0.2;
        if (draft.HeadInsideText)
            doubt += 0.15;
        if (kind is not ArticleKind.Photo && draft.Body.Sum(line => line.Length) < ShortBody)
            doubt += 0.15;
        return Math.Round(Math.Max(0.05, 0.98 - doubt), 2);
    }
}
