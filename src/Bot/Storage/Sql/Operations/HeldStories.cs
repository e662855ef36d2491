using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Reviews;
using Baozhai.Bot.Storage.Sql.Alerts;
using Baozhai.Bot.Storage.Sql.Articles;
using Baozhai.Newsroom.Issues;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Storage.Sql.Operations;

/// <summary>Stories that wait for an operator, in the database.</summary>
internal sealed class HeldStories(Database database, IOptions<AlertOptions> options, TimeProvider time) : IHeldStories
{
    private const string Waiting = "FROM held WHERE held.released_at IS NULL";

    /// <inheritdoc />
    public Task<IReadOnlyList<HeldStory>> WaitingAsync(int offset, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FindAsync(session, "ORDER BY held.article_id LIMIT @limit OFFSET @offset", new { offset, limit }), cancellationToken);

    /// <inheritdoc />
    public Task<int> CountAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.FirstAsync<int>($"SELECT count(*) {Waiting}"), cancellationToken);

    /// <inheritdoc />
    public Task<HeldStory?> FindAsync(long articleId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FindAsync(session, articleId), cancellationToken);

    /// <inheritdoc />
    public Task<(long ArticleId, int Alerts)?> ReleaseAsync(long articleId, Func<ArchivedArticle, AlertRole> role, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            if (await FindAsync(session, articleId) is not { } held) return ((long, int)?)null;
            var now = time.GetUtcNow();
            var article = held.Article;
            var place = (await session.FirstAsync<PlaceRow>(
                "SELECT article.position, issue.file, issue.back_issue FROM article JOIN issue ON issue.id = article.issue_id WHERE article.id = @articleId", new { articleId }))!;
            var dispatch = new Dispatch(article.Article, article.Brief, role(article));
            var admission = new IssueAdmission(new Issue { File = place.File, Paper = article.Paper, Date = article.Date }, "", [dispatch], place.BackIssue) { DayAssumed = article.IsDayAssumed };
            using var writer = new ArticleWriter(session, article.IssueId, admission, now);
            writer.Remove(new KeptArticle(article.Id, article.Date, article.Paper, article.Article, article.Brief));
            var id = writer.Write(null, dispatch, place.Position);
            await HeldTable.WriteAsync(session, id, held.Doubt, held.At, releasedAt: now);
            return (id, await new AlertBook(session, article.IssueId, admission, options.Value, now).RecordAsync(id, dispatch));
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> DropAsync(long articleId, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            if (await FindAsync(session, articleId) is not { Article: var article }) return false;
            var admission = new IssueAdmission(new Issue { File = "", Paper = article.Paper, Date = article.Date }, "", [], BackIssue: false);
            using var writer = new ArticleWriter(session, article.IssueId, admission, time.GetUtcNow());
            writer.Remove(new KeptArticle(article.Id, article.Date, article.Paper, article.Article, article.Brief));
            return true;
        },
        cancellationToken);

    private static async Task<HeldStory?> FindAsync(Session session, long articleId) =>
        (await FindAsync(session, "AND held.article_id = @articleId", new { articleId })).SingleOrDefault();

    private static async Task<IReadOnlyList<HeldStory>> FindAsync(Session session, string which, object parameters)
    {
        var rows = await session.QueryAsync<HeldRow>($"SELECT held.article_id, held.confidence, held.minimum, held.page_low, held.page_all, held.at {Waiting} {which}", parameters);
        var articles = (await ArticleReader.FindManyAsync(session, rows.ConvertAll(row => row.ArticleId))).ToDictionary(article => article.Id);
        return [.. rows.Select(row => new HeldStory(articles[row.ArticleId], new ReadingDoubt(row.Confidence, row.Minimum, row.PageLow, row.PageAll), row.At))];
    }

    private sealed class HeldRow
    {
        public long ArticleId { get; init; }

        public double Confidence { get; init; }

        public double Minimum { get; init; }

        public int PageLow { get; init; }

        public int PageAll { get; init; }

        public DateTimeOffset At { get; init; }
    }

    private sealed class PlaceRow
    {
        public int Position { get; init; }

        public string File { get; init; } = "";

        public bool BackIssue { get; init; }
    }
}
