using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Storage.Articles;

/// <summary>An article of an issue that is being corrected.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Day">The day of its issue until now; null when unknown.</param>
/// <param name="Paper">The paper of its issue until now; null when unknown.</param>
/// <param name="Article">As it was read before.</param>
/// <param name="Brief">As it was told before.</param>
internal sealed record KeptArticle(long Id, DateOnly? Day, string? Paper, Article Article, Brief Brief)
{
    /// <summary>Whether it waits for an operator.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>Whether an operator let it out.</summary>
    public bool IsReleased { get; init; }

    private const int LeadLength = 20;
    private const int ShortestLead = 8;

    /// <summary>
    /// Gives each article of the corrected file the kept one it is, or null: the same identity goes before the same title,
    /// and that before the same lead. Each kept article is given once.
    /// </summary>
    public static KeptArticle?[] Match(IReadOnlyList<Article> corrected, IReadOnlyList<KeptArticle> kept)
    {
        var matches = new KeptArticle?[corrected.Count];
        var free = kept.ToList();
        foreach (var sign in (Func<Article, string?>[])[article => article.Id.Value, article => article.Title, Lead])
        {
            for (var i = 0; i < matches.Length; i++)
            {
                if (matches[i] is not null || sign(corrected[i]) is not { } value) continue;
                matches[i] = free.Find(candidate => sign(candidate.Article) == value);
                if (matches[i] is { } match) free.Remove(match);
            }
        }

        return matches;
    }

    // The first letters and digits only: a corrected comma or line break leaves the lead the same.
    private static string? Lead(Article article)
    {
        var lead = new StringBuilder();
        foreach (var character in SearchText.Runs(article.Body).SelectMany(run => run).Take(LeadLength)) lead.Append(character);
        return lead.Length < ShortestLead ? null : lead.ToString();
    }
}
