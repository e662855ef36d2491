using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>A kept file that another may be a correction of.</summary>
/// <param name="Id">Its number.</param>
/// <param name="File">Its name.</param>
/// <param name="Day">Its day; null when unknown.</param>
/// <param name="DayAssumed">Whether that is the day it was received.</param>
/// <param name="Page">Its page label; null when unknown.</param>
/// <param name="Articles">Its articles.</param>
internal sealed record KeptIssue(long Id, string File, DateOnly? Day, bool DayAssumed, string? Page, IReadOnlyList<KeptArticle> Articles)
{
    // Two pages that share less are two pages; what a correction changes, or bad recognition, is far less than that.
    private const double MostOfIt = 0.5;
    private const double NearlyAll = 0.8;
    private const double SomeOfIt = 0.3;

    // Less text than this says nothing when the name is another one.
    private const int FewestShingles = 30;

    private HashSet<ulong>? _shingles;

    private HashSet<ulong> Shingles => _shingles ??= Of(Articles.Select(kept => kept.Article));

    /// <summary>What a file of the same paper and day, or with some of the same articles, is to this one.</summary>
    /// <param name="issue">The file.</param>
    /// <param name="shingles">Its text, as <see cref="Of"/> gives it.</param>
    public PageRelation RelationOf(Issue issue, HashSet<ulong> shingles)
    {
        var isSameName = issue.File == File;
        var isSameDay = Day is null || issue.Date is null || Day == issue.Date || DayAssumed;
        var common = shingles.Count(Shingles.Contains);
        var (ofNew, ofKept) = (Share(common, shingles.Count), Share(common, Shingles.Count));
        var mayBeOnePage = issue.Page is null || Page is null || issue.Page == Page;
        if (isSameName && isSameDay && mayBeOnePage && Shared(issue) >= MostOfIt) return PageRelation.Same;
        if (!isSameName && Math.Min(shingles.Count, Shingles.Count) < FewestShingles) return PageRelation.Other;
        if (Math.Min(ofNew, ofKept) >= MostOfIt) return PageRelation.Same;
        if (!isSameDay) return PageRelation.Other;
        return ofKept >= NearlyAll ? PageRelation.Whole : ofNew >= NearlyAll ? PageRelation.Part : PageRelation.Other;
    }

    /// <summary>The text of articles as it is compared.</summary>
    public static HashSet<ulong> Of(IEnumerable<Article> articles)
    {
        var shingles = new HashSet<ulong>();
        foreach (var article in articles) LetterRuns.Add(shingles, article.Headline.Concat(article.Body));
        return shingles;
    }

    private static double Share(int common, int all) => all == 0 ? 0 : (double)common / all;

    // Of the articles, by what corrections keep; short texts have nothing else.
    private double Shared(Issue issue)
    {
        var matches = KeptArticle.Match(issue.Articles, Articles);
        var alike = matches.Zip(issue.Articles).Count(pair => pair.First is { } kept && AreAlike(kept.Article, pair.Second));
        return Share(alike, Math.Max(issue.Articles.Count, Articles.Count));
    }

    // Every page may have its 简讯.
    private static bool AreAlike(Article kept, Article other)
    {
        if (kept.Id == other.Id) return true;
        var (one, another) = (Of([kept]), Of([other]));
        var fewer = Math.Min(one.Count, another.Count);
        return fewer < FewestShingles || one.Count(another.Contains) >= SomeOfIt * fewer;
    }
}

/// <summary>What a file is to one that is kept.</summary>
internal enum PageRelation
{
    /// <summary>Another page.</summary>
    Other,

    /// <summary>A part of it: a page of a whole issue.</summary>
    Part,

    /// <summary>More than it: the whole issue of a page.</summary>
    Whole,

    /// <summary>The same page, read again or corrected.</summary>
    Same,
}
