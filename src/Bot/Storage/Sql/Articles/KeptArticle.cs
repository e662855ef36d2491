using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>An article of an issue that is being corrected.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Day">The day of its issue until now; null when unknown.</param>
/// <param name="Paper">The paper of its issue until now; null when unknown.</param>
/// <param name="Article">As it was read before.</param>
/// <param name="Brief">As it was told before.</param>
internal sealed record KeptArticle(long Id, DateOnly? Day, string? Paper, Article Article, Brief Brief)
{
    private const int LeadLength = 20;
    private const int ShortestLead = 8;
    private const int FewestShingles = 20;
    private const double MostOfIt = 0.5;

    /// <summary>Whether it waits for an operator.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>Whether an operator let it out.</summary>
    public bool IsReleased { get; init; }

    /// <summary>What an editor put right in it; null for nothing.</summary>
    public Correction? Correction { get; init; }

    /// <summary>The story as it is shown and found.</summary>
    public (Article Article, Brief Brief, DateOnly? Day) Shown => Correction.Show(Correction, Article, Brief, Day);

    /// <summary>A story of the archive as one that may be written anew.</summary>
    public static KeptArticle Of(ArchivedArticle story)
    {
        var read = story.AsRead ?? story;
        return new KeptArticle(read.Id, read.Date, read.Paper, read.Article, read.Brief) { Correction = story.Correction };
    }

    /// <summary>
    /// Gives each article of the corrected file the kept one it is, or null: the same identity goes before the same title,
    /// that before the same lead, and that before mostly the same text. Each kept article is given once.
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

        for (var i = 0; i < matches.Length; i++)
        {
            if (matches[i] is not null || MostAlike(corrected[i], free) is not { } alike) continue;
            matches[i] = alike;
            free.Remove(alike);
        }

        return matches;
    }

    private static KeptArticle? MostAlike(Article corrected, List<KeptArticle> free)
    {
        if (free.Count == 0) return null;
        var text = KeptIssue.Of([corrected]);
        var (best, most) = ((KeptArticle?)null, MostOfIt);
        foreach (var candidate in free)
        {
            var other = KeptIssue.Of([candidate.Article]);
            if (Math.Min(text.Count, other.Count) < FewestShingles) continue;
            var share = (double)text.Count(other.Contains) / Math.Max(text.Count, other.Count);
            if (share >= most) (best, most) = (candidate, share);
        }

        return best;
    }

    // The first letters and digits only: a corrected comma or line break leaves the lead the same.
    private static string? Lead(Article article)
    {
        var lead = new StringBuilder();
        foreach (var character in SearchText.Runs(article.Body).SelectMany(run => run).Take(LeadLength)) lead.Append(character);
        return lead.Length < ShortestLead ? null : lead.ToString();
    }
}
