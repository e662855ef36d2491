using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Composition.Heads;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition.Bodies;

/// <summary>
/// The probability that an article is read correctly: exactly its lines, under its own title. Every sign of damage adds to the log-odds
/// against it. The weights come from a logistic regression over about five thousand articles of synthetic pages with the damage of real pages
/// (cut columns, moved headlines, lost marks and bylines, displaced endings), where the correct reading is known. On held-out
/// pages a wrongly read article gets a lower value than a correctly read one in more than eight of ten pairs.
/// </summary>
internal static class ReadingConfidence
{
    private const double Start = -4.8;

    // A title says most of its words again in the text.
    private const double WordsOfATitle = 0.7;
    private const int ShortLine = 40;

    // A kicker in none of the forms of kickers, marked no otherwise than the title and with the words of the text, may be the title or a half of it.
    private const int LongKicker = 8;
    private const int ShortText = 80;
    private const int Enough = 3;

    /// <summary>Estimates the confidence, from 0 to 1.</summary>
    /// <param name="draft">The article.</param>
    /// <param name="headline">Its headlines as told apart.</param>
    /// <param name="signature">Who signs it.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="above">The article above; null at the top of the page.</param>
    /// <param name="below">The article below; null at the end of the page.</param>
    public static double Of(ArticleDraft draft, Headline headline, Authorship signature, ArticleKind kind, ArticleDraft? above, ArticleDraft? below)
    {
        var odds = Start + 2.5 * draft.Doubt + 0.7 * Math.Max(above?.Doubt ?? 0, below?.Doubt ?? 0) + 0.5 * Math.Min(ShortBreaks(draft), Enough);
        odds += headline.Title is null ? 2.1 : 2.6 * Math.Max(0, WordsOfATitle - draft.Wording.Share(headline.Title));
        if (headline.Kicker is { Length: >= LongKicker } kicker && draft.Heads.TrueForAll(head => head.Mark == draft.Heads[0].Mark) && !KickerForm.IsKnown(MatchForm.Fold(kicker)))
            odds += 2.0 * draft.Wording.Share(kicker);
        if (draft.Body.Sum(line => line.Length) < ShortText)
            odds += 1.3;
        if (headline.Title is not null && headline.Subtitles.Count > 0)
            odds += 1.2;
        if (draft.BreaksOff)
            odds += 3.1;
        if (above is { BreaksOff: true })
            odds += 2.9;
        if (below is { BreaksOff: true })
            odds += 1.0;
        if (draft.Mark == 0)
            odds += 1.1;
        if (draft.HeadInsideText)
            odds += 0.7;
        if (draft.Heads.Count > 2)
            odds += 0.3;
        if (draft.IsMended)
            odds += 0.2;
        if (signature is { Byline: null, Agency: null } && kind is ArticleKind.News)
            odds += 0.35;
        return Math.Round(1 / (1 + Math.Exp(odds)), 2);
    }

    // Short lines inside the text that end no sentence may be headlines.
    private static int ShortBreaks(ArticleDraft draft) =>
        draft.Body.SkipLast(1).Count(line => line.Length < ShortLine && !Punctuation.EndsSentence(line.End) && !TableRow.Is(line) && !EventFieldRecogniser.IsShort(line));
}
