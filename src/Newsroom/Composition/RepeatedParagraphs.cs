using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition;

/// <summary>Removes paragraphs that were printed twice. The copy that shares most wording with its surroundings is kept.</summary>
internal static class RepeatedParagraphs
{
    /// <summary>Removes the copies and marks their lines.</summary>
    public static void Remove(IReadOnlyList<ArticleDraft> drafts, Page page)
    {
        var copies = new Dictionary<string, List<(ArticleDraft Draft, PageLine Line)>>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            foreach (var line in draft.Body.Where(line => line.Length >= RepetitionRecogniser.ShortestParagraph))
            {
                if (!copies.TryGetValue(line.Text, out var list))
                    copies[line.Text] = list = [];
                list.Add((draft, line));
            }
        }

        var repeated = copies.Values.Where(list => list.Count > 1).ToList();
        if (repeated.Count == 0)
            return;
        var doubtful = repeated.SelectMany(list => list).Select(copy => copy.Line.Number).ToHashSet();
        var wording = new Dictionary<ArticleDraft, CharacterPairs>();
        var removed = new HashSet<int>();
        foreach (var list in repeated)
        {
            var kept = list.MaxBy(copy => Certain(copy.Draft).Share(copy.Line.Start)).Line;
            foreach (var (_, line) in list.Where(copy => copy.Line != kept))
            {
                removed.Add(line.Number);
                page.Mark(line.Number, LineRole.Duplicate, $"the same as line {kept.Number}");
            }
        }

        foreach (var draft in drafts)
            draft.Body.RemoveAll(line => removed.Contains(line.Number));

        // The wording of an article without its repeated paragraphs.
        CharacterPairs Certain(ArticleDraft draft)
        {
            if (wording.TryGetValue(draft, out var pairs))
                return pairs;
            wording[draft] = pairs = new CharacterPairs();
            foreach (var line in draft.Body.Where(line => !doubtful.Contains(line.Number)))
                pairs.Add(line.Text);
            return pairs;
        }
    }
}
