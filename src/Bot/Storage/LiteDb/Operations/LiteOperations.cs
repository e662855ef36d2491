using System.Globalization;
using Baozhai.Bot.Clocks;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Reviews;
using Baozhai.Bot.Storage.LiteDb.Deliveries;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Summaries;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb.Operations;

/// <summary>What an operator asks and the clock remembers, in documents: reports of readers, calls to a model, counts, instants.</summary>
internal sealed class LiteOperations(LiteStore store, TimeProvider time) : IReviewStore, ISummaryLedger, IStatisticsStore, IClockStore
{
    private const int DaysKept = 30;

    // A week holds every weekday, and a pause ends at a slot. Weekly slots are given twice that.
    private static readonly TimeSpan Reach = TimeSpan.FromDays(8);
    private static readonly TimeSpan WeeklyReach = TimeSpan.FromDays(15);

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
    public Task<Review?> FindOpenAsync(long reviewId, CancellationToken cancellationToken) =>
        store.RunAsync(session => Reviews(session).FindById(reviewId) is { State: ReviewState.Open } review ? review.ToReview() : null, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Review>> OpenAsync(int offset, int limit, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<Review> (session) => [.. Open(session).OrderBy(review => review.Id).Skip(offset).Take(limit).Select(review => review.ToReview())], cancellationToken);

    /// <inheritdoc />
    public Task<int> CountOpenAsync(CancellationToken cancellationToken) => store.RunAsync(session => Open(session).Count(), cancellationToken);

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
    public Task<bool> TrySpendAsync(DateOnly day, int limit, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var days = session.Of<CallsDocument>("summary_call");
            var calls = days.FindById(DayHandler.Text(day)) ?? new CallsDocument { Id = DayHandler.Text(day) };
            if (++calls.Calls > limit) return false;
            days.Upsert(calls);
            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<string?> AnswerAsync(string question, CancellationToken cancellationToken) => store.RunAsync(session => Answers(session).FindById(question)?.Answer, cancellationToken);

    /// <inheritdoc />
    public Task KeepAsync(string question, string answer, DateOnly day, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            Answers(session).DeleteMany(BsonExpression.Create("Day < @0", DayHandler.Text(day.AddDays(-DaysKept))));
            if (Answers(session).FindById(question) is null) Answers(session).Insert(new AnswerDocument { Id = question, Answer = answer, Day = DayHandler.Text(day) });
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<Statistics> CountAsync(CancellationToken cancellationToken) => store.RunAsync(
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

    /// <inheritdoc />
    public Task<DateTimeOffset?> SeenAsync(CancellationToken cancellationToken) => store.RunAsync(session => session.Of<ClockDocument>("clock").FindById(1)?.SeenAt, cancellationToken);

    /// <inheritdoc />
    public Task SeeAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        store.RunAsync(session => session.Of<ClockDocument>("clock").Upsert(new ClockDocument { SeenAt = now }), cancellationToken);

    /// <inheritdoc />
    public Task<bool> IsOutOfReachAsync(DateTimeOffset now, CancellationToken cancellationToken) => store.RunAsync(
        session => session.Chats.Active.Select(entry => entry.Chat).Any(chat =>
            IsBeyond(chat.NextDigestAt, now, chat.PausedUntil, Reach) || IsBeyond(chat.NextWeeklyAt, now, chat.PausedUntil, WeeklyReach)),
        cancellationToken);

    /// <inheritdoc />
    public Task LetGoAsync(DateTimeOffset? before, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.RunAsync(session => LiteAheadSweep.LetGo(session, LiteInstant.Of(before), LiteInstant.Of(now)), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Chat>> ChatsAfterAsync(ChatId last, int limit, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<Chat> (session) => [.. session.Chats.Sorted.Select(entry => entry.Chat).Where(chat => IsAfter(chat.Id, last)).Take(limit)], cancellationToken);

    /// <inheritdoc />
    public Task<int> KeepAsync(IReadOnlyList<(Chat Was, Chat Is)> chats, DateTimeOffset? freeAfter, DateTimeOffset now, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var changed = 0;
            foreach (var (was, chat) in chats)
            {
                if (was != chat && Keep(session, was, chat)) changed++;
                if (freeAfter is { } after) Free(session, chat, after);
                if (chat.Quiet is not null && session.Deliveries.WaitingFor(chat.Id).Any(delivery => delivery.Lane != Outbox.Lane.Reply)) LiteWaiting.Follow(session, chat, now);
            }

            return changed;
        },
        cancellationToken);

    private static bool IsBeyond(DateTimeOffset? slot, DateTimeOffset now, DateTimeOffset? pausedUntil, TimeSpan reach) =>
        slot > now + reach && slot > (pausedUntil ?? DateTimeOffset.UnixEpoch) + reach;

    private static bool Keep(LiteSession session, Chat was, Chat chat)
    {
        if (session.Chats.Find(chat.Id) is not { } known) return false;
        if (known.Chat.NextDigestAt != LiteInstant.Of(was.NextDigestAt) || known.Chat.NextWeeklyAt != LiteInstant.Of(was.NextWeeklyAt) || known.Chat.PausedUntil != LiteInstant.Of(was.PausedUntil)) return false;
        session.Chats.Put(known with
        {
            Chat = known.Chat with { NextDigestAt = chat.NextDigestAt, NextWeeklyAt = chat.NextWeeklyAt, PausedUntil = chat.PausedUntil, LastDigestAt = chat.LastDigestAt },
        });
        return true;
    }

    private static void Free(LiteSession session, Chat chat, DateTimeOffset after)
    {
        var local = TimeZoneInfo.ConvertTime(after, chat.Zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        foreach (var kind in (string[])["digest", "weekly"])
        {
            foreach (var delivery in session.Deliveries.Of(chat.Id, $"{kind}:")
                .Where(delivery => string.CompareOrdinal(delivery.Slot, $"{kind}:{local}") > 0 && string.CompareOrdinal(delivery.Slot, $"{kind}:9999~") < 0))
                session.Deliveries.Put(delivery, one => one.Slot = string.Create(CultureInfo.InvariantCulture, $"{one.Slot}~{one.Id}"));
        }
    }

    private static bool IsAfter(ChatId chat, ChatId last)
    {
        var byChannel = string.CompareOrdinal(chat.Channel, last.Channel);
        return byChannel > 0 || (byChannel == 0 && string.CompareOrdinal(chat.Address, last.Address) > 0);
    }

    private static ILiteCollection<ReviewDocument> Reviews(LiteSession session) => session.Of<ReviewDocument>("review");

    private static ILiteCollection<AnswerDocument> Answers(LiteSession session) => session.Of<AnswerDocument>("summary_answer");

    private static IEnumerable<ReviewDocument> Open(LiteSession session) => Reviews(session).Find(BsonExpression.Create("State = @0", (int)ReviewState.Open));
}
