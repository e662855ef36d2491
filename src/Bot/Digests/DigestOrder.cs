using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Digests;

/// <summary>The order of stories in every digest, asked for or sent: the newest day first, of a day what cannot wait, and then as the paper has them.</summary>
internal static class DigestOrder
{
    /// <summary>The articles in that order; those that stand alike keep theirs.</summary>
    public static IEnumerable<ArchivedArticle> Of(IEnumerable<ArchivedArticle> articles) =>
        articles.OrderByDescending(article => article.Date).ThenByDescending(Urgency);

    /// <summary>The groups with what cannot wait before the others.</summary>
    public static IReadOnlyList<DigestGroup> Of(IEnumerable<DigestGroup> groups) => [.. groups.OrderByDescending(group => group.Articles.Max(Urgency))];

    // A danger that is only talked about can wait.
    private static Severity Urgency(ArchivedArticle article) => article.Brief.Severity >= Severity.Warning ? article.Brief.Severity : Severity.None;
}
