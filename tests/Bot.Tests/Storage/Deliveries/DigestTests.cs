using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Storage.Deliveries;

public abstract class DigestTests(StoreEngine engine) : StorageTest(engine)
{
    private static readonly Menu Listed = new(["全文 1"], [3, 5], "继续");

    private IDigests Digests => Get<IDigests>();

    [Fact]
    public async Task A_slot_plans_its_digest_saves_its_menu_and_moves_the_chat_on()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);

        Assert.Equal(1, await CommitAsync(Decision()));

        var chat = await Chats.FindAsync(Make.Chat(1), Token);
        Assert.Equal((Make.Morning, Make.Morning.AddDays(1), 8L), (chat!.LastDigestAt, chat.NextDigestAt, chat.DigestedArticle));
        Assert.Equal(1, await Outbox.BacklogAsync(Token));
        Assert.Equivalent(Listed with { SavedAt = Time.GetUtcNow() }, await Chats.MenuAsync(Make.Chat(1), Token), strict: true);
    }

    [Fact]
    public async Task A_slot_with_nothing_to_tell_moves_the_chat_on_and_keeps_its_last_digest()
    {
        await Chats.EnsureAsync(Make.Reader() with { LastDigestAt = Make.Morning.AddDays(-1) }, Token);

        Assert.Equal(0, await CommitAsync(Decision() with { Delivery = null, Menu = null }));

        var chat = await Chats.FindAsync(Make.Chat(1), Token);
        Assert.Equal((Make.Morning.AddDays(-1), Make.Morning.AddDays(1), 8L), (chat!.LastDigestAt, chat.NextDigestAt, chat.DigestedArticle));
        Assert.Equal(0, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task A_slot_taken_already_is_passed_over()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);
        await CommitAsync(Decision());

        var late = Decision() with { DigestedArticle = 99, NextDigestAt = Make.Morning.AddDays(9), Menu = Menu.Empty };
        Assert.Equal(0, await CommitAsync(late));

        var chat = await Chats.FindAsync(Make.Chat(1), Token);
        Assert.Equal((Make.Morning.AddDays(1), 8L), (chat!.NextDigestAt, chat.DigestedArticle));
        Assert.Equivalent(Listed with { SavedAt = Time.GetUtcNow() }, await Chats.MenuAsync(Make.Chat(1), Token), strict: true);
    }

    [Fact]
    public async Task Two_workers_at_once_plan_one_digest_for_each_chat()
    {
        const int Readers = 200;
        for (var i = 1; i <= Readers; i++) await Chats.EnsureAsync(Make.Reader(i), Token);
        var other = await BesideAsync<IDigests>();
        DigestDecision[] decisions = [.. Enumerable.Range(1, Readers).Select(Decision)];

        // Each worker names its slot differently, so that not the outbox but the chat's slot must tell the second one off.
        var planned = await Task.WhenAll(
            Task.Run(() => Digests.CommitAsync([.. decisions.Select(decision => Named(decision, "digest:first"))], Token)),
            Task.Run(() => other.CommitAsync([.. decisions.Select(decision => Named(decision, "digest:second"))], Token)));

        Assert.Equal(Readers, planned.Sum());
        Assert.Equal(Readers, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task A_failure_in_the_midst_moves_nobody_on()
    {
        await Chats.EnsureAsync(Make.Reader(1), Token);
        await Chats.EnsureAsync(Make.Reader(2), Token);

        await Assert.ThrowsAnyAsync<Exception>(() => CommitAsync(Decision(1), Decision(2) with { Delivery = Decision(2).Delivery! with { Body = null! } }));

        Assert.Equal(Make.Morning, (await Chats.FindAsync(Make.Chat(1), Token))!.NextDigestAt);
        Assert.Equal(0, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task A_slot_whose_key_was_used_before_leaves_its_news_for_the_next()
    {
        // A reader who flies west after breakfast meets half past seven of the same day twice.
        await Chats.EnsureAsync(Make.Reader(), Token);
        await CommitAsync(Decision());
        var later = Make.Morning.AddDays(1);

        var again = Decision() with { Slot = later, DigestedArticle = 20, NextDigestAt = later.AddDays(1), Menu = Menu.Empty };
        Assert.Equal(0, await CommitAsync(again));

        var chat = await Chats.FindAsync(Make.Chat(1), Token);
        Assert.Equal((8L, Make.Morning, later.AddDays(1)), (chat!.DigestedArticle, chat.LastDigestAt, chat.NextDigestAt));
        Assert.Equivalent(Listed with { SavedAt = Time.GetUtcNow() }, await Chats.MenuAsync(Make.Chat(1), Token), strict: true);
    }

    [Fact]
    public async Task A_chat_that_stopped_its_digests_meanwhile_gets_none()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);
        await Chats.SaveAsync(Make.Reader() with { NextDigestAt = null }, Token);

        Assert.Equal(0, await CommitAsync(Decision()));

        Assert.Equal(0, await Outbox.BacklogAsync(Token));
    }

    private static DigestDecision Decision(int chat = 1) => new(
        Make.Chat(chat), Make.Morning, Make.Delivery(chat, "digest:2024-06-27T07:30", lane: Lane.Digest), Listed, DigestedArticle: 8, Make.Morning.AddDays(1));

    private static DigestDecision Named(DigestDecision decision, string slot) => decision with { Delivery = decision.Delivery! with { Slot = slot } };

    private Task<int> CommitAsync(params DigestDecision[] decisions) => Digests.CommitAsync(decisions, Token);
}
