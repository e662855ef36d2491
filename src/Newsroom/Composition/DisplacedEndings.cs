using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition;

/// <summary>Moves the ending of an article back to it where the article stops inside a sentence and the page printed the rest below the next article.</summary>
internal static class DisplacedEndings
{
    // A displaced line must share this much more of its wording with its own article than with the other.
    private const double ClearlyMore = 0.08;
    private const int Sample = 400;

    /// <summary>Moves the displaced endings.</summary>
    public static void Return(IReadOnlyList<ArticleDraft> drafts)
    {
        for (var index = 0; index + 1 < drafts.Count; index++)
        {
            if (drafts[index] is { BreaksOff: true } broken && Start(broken, drafts[index + 1]) is { } start)
                broken.TakeTail(drafts[index + 1], start);
        }
    }

    // The first line of the other article from which on every line reads as the broken one's.
    private static int? Start(ArticleDraft broken, ArticleDraft other)
    {
        var signed = other.Signatures.Select(line => line.Number).DefaultIfEmpty(int.MaxValue).Max();
        var words = new CharacterPairs();
        int? start = null;
        for (var index = 0; index < other.Body.Count; index++)
        {
            var line = other.Body[index];
            var text = line.Text.AsSpan(0, Math.Min(line.Length, Sample));
            var strange = index > 0 && !other.Crossheads.Contains(line.Number)
                && (line.Number > signed || broken.Wording.Share(text) > words.Share(text) + ClearlyMore);
            if (strange && start is null && (line.Number > signed || Punctuation.EndsSentence(other.Body[index - 1].End)))
                start = index;
            else if (!strange)
                start = null;
            if (start is null)
                words.Add(text);
        }

        return start;
    }
}
