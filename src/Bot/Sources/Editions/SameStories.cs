using Baozhai.Newsroom.Editions;

namespace Baozhai.Bot.Sources.Editions;

/// <summary>Stories that are printed twice in one edition.</summary>
internal static class SameStories
{
    private const int Shingle = 5;
    private const double Alike = 0.8;
    private const int Shortest = 30;

    /// <summary>Each story once: of two whose shared runs of five letters are most of all they have (Jaccard) the longer one, of two as long the first.</summary>
    /// <param name="stories">The stories in page order.</param>
    /// <param name="leftOut">Where those left out are named.</param>
    public static IReadOnlyList<EditionStory> Once(IReadOnlyList<EditionStory> stories, List<string> leftOut)
    {
        var kept = new List<(EditionStory Story, HashSet<string> Shingles)>();
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
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

    private static HashSet<string> Shingles(EditionStory story)
    {
        var letters = string.Concat(story.Paragraphs.SelectMany(paragraph => paragraph.Text).Where(char.IsLetterOrDigit));
        return letters.Length < Shortest ? [] : [.. Enumerable.Range(0, letters.Length - Shingle + 1).Select(start => letters.Substring(start, Shingle))];
    }
}
