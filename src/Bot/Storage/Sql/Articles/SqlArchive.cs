using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql.Search;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>The archive in the database.</summary>
internal sealed class SqlArchive(Database database, Synonyms synonyms, IOptions<AlertOptions> alerts, TimeProvider time) : IArchive
{
    /// <inheritdoc />
    public Task<AdmissionResult> AdmitAsync(IssueAdmission admission, CancellationToken cancellationToken) =>
        database.WriteAsync(session => new Admission(session, alerts.Value, time.GetUtcNow()).AdmitAsync(admission), cancellationToken);

    /// <inheritdoc />
    public Task<bool> HoldsAsync(string contentHash, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.FirstAsync<bool>("SELECT count(*) FROM issue WHERE content_hash = @contentHash", new { contentHash }), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ArchivedArticle>> FindManyAsync(IReadOnlyList<long> articleIds, CancellationToken cancellationToken) =>
        database.ReadAsync(session => ArticleReader.FindManyAsync(session, articleIds), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ArchivedArticle>> LatestAsync(ArticleFilter filter, int offset, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => LatestArticles.FindAsync(session, filter, synonyms, offset, limit), cancellationToken);

    /// <inheritdoc />
    public Task<int> CountAsync(ArticleFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(session => LatestArticles.CountAsync(session, filter, synonyms), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ArchivedArticle>> SearchAsync(ArticleQuery query, int offset, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session => await ArticleReader.FindManyAsync(session, await ArticleSearch.FindAsync(session, query, synonyms, offset, limit)), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ArchivedArticle>> RelatedAsync(ArchivedArticle article, int offset, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => RelatedArticles.FindAsync(session, article, offset, limit), cancellationToken);

    /// <inheritdoc />
    public async Task<Arrival?> ArrivalAsync(long articleId, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            session => session.FirstAsync<ArrivalRow>(
                $"SELECT article.admitted_at, issue.back_issue FROM {ArticleRow.Tables} WHERE article.id = @articleId", new { articleId }),
            cancellationToken);
        return row is null ? null : new Arrival(row.AdmittedAt, row.BackIssue);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<ArchivedIssue>> IssuesAsync(DateOnly? from, DateOnly? until, int offset, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => IssueRow.FindAsync(session, from, until, offset, limit), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ArchivedArticle>> FreshAsync(long afterArticle, DateTimeOffset admittedSince, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<ArticleRow>(
                $"""
                SELECT {ArticleRow.Columns}
                FROM {ArticleRow.Tables}
                WHERE article.id > @afterArticle AND article.admitted_at >= @admittedSince AND issue.back_issue = 0 AND NOT {HeldTable.IsWaiting}
                ORDER BY article.id
                """,
                new { afterArticle, admittedSince }),
            cancellationToken);
        return rows.ConvertAll(row => row.ToArticle());
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> PapersAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(session => session.QueryAsync<string>("SELECT DISTINCT paper FROM issue WHERE paper IS NOT NULL ORDER BY paper"), cancellationToken);

    /// <inheritdoc />
    public Task<long> LastArticleAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.FirstAsync<long>("SELECT coalesce(max(id), 0) FROM article"), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<DateOnly>> IssueDatesAsync(int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync<DateOnly>(
                "SELECT DISTINCT day FROM issue WHERE day IS NOT NULL ORDER BY day DESC LIMIT @limit", new { limit }),
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Gauge>> GaugesAsync(CancellationToken cancellationToken) => database.ReadAsync(ReadingRow.GaugesAsync, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<StationReading>> ReadingsAsync(string station, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => ReadingRow.OfStationAsync(session, station, limit), cancellationToken);

    private sealed class ArrivalRow
    {
        public DateTimeOffset AdmittedAt { get; init; }

        public bool BackIssue { get; init; }
    }
}
