using System.Globalization;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Storage.LiteDb.Alerts;
using Baozhai.Bot.Storage.LiteDb.Archive;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Topics;
using LiteDB;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Storage.LiteDb.Operations;

/// <summary>What operators look after, in documents: stories that wait for one, reports of readers, counts.</summary>
internal sealed class LiteOperations(LiteStore store, IOptions<AlertOptions> options, TimeProvider time) : IOperations
{
    /// <inheritdoc />
    public Task<(int Stories, int Reports)> CountWaitingAsync(CancellationToken cancellationToken) =>
        store.RunAsync(session => (Waiting(session).Count(), Open(session).Count()), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<HeldStory>> HeldAsync(int offset, int limit, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<HeldStory> (session) => [.. Waiting(session).Order().Skip(offset).Take(limit).Select(id => Held(session, id)!)], cancellationToken);

    /// <inheritdoc />
    public Task<HeldStory?> FindHeldAsync(long articleId, CancellationToken cancellationToken) => store.RunAsync(session => Held(session, articleId), cancellationToken);

    /// <inheritdoc />
    public Task<(long ArticleId, int Alerts)?> ReleaseAsync(long articleId, Func<ArchivedArticle, AlertRole> role, CancellationToken cancellationToken) => store.RunAsync(
        (long, int)? (session) =>
        {
            if (Held(session, articleId) is not { Article: var article } held) return null;
            var now = time.GetUtcNow();
            var issue = session.Articles.Issue(article.IssueId);
            var position = session.Articles.Entry(articleId)!.Position;
            var read = article.AsRead ?? article;
            var briefed = new BriefedArticle(read.Article, read.Brief, role(article));
            var admission = new IssueAdmission(new Issue { File = issue.File, Paper = read.Paper, Date = read.Date }, "", [briefed], issue.BackIssue) { DayAssumed = read.IsDayAssumed };
            var correction = session.Corrections.Find(articleId);
            session.Articles.Remove(articleId);
            var writer = new LiteArticleWriter(session, issue.Id, admission, now);
            var id = writer.Write(briefed, position, HeldDocument.Of(held.Doubt, held.At, releasedAt: now));
            if (correction is not null) writer.Show(id, correction, read.Article);
            return (id, new LiteAlertBook(session, issue.Id, admission, options.Value, now).Record(id, briefed));
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> DropAsync(long articleId, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            if (Held(session, articleId) is null) return false;
            session.Articles.Remove(articleId);
            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> ReportAsync(ChatId chat, long articleId, string? reason, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{LiteKey.Of(chat)}\n{articleId}");
            var known = Reviews(session).FindOne(BsonExpression.Create("Key = @0", key));
            Reviews(session).Upsert(new ReviewDocument
            {
                Id = known?.Id ?? session.Next("review"),
                Key = key,
                ArticleId = articleId,
                Reason = reason ?? known?.Reason,
                At = time.GetUtcNow(),
                State = ReviewState.Open,
            });
            return known is null;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<Review?> FindReportAsync(long reviewId, CancellationToken cancellationToken) =>
        store.RunAsync(session => Reviews(session).FindById(reviewId) is { State: ReviewState.Open } review ? review.ToReview() : null, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Review>> ReportsAsync(int offset, int limit, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<Review> (session) => [.. Open(session).OrderBy(review => review.Id).Skip(offset).Take(limit).Select(review => review.ToReview())], cancellationToken);

    /// <inheritdoc />
    public Task<bool> SettleAsync(long reviewId, ReviewState state, string? note, CancellationToken cancellationToken)
    {
        if (state == ReviewState.Open) throw new ArgumentOutOfRangeException(nameof(state), state, "A report is settled as fixed or rejected.");
        return store.RunAsync(
            session =>
            {
                if (Reviews(session).FindById(reviewId) is not { State: ReviewState.Open } review) return false;
                (review.State, review.SettledAt, review.Note) = (state, time.GetUtcNow(), note);
                return Reviews(session).Update(review);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<Statistics> StatisticsAsync(CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var following = session.Chats.Active.SelectMany(entry => entry.Following).ToList();
            return new Statistics(
                [.. session.Chats.All.GroupBy(entry => entry.Chat.Id.Channel).OrderBy(channel => channel.Key, StringComparer.Ordinal).Select(channel => new ChatCount(
                    channel.Key, channel.LongCount(entry => entry.Chat.State == ChatState.Active), channel.LongCount(entry => entry.Chat.State != ChatState.Active)))],
                [.. following.Where(one => one.Kind == SubscriptionKind.Topic).GroupBy(one => one.Value).Select(topic => new NamedCount(topic.Key, topic.LongCount()))
                    .OrderByDescending(topic => topic.Count).ThenBy(topic => topic.Name, StringComparer.Ordinal)],
                following.LongCount(one => one.Kind != SubscriptionKind.Topic),
                [.. session.Deliveries.EndedSince(time.GetUtcNow().AddDays(-1)).CountBy(delivery => delivery.State).OrderBy(state => state.Key)
                    .Select(state => new NamedCount(state.Key.ToString().ToLowerInvariant(), state.Value))],
                session.Deliveries.Waiting.Count,
                session.Articles.Issues.Count,
                session.Articles.Newest.LongCount(),
                session.Articles.Issues.Max(issue => issue.Day));
        },
        cancellationToken);

    private static IEnumerable<long> Waiting(LiteSession session) => session.Articles.Newest.Where(article => article.IsWaiting).Select(article => article.Id);

    private static HeldStory? Held(LiteSession session, long articleId) => session.Articles.Find(articleId) is { Held: { ReleasedAt: null } held } article
        ? new HeldStory(article.ToArticle(session.Articles.Issue(article.IssueId), session.Corrections.Of(article.Id)), held.ToDoubt(), held.At)
        : null;

    private static ILiteCollection<ReviewDocument> Reviews(LiteSession session) => session.Of<ReviewDocument>("review");

    private static IEnumerable<ReviewDocument> Open(LiteSession session) => Reviews(session).Find(BsonExpression.Create("State = @0", (int)ReviewState.Open));
}
