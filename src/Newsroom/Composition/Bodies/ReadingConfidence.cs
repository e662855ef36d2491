using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Composition.Heads;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition.Bodies;

/// <summary>
/// The probability that an article is read correctly: exactly its lines. Every sign adds to the log-odds against it: the margins of the decisions that
/// made it, and what wrong ones leave behind. The weights come from a logistic regression over 11,000 articles of made pages of real news and invented
/// stories, where the correct reading is known; that of a short text is smaller than fitted and that of one that breaks off larger, because made pages have more short ones that are wrong
/// and more that their source broke off. docs/reading.md has a table of how often what it says comes true on pages that it was not fitted to.
/// </summary>
internal static class ReadingConfidence
{
    private const double Start = -3.7;

    // A title says most of its words again in the text.
    private const double WordsOfATitle = 0.7;
    private const int ShortLine = 40;

    // A paragraph shares at least so much of its wording with the rest of its article.
    private const double Shared = 0.3;

    // A kicker in none of the forms of kickers, marked no otherwise than the title and with the words of the text, may be the title or a half of it.
    private const int LongKicker = 8;
    private const int ShortText = 80;
    private const int Enough = 3;

    // Columns that were probably read across, and were not put in order.
    private const double Across = 5.0;

    // An article above of which there is nothing but the beginning of a sentence: two columns were read across.
    private const double TornOff = 4.0;

    /// <summary>Estimates the confidence, from 0 to 1.</summary>
    /// <param name="draft">The article.</param>
    /// <param name="headline">Its headlines as told apart.</param>
    /// <param name="signature">Who signs it.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="above">The article above; null at the top of the page.</param>
    /// <param name="below">The article below; null at the end of the page.</param>
    public static double Of(ArticleDraft draft, Headline headline, Authorship signature, ArticleKind kind, ArticleDraft? above, ArticleDraft? below)
    {
        var odds = Start + Decisions(draft, above, below) + Text(draft) + Heads(draft, headline);
        if (signature is { Byline: null, Agency: null } && kind is ArticleKind.News)
            odds += 1.6;
        return Math.Round(1 / (1 + Math.Exp(odds)), 2);
    }

    private static double Decisions(ArticleDraft draft, ArticleDraft? above, ArticleDraft? below)
    {
        var odds = 5.0 * draft.Doubt + 5.2 * draft.EndingDoubt;
        if (draft.IsMended || draft.Body.Exists(line => line.IsMoved))
            odds += 1.8;
        if (draft.Body.Exists(line => line.MayBeAcross))
            odds += Across;
        if (above is { BreaksOff: true })
            odds += above.Body is [{ Length: < ShortLine }] ? TornOff : 0.6;
        if (below is { IsSigned: false })
            odds += 0.6;
        if (below is { Heads.Count: 0 })
            odds += 1.1;
        return odds;
    }

    private static double Text(ArticleDraft draft)
    {
        var odds = 2.2 * Math.Max(0, Shared - draft.Cohesion) + 0.5 * Math.Min(ShortBreaks(draft), Enough) - 0.8 * Math.Log(1 + draft.Body.Count);
        if (draft.BreaksOff)
            odds += 2.0;
        if (draft.Body.Sum(line => line.Length) < ShortText)
            odds += 1.3;
        return odds;
    }

    private static double Heads(ArticleDraft draft, Headline headline)
    {
        var odds = headline.Title is null ? 2.3 : 2.0 * Math.Max(0, WordsOfATitle - draft.Wording.Share(headline.Title));
        if (headline.Kicker is { Length: >= LongKicker } kicker && draft.Heads.TrueForAll(head => head.Mark == draft.Heads[0].Mark) && !KickerForm.IsKnown(MatchForm.Fold(kicker)))
            odds += 1.0 * draft.Wording.Share(kicker);
        if (draft.Mark == 0)
            odds += 0.5;
        if (draft.HeadInsideText)
            odds += 1.1;
        if (draft.Heads.Count > 2)
            odds += 0.6;
        return odds;
    }

    // Short lines inside the text that end no sentence may be headlines.
    private static int ShortBreaks(ArticleDraft draft) =>
        draft.Body.SkipLast(1).Count(line => line.Length < ShortLine && !Punctuation.EndsSentence(line.End) && !TableRow.Is(line) && !EventFieldRecogniser.IsShort(line));
}
