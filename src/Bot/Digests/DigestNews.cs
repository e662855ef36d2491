using Baozhai.Bot.Archive;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Alerts;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Digests;

/// <summary>The articles that digests may list.</summary>
internal sealed class DigestNews(IArchive archive, IOptions<DigestOptions> options)
{
    /// <summary>The articles a digest at an instant may tell, and the last article of the archive when they were asked for.</summary>
    /// <param name="digested">The last article the chat's digests have dealt with.</param>
    /// <param name="at">The instant of the digest.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<(IReadOnlyList<ArchivedArticle> Fresh, long Last)> SinceAsync(long digested, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var last = await LastAsync(cancellationToken);
        return (await FreshAsync(digested, last, at, cancellationToken), last);
    }

    /// <summary>The last article of the archive. One admitted after it is left for the next slot, so that none falls between two questions.</summary>
    public Task<long> LastAsync(CancellationToken cancellationToken) => archive.LastArticleAsync(cancellationToken);

    /// <summary>The articles from one to another that a digest at an instant may tell.</summary>
    public async Task<IReadOnlyList<ArchivedArticle>> FreshAsync(long digested, long last, DateTimeOffset at, CancellationToken cancellationToken) =>
        [.. (await archive.FreshAsync(digested, OldestAt(at), cancellationToken)).Where(article => article.Id <= last)];

    /// <summary>An article that was admitted before this is too old for a digest at the given instant.</summary>
    public DateTimeOffset OldestAt(DateTimeOffset at) => at.AddDays(-options.Value.FreshDays);
}

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
