using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Tests.Storage;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Workers;

/// <summary>A year of digests planned by workers that come and go.</summary>
public sealed class SharedYearTests() : StorageTest(StoreEngine.Postgres)
{
    private const int Readers = 12;
    private const int Days = 365;
    private const int Most = 5;

    [Fact]
    public async Task Over_a_year_each_slot_of_each_chat_is_planned_once()
    {
        var random = new Random(365);
        for (var reader = 1; reader <= Readers; reader++) await Chats.EnsureAsync(Make.Reader(reader), Token);
        var workers = new List<IDigests> { Get<IDigests>() };
        for (var i = 1; i < Most; i++) workers.Add(await BesideAsync<IDigests>());
        var body = Reply.Of("早报");
        for (var day = 0; day < Days; day++)
        {
            var slot = Make.Morning.AddDays(day);
            // Minute by minute, until every chat has moved on: those that died in the middle have left something.
            for (var minute = 0; await IsDueAsync(slot); minute++)
            {
                Assert.InRange(minute, 0, 50);
                var alive = random.Next(1, Most + 1);
                await Task.WhenAll(Enumerable.Range(0, alive).Select(number => PlanAsync(workers[number], slot, new Share(number, alive), body, dies: random.Next(4) == 0, random.Next(Readers))));
            }
        }

        Assert.Equal(Readers * Days, await NumberAsync("SELECT count(*) FROM delivery"));
        Assert.Equal(Readers * Days, await NumberAsync("SELECT count(*) FROM (SELECT DISTINCT address, due FROM delivery) AS slots"));
    }

    private async Task<bool> IsDueAsync(DateTimeOffset now) => (await Get<IDigests>().DueAsync(now, 1, Share.All, Token)).Count > 0;

    // A worker that dies has looked, and planned some of its share.
    private static async Task PlanAsync(IDigests digests, DateTimeOffset slot, Share share, Reply body, bool dies, int planned)
    {
        var due = await digests.DueAsync(slot, Readers, share, Token);
        List<DigestDecision> decisions = [.. due.Select(subscriber => new DigestDecision(
            subscriber.Chat.Id,
            slot,
            // Named by its worker, so that not the outbox but the chat's slot must tell off a second one.
            new PlannedDelivery(subscriber.Chat.Id, Lane.Digest, $"digest:{slot:O}:{share.Number} of {share.Of}", 0, body, slot),
            null,
            0,
            slot.AddDays(1)))];
        await digests.CommitAsync(dies ? [.. decisions.Take(planned)] : decisions, Token);
    }
}
