using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Sections;

/// <summary>
/// Puts an article in order whose second half the page printed first: headlines, text without a byline, then the lead without a headline.
/// A lead without a headline is rare, so the headline above is its own unless the wording says otherwise.
/// </summary>
internal static class SwappedHalves
{
    // Log-odds that a lead without a headline has the one above: the first where no lead of the page goes without, the second for a page where all do.
    private const double LostHeadline = 2.0;
    private const double HabitOfNone = -4.0;
    private const double HeadlineInside = -6.0;
    private const double HeadlineBelow = -1.0;
    private const double BrokenAbove = -6.0;
    private const double Headline = 6.0;
    private const double Text = 10.0;

    /// <summary>Joins such halves; all other sections stay as they are.</summary>
    public static IReadOnlyList<Section> Reorder(IReadOnlyList<Section> sections)
    {
        // Most pages have no such halves.
        var words = new Lazy<PageVocabulary>(() => new PageVocabulary(sections));
        var ordered = new List<Section>(sections.Count);
        for (var index = 0; index < sections.Count; index++)
        {
            if (index + 1 < sections.Count && MayBeHalves(sections[index], sections[index + 1]) && Odds(sections, index, words.Value) > 0)
                ordered.Add(Section.InOrder(sections[index], sections[++index]));
            else
                ordered.Add(sections[index]);
        }

        return ordered;
    }

    private static bool MayBeHalves(Section second, Section first) =>
        second is { IsSigned: false, HasKnownTitle: false, Heads.Count: > 0, Body.Count: > 0, Signatures.Count: 0 }
        && first is { IsSigned: true, Heads.Count: 0, From: null, Body.Count: > 0 }
        && second.Page == first.Page
        && !second.Heads.Exists(OfficialNotice.IsTitle) && !BoxRule.IsBox(second.Heads[0]);

    private static double Odds(IReadOnlyList<Section> sections, int index, PageVocabulary words)
    {
        var (second, first) = (sections[index], sections[index + 1]);
        var above = index > 0 && sections[index - 1].Page == second.Page ? sections[index - 1] : null;
        var odds = LostHeadline + HabitOfNone * HabitOfBareLeads(sections)
            + Headline * words.Share(second.HeadWording, first.Wording) + Text * words.Cohesion(second.Wording, first.Wording);
        if (index + 2 < sections.Count && sections[index + 2] is { IsSigned: false, Heads.Count: > 0, Body.Count: > 0 } below && below.Page == first.Page)
            odds += HeadlineBelow - Headline * words.Share(below.HeadWording, first.Wording) + (Punctuation.EndsSentence(first.Body[^1].End) ? 0 : HeadlineInside);
        // What stands under the headline then is the rest of the text above it.
        if (above is { Body.Count: > 0, Jumps.Count: 0 } && !Punctuation.EndsSentence(above.Body[^1].End))
            odds += BrokenAbove;
        return above is null ? odds : odds - Headline * words.Share(second.HeadWording, above.Wording) - Text * words.Cohesion(second.Wording, above.Wording);
    }

    // Leads that follow a signed text directly, as short items under one headline do.
    private static double HabitOfBareLeads(IReadOnlyList<Section> sections)
    {
        int signed = 0, bare = 0;
        for (var index = 1; index < sections.Count; index++)
        {
            if (!sections[index].HasLead)
                continue;
            signed++;
            if (sections[index].Heads.Count == 0 && sections[index - 1].IsSigned)
                bare++;
        }

        return signed == 0 ? 0 : (double)bare / signed;
    }
}
