using Baozhai.Newsroom.Sections;

namespace Baozhai.Newsroom.Composition;

/// <summary>
/// Joins an article that stops inside a sentence with an unsigned neighbour: the page printed its second half,
/// under a headline of its own, apart from the first.
/// </summary>
internal static class SplitArticles
{
    /// <summary>Joins what belongs together.</summary>
    public static void Mend(List<ArticleDraft> drafts)
    {
        for (var index = 0; index < drafts.Count; index++)
        {
            var broken = drafts[index];
            if (!broken.BreaksOff || !broken.IsSigned)
                continue;
            foreach (var other in (ReadOnlySpan<int>)[index - 1, index + 1])
            {
                if (other < 0 || other >= drafts.Count || !IsSecondHalf(drafts[other]) || (drafts[other].Page != broken.Page && drafts[other].Heads.Count > 0))
                    continue;
                if (other > index && drafts.ElementAtOrDefault(other + 1) is { IsSigned: true, Heads.Count: 0 } below && broken.HasTitle && below.Page == broken.Page)
                    GiveHeads(drafts[other], below);
                Join(broken, drafts[other]);
                drafts.RemoveAt(other);
                break;
            }
        }
    }

    private static bool IsSecondHalf(ArticleDraft draft) =>
        !draft.IsSigned && draft.From is null && draft.Body.Count > 0 && draft.Signatures.Count == 0
        && !draft.Heads.Exists(head => OfficialNotice.IsTitle(head.Lines[0]) || BoxRule.IsBox(head));

    // The headline stood over the other half only because the page moved that below it.
    private static void GiveHeads(ArticleDraft half, ArticleDraft below)
    {
        below.AddHeads(half.Heads);
        half.Heads.Clear();
    }

    private static void Join(ArticleDraft first, ArticleDraft second)
    {
        first.Heads.InsertRange(0, second.Heads);
        first.HeadInsideText |= second.Heads.Count > 0;
        first.Append(second);
    }
}
