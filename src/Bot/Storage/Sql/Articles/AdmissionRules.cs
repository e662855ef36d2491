using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>What a file does to the articles it takes the place of, whatever engine keeps them.</summary>
internal static class AdmissionRules
{
    /// <summary>Whether the same words are known already, under another name and whatever line breaks they have.</summary>
    public static bool IsCopy(Issue issue, KeptIssue kept) =>
        issue.File != kept.File && (issue.Date is null || issue.Date == kept.Day) && issue.Articles.Count == kept.Articles.Count
        && issue.Articles.Zip(kept.Articles).All(pair => Letters(pair.First).SequenceEqual(Letters(pair.Second.Article)));

    /// <summary>The admission with the day it has: the day a file was first received stays the one that is assumed for it.</summary>
    public static IssueAdmission WithDayOf(KeptIssue? kept, IssueAdmission admission) => admission.DayAssumed && kept?.Day is { } day
        ? admission with { Issue = admission.Issue with { Date = day }, DayAssumed = kept.DayAssumed }
        : admission;

    /// <summary>The kept article that each article is; null for one that gets a number of its own.</summary>
    public static KeptArticle?[] Match(IssueAdmission admission, IReadOnlyList<KeptArticle> kept)
    {
        var matches = KeptArticle.Match([.. admission.Articles.Select(briefed => briefed.Article)], kept);
        for (var i = 0; i < matches.Length; i++)
        {
            // A story that waited and is read well now has just arrived: with its old number the next digests would pass over it.
            if (matches[i] is { IsWaiting: true } && admission.Articles[i].Doubt is null) matches[i] = null;
        }

        return matches;
    }

    /// <summary>What goes. What a page of a whole issue does not have stands on its other pages.</summary>
    public static IReadOnlyList<KeptArticle> Gone(Predecessors before, KeptArticle?[] matches, IssueAdmission admission) => before.Around is null
        ? [.. before.Articles.Except(matches.OfType<KeptArticle>())]
        : [.. before.Articles.Where(article => article.IsWaiting && !matches.Contains(article) && IsReplaced(article, admission))];

    /// <summary>The place of an article in its issue.</summary>
    public static int PositionOf(int index, KeptArticle? match, Predecessors before)
    {
        if (before.Around is not { } around) return index;
        var place = match is null ? -1 : around.Articles.ToList().IndexOf(match);
        return place >= 0 ? place : around.Articles.Count + index;
    }

    private static bool IsReplaced(KeptArticle waiting, IssueAdmission admission) =>
        KeptArticle.Match([.. admission.Articles.Select(briefed => briefed.Article)], [waiting]).Any(match => match is not null);

    private static IEnumerable<char> Letters(Article article) => $"{article.Title}{article.Body}".Where(char.IsLetterOrDigit);
}
