using System.Text;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Layout;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Bot.Tests.Intake.PlacedPages.Made;

/// <summary>
/// How many articles are read rightly: an article counts where its body and the one read share nine tenths of their characters, in order.
/// </summary>
internal sealed class ArticleScore
{
    private const double Enough = 0.9;

    /// <summary>Articles read rightly.</summary>
    public int Right { get; private set; }

    /// <summary>Articles read.</summary>
    public int Read { get; private set; }

    /// <summary>Articles on the pages.</summary>
    public int There { get; private set; }

    /// <summary>Those of them read rightly whose title is right as well.</summary>
    public int Titles { get; private set; }

    /// <summary>Which articles are not read rightly.</summary>
    public List<string> Missed { get; } = [];

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Read + There == 0 ? 0 : 2.0 * Right / (Read + There);

    /// <summary>Adds a page.</summary>
    public void Add(int seed, IReadOnlyList<MadeArticle> made, IReadOnlyList<Article> read) =>
        Add(seed, made, [.. read.Select(article => (article.Title ?? "", string.Concat(article.Paragraphs.Select(paragraph => paragraph.Text))))]);

    /// <summary>Adds a page as it was laid out, before it is read: what is between two titles is an article.</summary>
    public void Add(int seed, IReadOnlyList<MadeArticle> made, PlacedText text)
    {
        var stories = new List<(string Title, string Body)>();
        var lines = text.Text.Split('\n');
        for (var number = 1; number <= lines.Length; number++)
        {
            var role = text.Known.TryGetValue(number, out var known) ? known : LineRole.Other;
            // Title lines that touch are one title.
            if (role is LineRole.Title && text.Known.TryGetValue(number - 1, out var above) && above is LineRole.Title)
                stories[^1] = (stories[^1].Title + lines[number - 1].TrimStart('#', ' '), "");
            else if (role is LineRole.Title)
                stories.Add((lines[number - 1].TrimStart('#', ' '), ""));
            else if (stories.Count > 0 && role is not (LineRole.Kicker or LineRole.Subtitle or LineRole.Caption))
                stories[^1] = (stories[^1].Title, stories[^1].Body + lines[number - 1]);
        }

        Add(seed, made, stories);
    }

    private void Add(int seed, IReadOnlyList<MadeArticle> made, List<(string Title, string Body)> read)
    {
        (There, Read) = (There + made.Count, Read + read.Count);
        var bodies = read.ConvertAll(article => Plain(article.Body));
        var taken = new HashSet<int>();
        foreach (var article in made)
        {
            var body = Plain(article.Body);
            var best = (Index: -1, Share: 0.0);
            for (var index = 0; index < bodies.Count; index++)
            {
                if (!taken.Contains(index) && Share(body, bodies[index]) is var share && share > best.Share) best = (index, share);
            }

            if (best.Share < Enough)
            {
                Missed.Add($"{seed} {article.Title}: {best.Share:0.00}");
                continue;
            }

            taken.Add(best.Index);
            Right++;
            if (Plain(read[best.Index].Title) == Plain(article.Title)) Titles++;
        }
    }

    // The longest common subsequence over the union; the order of reading counts.
    private static double Share(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0 || Math.Min(one.Length, other.Length) < Enough * Math.Max(one.Length, other.Length)) return Math.Min(one.Length, other.Length) == 0 ? 0 : Rough(one, other);
        var above = new int[other.Length + 1];
        foreach (var letter in one)
        {
            var diagonal = 0;
            for (var at = 1; at <= other.Length; at++)
            {
                var kept = above[at];
                above[at] = letter == other[at - 1] ? diagonal + 1 : Math.Max(kept, above[at - 1]);
                diagonal = kept;
            }
        }

        var common = above[^1];
        return (double)common / (one.Length + other.Length - common);
    }

    private static double Rough(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal)
        ? (double)Math.Min(one.Length, other.Length) / Math.Max(one.Length, other.Length) : 0.01;

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.Where(char.IsLetterOrDigit)) plain.Append(letter);
        return plain.ToString();
    }
}
