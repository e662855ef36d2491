using Baozhai.Bot.Alerts;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>Articles that came as alerts, read from the deliveries.</summary>
internal sealed class PushedArticles(Database database) : IPushedArticles
{
    /// <inheritdoc />
    public Task<IReadOnlyDictionary<ChatId, IReadOnlySet<long>>> FindAsync(
        IReadOnlyCollection<ChatId> chats, IReadOnlyCollection<long> articles, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var reports = await session.QueryAsync<ReportRow>("SELECT alert_id, number, article_id FROM alert_report WHERE article_id IN @articles", new { articles = articles.DefaultIfEmpty(long.MinValue).ToArray() });
            if (reports.Count == 0) return new Dictionary<ChatId, IReadOnlySet<long>>();

            var bySlot = reports.ToDictionary(report => new AlertSlot(report.AlertId, report.Number).ToString(), report => report.ArticleId);
            var rows = await session.QueryAsync<PushedRow>(
                """
                SELECT channel, address, slot
                FROM delivery
                WHERE channel IN @channels AND address IN @addresses AND slot IN @slots AND part = 0 AND state IN (0, 1, 2)
                """,
                new { channels = chats.Select(chat => chat.Channel).Distinct().ToArray(), addresses = chats.Select(chat => chat.Address).Distinct().ToArray(), slots = bySlot.Keys.ToArray() });
            return (IReadOnlyDictionary<ChatId, IReadOnlySet<long>>)rows
                .GroupBy(row => new ChatId(row.Channel, row.Address), row => bySlot[row.Slot])
                .ToDictionary(chat => chat.Key, chat => (IReadOnlySet<long>)chat.ToHashSet());
        },
        cancellationToken);

    private sealed class ReportRow
    {
        public long AlertId { get; init; }

        public int Number { get; init; }

        public long ArticleId { get; init; }
    }

    private sealed class PushedRow
    {
        public string Channel { get; init; } = "";

        public string Address { get; init; } = "";

        public string Slot { get; init; } = "";
    }
}
