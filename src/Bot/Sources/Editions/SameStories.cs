using Baozhai.Newsroom.Editions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Sources.Editions;

/// <summary>Stories that are printed twice in one edition.</summary>
internal static class SameStories
{
    private const double Alike = 0.8;
    private const int Fewest = 26;

    /// <summary>Each story once: of two whose shared runs of letters are most of all they have (Jaccard) the longer one, of two as long the first.</summary>
    /// <param name="stories">The stories in page order.</param>
    /// <param name="leftOut">Where those left out are named.</param>
    public static IReadOnlyList<EditionStory> Once(IReadOnlyList<EditionStory> stories, List<string> leftOut)
    {
        var kept = new List<(EditionStory Story, HashSet<ulong> Shingles)>();
        var holders = new Dictionary<ulong, List<int>>();
        foreach (var story in stories)
        {
            var shingles = Shingles(story);
            var twin = shingles.SelectMany(shingle => holders.GetValueOrDefault(shingle, [])).GroupBy(index => index)
                .Where(index => index.Count() >= Alike * (shingles.Count + kept[index.Key].Shingles.Count - index.Count())).Select(index => (int?)index.Key).FirstOrDefault();
            if (twin is { } at)
            {
                leftOut.Add($"{story.Title}: is printed twice");
                if (shingles.Count > kept[at].Shingles.Count) kept[at] = (story, shingles);
                continue;
            }

            foreach (var shingle in shingles)
            {
                if (!holders.TryGetValue(shingle, out var list)) holders[shingle] = list = [];
                list.Add(kept.Count);
            }

            kept.Add((story, shingles));
        }

        return [.. kept.Select(entry => entry.Story)];
    }

    // What is shorter says nothing.
    private static HashSet<ulong> Shingles(EditionStory story) =>
        LetterRuns.Of(story.Paragraphs.SelectMany(paragraph => paragraph.Text)) is { Count: >= Fewest } runs ? runs : [];
}
