using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Tests.Made.Pages;

namespace Baozhai.Newsroom.Tests.Made.Measure;

/// <summary>How one article of a page was read.</summary>
/// <param name="Page">Its page.</param>
/// <param name="Gold">The article.</param>
/// <param name="Read">The article read for it; null for none.</param>
/// <param name="Overlap">The common part of both texts in characters, of all their characters.</param>
/// <param name="TitleRight">Whether the title is exactly right; null where it has none.</param>
/// <param name="PeopleRight">Whether exactly the people of its byline were found.</param>
/// <param name="False">How many articles read wrongly share most of their text with it.</param>
internal sealed record ArticleScore(MadePage Page, MadeArticle Gold, Article? Read, double Overlap, bool? TitleRight, bool PeopleRight, int False)
{
    /// <summary>Whether its text was read rightly: nine tenths of the characters are common.</summary>
    public bool Right => Overlap >= PageScore.Enough;
}

/// <summary>Compares the reading of a made page with what it should be, and adds the result to a tally.</summary>
internal static class PageScore
{
    /// <summary>The common part from which two texts are one article.</summary>
    public const double Enough = 0.9;

    private const double TitleSame = 0.999;
    private const double SubtitleSame = 0.95;

    /// <summary>Adds a page to a tally.</summary>
    public static void Add(Tally tally, MadePage page, Issue read)
    {
        var lengths = Lengths(page.Text);
        int Characters(IEnumerable<int> lines) => lines.Sum(line => lengths[line - 1]);

        if (page.Date is { } day)
            tally.Add("date", read.Date == day);
        tally.Add("paper", Likeness.Norm(read.Paper) == Likeness.Norm(page.Paper));
        var neutral = page.Articles.SelectMany(article => article.Neutral).Select(line => line.Number).ToHashSet();
        var gold = page.Articles.Select(article => article.Body.Select(line => line.Number).Where(number => !neutral.Contains(number)).ToHashSet()).ToList();
        var found = read.Articles.Select(article => Numbers(article).Where(number => !neutral.Contains(number)).ToHashSet()).ToList();
        var pairs = new List<(double Overlap, int Gold, int Found)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < found.Count; j++)
            {
                if (Characters(gold[i].Intersect(found[j])) is var common and > 0)
                    pairs.Add((common / (double)Characters(gold[i].Union(found[j])), i, j));
            }
        }

        var (ofGold, ofFound, overlap) = (new Dictionary<int, int>(), new Dictionary<int, int>(), new Dictionary<int, double>());
        foreach (var (value, i, j) in pairs.OrderByDescending(pair => pair.Overlap).ThenByDescending(pair => pair.Gold).ThenByDescending(pair => pair.Found))
        {
            if (ofGold.ContainsKey(i) || ofFound.ContainsKey(j))
                continue;
            (ofGold[i], ofFound[j], overlap[i]) = (j, i, value);
        }

        var falsely = new int[gold.Count];
        for (var j = 0; j < found.Count; j++)
        {
            var right = ofFound.TryGetValue(j, out var i) && overlap[i] >= Enough;
            tally.Sure(read.Articles[j].Confidence, right, right && TitleRight(page.Articles[i], read.Articles[j]) is not false);
            tally.Count("articles", right, falsePositive: !right);
            var most = Enumerable.Range(0, gold.Count).Where(index => gold[index].Overlaps(found[j])).OrderByDescending(index => Characters(gold[index].Intersect(found[j]))).FirstOrDefault(-1);
            if (!right && most >= 0)
                falsely[most]++;
        }

        var body = gold.SelectMany(lines => lines).ToHashSet();
        tally.Add("body_chars_placed", ofGold.Sum(pair => Characters(gold[pair.Key].Intersect(found[pair.Value]))), Characters(body));
        tally.Add("furniture_leak", page.Furniture.Sum(line => found.Count(lines => lines.Contains(line.Number)) * lengths[line.Number - 1]), Math.Max(1, found.Sum(Characters)));
        Accounted(tally, page, read);
        for (var i = 0; i < gold.Count; i++)
        {
            var article = page.Articles[i];
            var q = ofGold.TryGetValue(i, out var j) ? read.Articles[j] : null;
            if (overlap.GetValueOrDefault(i) < Enough)
                tally.Missed("articles");
            var title = article.Title is null ? null : q is null ? false : TitleRight(article, q);
            if (title is { } exact)
                tally.Add("title_exact", exact);
            tally.Articles.Add(new ArticleScore(page, article, q, overlap.GetValueOrDefault(i), title, q is not null && article.People.ToHashSet(StringComparer.Ordinal).SetEquals(q.Reporters.Concat(q.Correspondents)), falsely[i]));
            if (q is null)
            {
                tally.Missed("reporters", article.People.Count);
                continue;
            }

            Details(tally, article, q, gold[i], found[j]);
        }
    }

    /// <summary>Whether the title read is one of the right forms.</summary>
    public static bool? TitleRight(MadeArticle article, Article read) => article.Title is null ? null : article.TitleForms.Max(form => Likeness.Of(read.Title, form)) >= TitleSame;

    private static void Details(Tally tally, MadeArticle article, Article read, HashSet<int> gold, HashSet<int> found)
    {
        if (article.Kicker is { } kicker)
            tally.Add("kicker_exact", Likeness.Of(read.Kicker, kicker) >= TitleSame);
        if (article.Subtitle is { } subtitle)
            tally.Add("subtitle_exact", Likeness.Of(string.Concat(read.Subtitles), subtitle) >= SubtitleSame);
        tally.Add("reading_order", Numbers(read).Where(gold.Contains).SequenceEqual(article.Body.Select(line => line.Number).Where(found.Contains)));
        tally.Sets("reporters", article.People.ToHashSet(StringComparer.Ordinal), read.Reporters.Concat(read.Correspondents).ToHashSet(StringComparer.Ordinal));
        tally.Sets("joins", GoldFile.Joins(article).ToHashSet(), read.Joins.Select(join => (join.Line, join.Continuation)).ToHashSet());
    }

    private static void Accounted(Tally tally, MadePage page, Issue read)
    {
        var seen = read.Articles.SelectMany(article => article.Lines.Concat(article.HeadLines)).Concat(read.Furniture.Select(piece => piece.Lines)).SelectMany(range => range.Numbers).CountBy(number => number).ToDictionary();
        var lines = page.Text.Split('\n');
        var printed = Enumerable.Range(1, lines.Length).Where(number => lines[number - 1].Any(character => !char.IsWhiteSpace(character))).ToList();
        tally.Add("lines_accounted_once", printed.Count(number => seen.GetValueOrDefault(number) == 1), printed.Count);
    }

    private static IEnumerable<int> Numbers(Article article) => article.Lines.SelectMany(range => range.Numbers);

    private static List<int> Lengths(string text) => [.. text.Split('\n').Select(line => Likeness.Norm(line).Length)];
}
