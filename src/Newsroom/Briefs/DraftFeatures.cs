using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Briefs;

/// <summary>
/// What speaks for a draft of a brief and against it, as figures of about 0 to 1 that <see cref="DraftWeights"/> weighs: of each form of a sentence,
/// and of the draft as a whole. What each is worth on texts held apart: docs/briefs.md.
/// </summary>
internal static partial class DraftFeatures
{
    private const double Fades = 0.77;
    private const int ShortForm = 22;

    /// <summary>The features of a form, in order.</summary>
    public static IReadOnlyList<string> OfForm { get; } =
    [
        "is-there", "place-0", "place-1", "place-2", "place-3-to-5", "place-6-on", "place-fades", "depth", "first-paragraph", "paragraph-depth", "is-lead", "before-lead",
        "whole", "left-out", "clauses", "length", "short", "starts-with-time", "names-time", "names-day", "names-year", "lately", "earlier", "future",
        "figures", "money", "percent", "places", "enumeration", "parts", "latin", "manner", "manner-penalty", "quotes", "quotation", "question", "colon",
        "speech", "stress", "stress-without-figure", "decision", "meeting", "meeting-without-figure", "service", "casualties", "above-line",
        "we", "purpose", "heard", "negation", "cause", "introduction", "praise", "turn", "danger", "deadline", "answer", "benefit", "aside", "said", "without-adjuncts", "subject-density", "title-density",
    ];

    /// <summary>The features of a draft as a whole, in order.</summary>
    public static IReadOnlyList<string> OfDraft { get; } =
    [
        "title", "title-pairs", "lead", "beginning", "subject", "subject-density", "figures", "title-figures", "length", "length-squared", "over-half", "over-two-thirds", "nearly-full",
        "short", "two", "three", "four", "joins", "follows", "gap", "same-paragraph", "says-again", "title-names", "goes-back",
    ];

    /// <summary>Finds the features of a form.</summary>
    /// <param name="story">The story.</param>
    /// <param name="form">The form.</param>
    public static double[] Of(StoryText story, SentenceForm form)
    {
        var (text, sentence, place) = (form.Text, form.Sentence, form.Place);
        double subject = 0, title = 0;
        foreach (var pair in form.Pairs)
        {
            subject += story.Weights[pair];
            if (story.Title.Has[pair]) title++;
        }

        var facts = default(ClauseFacts);
        foreach (var clause in form.Variant.Clauses) facts = facts.And(clause.Facts);
        var first = form.Variant.Clauses[0].Text;
        return
        [
            1, Is(place is 0), Is(place is 1), Is(place is 2), Is(place is >= 3 and <= 5), Is(place >= 6), Math.Pow(Fades, place), Math.Log(1 + sentence.Index),
            Is(sentence.Paragraph is 0), Math.Log(1 + sentence.Paragraph), Is(sentence == story.Lead), Is(story.Lead is { } lead && sentence.Index < lead.Index),
            Is(form.Variant.IsWhole), form.Variant.IsWhole ? 0 : 1 - ((double)text.Length / sentence.Text.Length), form.Variant.Clauses.Count / 4.0, text.Length / 80.0, Is(text.Length < ShortForm),
            Is(NewsValue.StartsWithTime(first)), Is(facts.Has(Clue.Time)), Is(facts.Has(Clue.Day)), Is(facts.Has(Clue.Year)), Is(Lately().IsMatch(first)), Is(facts.Has(Clue.Earlier)), Is(facts.Has(Clue.Future)),
            Is(facts.Has(Clue.Figures)), Is(facts.Has(Clue.Money)), Is(facts.Has(Clue.Percent)), Math.Min(4, facts.Places) / 4.0,
            facts.Listed / 4.0, Is(facts.Has(Clue.Parts)), facts.Latin / 20.0, Is(!sentence.IsNews), sentence.Penalty / 10, Is(NewsValue.Quotes(text)), Is(facts.Has(Clue.Quotation)),
            Is(facts.Has(Clue.Question)), Is(facts.Has(Clue.Colon)),
            Is(facts.Has(Clue.Speech)), Is(facts.Has(Clue.Stress)), Is(facts.Has(Clue.Stress) && !facts.Has(Clue.Figures)), Is(facts.Has(Clue.Decision)), Is(facts.Has(Clue.Meeting)),
            Is(facts.Has(Clue.Meeting) && !facts.Has(Clue.Figures)), Is(facts.Has(Clue.Service)), Is(facts.Has(Clue.Casualties)), Is(facts.Has(Clue.AboveLine)),
            Is(facts.Has(Clue.We)), Is(facts.Has(Clue.Purpose)), Is(facts.Has(Clue.Heard)), Is(facts.Has(Clue.Negation)), Is(facts.Has(Clue.Cause)), Is(Introduction().IsMatch(first)),
            Is(facts.Has(Clue.Praise)), Is(facts.Has(Clue.Turn)), Is(facts.Has(Clue.Danger)), Is(facts.Has(Clue.Deadline)), Is(story.Complains && facts.Has(Clue.Answer)), Is(facts.Has(Clue.Benefit)),
            Is(form.Variant.Range.IsAside), Is((form.Variant.Range.Cut & Cut.Said) != 0), Is((form.Variant.Range.Cut & Cut.Adjuncts) != 0), subject / text.Length, title / Math.Max(6, text.Length) * 3,
        ];
    }

    /// <summary>Whether a text has a fact a reader can use: a figure that is no date, what was decided, or how to take part.</summary>
    public static bool TellsFact(SentenceForm form) => form.Variant.Clauses.Any(clause => clause.Facts.Has(Clue.Figures | Clue.Decision | Clue.Service));

    /// <summary>What a form with these features tells of a danger.</summary>
    public static Told DangerOf(double[] features) =>
        (features[AboveLineAt] > 0 ? Told.AboveLine : Told.Nothing) | (features[CasualtiesAt] > 0 ? Told.Casualties : Told.Nothing);

    private static readonly int AboveLineAt = OfForm.ToList().IndexOf("above-line");
    private static readonly int CasualtiesAt = OfForm.ToList().IndexOf("casualties");

    private static double Is(bool holds) => holds ? 1 : 0;

    [GeneratedRegex("^(?:近[日期]|日前|目前|当前|近年来)")]
    private static partial Regex Lately();

    [GeneratedRegex("^[^，]{0,6}(?:作为|随着|面对|为了|通过|根据|按照)")]
    private static partial Regex Introduction();
}
