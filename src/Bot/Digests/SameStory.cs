using System.Runtime.CompilerServices;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Digests;

/// <summary>
/// Stories that several papers print in nearly the same words, an agency's for example: a digest tells one of them, the longest, and of those as long the one
/// that came first. Two are the same when the runs of letters of the shorter are for the most part in the longer.
/// </summary>
internal static class SameStory
{
    private const double Most = 0.7;
    private const int Fewest = 24;

    private static readonly ConditionalWeakTable<ArchivedArticle, HashSet<ulong>> Runs = [];

    /// <summary>In how many papers each story stands that stands in several, by the number of the one that is told; and the numbers of the others.</summary>
    public static (IReadOnlyDictionary<long, int> Papers, IReadOnlySet<long> Others) Among(IReadOnlyCollection<ArchivedArticle> articles)
    {
        var papers = new Dictionary<long, int>();
        var others = new HashSet<long>();
        if (articles.Select(article => article.Paper).Distinct().Take(2).Count() < 2) return (papers, others);
        var told = new List<ArchivedArticle>();
        var holders = new Dictionary<ulong, List<int>>();
        foreach (var article in articles.DistinctBy(article => article.Id).OrderByDescending(article => article.Article.Body.Length).ThenBy(article => article.Id))
        {
            var runs = Runs.GetValue(article, read => LetterRuns.Of(read.Article.Body));
            var same = runs.Count < Fewest ? null : runs.SelectMany(run => holders.GetValueOrDefault(run, [])).CountBy(index => index)
                .Where(shared => shared.Value >= runs.Count * Most && told[shared.Key].Paper != article.Paper).Select(shared => told[shared.Key]).FirstOrDefault();
            if (same is not null)
            {
                others.Add(article.Id);
                papers[same.Id] = papers.GetValueOrDefault(same.Id, 1) + 1;
                continue;
            }

            foreach (var run in runs)
            {
                if (!holders.TryGetValue(run, out var list)) holders[run] = list = [];
                list.Add(told.Count);
            }

            told.Add(article);
        }

        return (papers, others);
    }
}
