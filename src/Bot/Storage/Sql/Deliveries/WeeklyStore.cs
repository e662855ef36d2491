using Baozhai.Bot.Digests;
using Baozhai.Bot.Storage.Sql.Chats;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>Weekly slots in the database.</summary>
internal sealed class WeeklyStore(Database database, TimeProvider time) : IWeeklyStore
{
    /// <inheritdoc />
    public Task<IReadOnlyList<Subscriber>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => database.ReadAsync(
        session => Task.FromResult(ChatReader.Subscribers(session, ChatReader.WeeklyDue(session, now, limit))), cancellationToken);

    /// <inheritdoc />
    public Task<int> CommitAsync(IReadOnlyList<WeeklyDecision> decisions, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            var now = time.GetUtcNow();
            using var deliveries = new DeliveryWriter(session, now);
            using var menus = new MenuWriter(session, now);
            using var move = session.Prepare(
                "UPDATE chat SET next_weekly_at = @next WHERE channel = @channel AND address = @address AND next_weekly_at = @slot",
                "@next", "@channel", "@address", "@slot");
            var planned = 0;
            foreach (var decision in decisions)
            {
                if (move.Run(decision.NextWeeklyAt, decision.Chat.Channel, decision.Chat.Address, decision.Slot) == 0) continue;
                if (decision.Delivery is null || !deliveries.Plan(decision.Delivery)) continue;
                if (decision.Menu is not null) menus.Save(decision.Chat, decision.Menu);
                planned++;
            }

            return Task.FromResult(planned);
        },
        cancellationToken);
}
