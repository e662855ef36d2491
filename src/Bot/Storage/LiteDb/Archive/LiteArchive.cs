using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>The archive in documents: issues, articles, water levels.</summary>
internal sealed class LiteArchive(LiteStore store, Synonyms synonyms, IOptions<AlertOptions> options, TimeProvider time) : IArchive
{
    /// <inheritdoc />
    public Task<AdmissionResult> AdmitAsync(IssueAdmission admission, CancellationToken cancellationToken) =>
        store.RunAsync(session => new LiteAdmission(session, options.Value, time.GetUtcNow()).Admit(admission), cancellationToken);

    /// <inheritdoc />
    public Task<bool> HoldsAsync(string contentHash, CancellationToken cancellationToken) =>
        store.RunAsync(session => session.Articles.IssueOf(contentHash) is not null, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ArchivedArticle>> FindManyAsync(IReadOnlyList<long> articleIds, CancellationToken cancellationToken) =>
        store.RunAsync(session => session.Articles.FindMany(articleIds), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ArchivedArticle>> LatestAsync(ArticleFilter filter, int offset, int limit, CancellationToken cancellationToken) => store.RunAsync(
        session => session.Articles.FindMany(new ArticleCollectionFilter(filter, synonyms).Of(session.Articles).Skip(offset).Take(limit).Select(article => article.Id)), cancellationToken);

    /// <inheritdoc />
    public Task<int> CountAsync(ArticleFilter filter, CancellationToken cancellationToken) =>
        store.RunAsync(session => new ArticleCollectionFilter(filter, synonyms).Of(session.Articles).Count(), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ArchivedArticle>> SearchAsync(ArticleQuery query, int offset, int limit, CancellationToken cancellationToken) => store.RunAsync(
        session => session.Articles.FindMany(ArticleCollectionSearch.Find(session.Articles, query, synonyms, offset, limit)), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ArchivedArticle>> RelatedAsync(ArchivedArticle article, int offset, int limit, CancellationToken cancellationToken) =>
        store.RunAsync(session => ArticleCollectionSearch.Related(session.Articles, article, offset, limit), cancellationToken);

    /// <inheritdoc />
    public Task<Arrival?> ArrivalAsync(long articleId, CancellationToken cancellationToken) => store.RunAsync(
        session => session.Articles.Entry(articleId) is { } article ? new Arrival(article.AdmittedAt, session.Articles.Issue(article.IssueId).BackIssue) : null,
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ArchivedIssue>> IssuesAsync(DateOnly? from, DateOnly? until, int offset, int limit, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<ArchivedIssue> (session) =>
        {
            var articles = session.Articles.Newest.CountBy(article => article.IssueId).ToDictionary();
            return [.. session.Articles.Issues
                .Where(issue => (from is null || issue.Day >= from) && (until is null || issue.Day <= until))
                .OrderByDescending(issue => issue.Day).ThenBy(issue => issue.Id)
                .Skip(offset).Take(limit)
                .Select(issue => issue.ToIssue(articles.GetValueOrDefault(issue.Id)))];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ArchivedArticle>> FreshAsync(long afterArticle, DateTimeOffset admittedSince, CancellationToken cancellationToken) => store.RunAsync(
        session => session.Articles.FindMany(
            session.Articles.Newest
                .Where(article => article.Id > afterArticle && article.AdmittedAt >= admittedSince && !article.IsWaiting && !session.Articles.Issue(article.IssueId).BackIssue)
                .Select(article => article.Id).Order()),
        cancellationToken);

    /// <inheritdoc />
    public Task<long> LastArticleAsync(CancellationToken cancellationToken) => store.RunAsync(session => session.Articles.Last, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> PapersAsync(CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<string> (session) => [.. session.Articles.Issues.Select(issue => issue.Paper).OfType<string>().Distinct().Order(StringComparer.Ordinal)], cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<DateOnly>> IssueDatesAsync(int limit, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<DateOnly> (session) => [.. session.Articles.Issues.Select(issue => issue.Day).OfType<DateOnly>().Distinct().OrderDescending().Take(limit)], cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Gauge>> GaugesAsync(CancellationToken cancellationToken) => store.RunAsync(session => WaterLevels.Gauges(session.Articles), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<StationReading>> ReadingsAsync(string station, int limit, CancellationToken cancellationToken) =>
        store.RunAsync(session => WaterLevels.OfStation(session.Articles, station, limit), cancellationToken);
}
