using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition;

/// <summary>Joins an article that jumps to another page (下转) with its continuation there (上接).</summary>
internal static class Continuations
{
    // Jumps still open at once; a paper has a handful, and the search stays linear.
    private const int MostOpen = 12;

    // One sign alone: a page that both name, or a title half repeated. With one jump only, anything that does not contradict is enough.
    private const double Enough = 1.5;

    private const double SamePage = 4;

    private const int Sample = 400;

    /// <summary>Joins what belongs together and warns of continuations left over.</summary>
    public static void Join(List<ArticleDraft> drafts, Page page)
    {
        var starts = new Dictionary<ArticleDraft, ArticleDraft>();
        var joined = new HashSet<ArticleDraft>();
        foreach (var (start, continuation) in Pairs(drafts))
        {
            starts[continuation] = Root(start);
            Append(Root(start), continuation, page);
            joined.Add(continuation);
        }

        drafts.RemoveAll(joined.Contains);
        foreach (var draft in drafts.Where(draft => draft.From is not null))
            page.Doubts.Add($"line {draft.FirstLine}: the beginning of this continuation was not found");

        ArticleDraft Root(ArticleDraft draft) => starts.GetValueOrDefault(draft, draft);
    }

    private static IEnumerable<(ArticleDraft Start, ArticleDraft Continuation)> Pairs(IReadOnlyList<ArticleDraft> drafts)
    {
        var open = new List<ArticleDraft>();
        var pairs = new List<(ArticleDraft Start, ArticleDraft Continuation, int Index, double Score)>();
        int onward = 0, back = 0;
        foreach (var (index, draft) in drafts.Index())
        {
            if (draft.From is not null)
            {
                back++;
                foreach (var start in open)
                {
                    if (Score(start, draft) is > 0 and var score)
                        pairs.Add((start, draft, index, score));
                }
            }

            if (draft.Onward is null)
                continue;
            onward++;
            open.Add(draft);
            if (open.Count > MostOpen)
                open.RemoveAt(0);
        }

        var least = onward == 1 && back == 1 ? double.Epsilon : Enough;
        HashSet<ArticleDraft> left = [], gone = [];
        var chosen = new List<(ArticleDraft Start, ArticleDraft Continuation, int Index)>();
        foreach (var (start, continuation, index, _) in pairs.Where(pair => pair.Score >= least).OrderByDescending(pair => pair.Score))
        {
            if (left.Contains(start) || gone.Contains(continuation))
                continue;
            left.Add(start);
            gone.Add(continuation);
            chosen.Add((start, continuation, index));
        }

        // In page order, so that a continuation that jumps again finds its own beginning joined already.
        return chosen.OrderBy(pair => pair.Index).Select(pair => (pair.Start, pair.Continuation));
    }

    private static double Score(ArticleDraft start, ArticleDraft continuation)
    {
        Jump onward = start.Onward!, from = continuation.From!;
        var score = Agreement(onward.Mark, from.Mark, 4, -4);
        // An article goes on elsewhere: of two texts of one page only the words say that they belong together.
        if (start.Page == continuation.Page && onward.Mark is null)
            score -= SamePage;
        score += Pages(onward.Page, PageNumber.Read(continuation.Page));
        score += Pages(from.Page, PageNumber.Read(start.Page) ?? (start.Page is null ? new PageNumber(null, 1) : null));
        var opening = string.Concat(continuation.Body.Take(3).Select(line => line.Text[..Math.Min(line.Length, Sample)]));
        score += 4 * start.Wording.Share(opening);
        var title = from.Title ?? string.Concat(continuation.Heads.SelectMany(head => head.Lines).Select(line => line.Text));
        if (title.Length == 0)
            return score;
        var words = new CharacterPairs();
        foreach (var line in start.Heads.SelectMany(head => head.Lines))
            words.Add(line.Text);
        return words.Count == 0 ? score : score + (5 * words.Share(title)) - 1;
    }

    private static double Agreement(char? mark, char? other, double same, double different) =>
        mark is null || other is null ? 0 : mark == other ? same : different;

    private static double Pages(PageNumber? named, PageNumber? seen) =>
        named is not { } page || seen is not { } label ? 0 : page.Fits(label) ? 1.5 : -3;

    // The headline printed again is the article's, but no second title of it.
    private static void Append(ArticleDraft start, ArticleDraft continuation, Page page)
    {
        if (start.Heads.Count == 0)
        {
            start.AddHeads(continuation.Heads);
        }
        else
        {
            foreach (var line in continuation.Heads.SelectMany(head => head.Lines))
            {
                start.Asides.Add(line);
                page.Mark(line.Number, LineRole.Jump, "the headline again, above the continuation");
            }
        }

        start.TurnPage();
        start.Append(continuation);
    }
}
