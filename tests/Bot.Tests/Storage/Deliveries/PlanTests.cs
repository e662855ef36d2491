using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Storage.Deliveries;

public abstract class PlanTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task The_same_chat_slot_and_part_is_planned_once()
    {
        Assert.Equal(1, await PlanAsync(Make.Delivery(text: "甲")));
        Assert.Equal(0, await PlanAsync(Make.Delivery(text: "乙")));

        var delivery = Assert.Single(await LeaseAsync());
        Assert.Equivalent(Reply.Of("甲"), delivery.Body, strict: true);
    }

    [Fact]
    public async Task Another_chat_slot_or_part_is_another_delivery()
    {
        var planned = await PlanAsync(Make.Delivery(), Make.Delivery(chat: 2), Make.Delivery(slot: "update:2"), Make.Delivery(part: 1));

        Assert.Equal(4, planned);
        Assert.Equal(4, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task One_plan_with_a_repetition_keeps_one() =>
        Assert.Equal(1, await PlanAsync(Make.Delivery(), Make.Delivery()));

    [Fact]
    public async Task A_slot_stays_taken_after_it_was_sent()
    {
        await Chats.EnsureAsync(Make.Reader(), Token);
        await PlanAsync(Make.Delivery());
        await Outbox.MarkSentAsync(Assert.Single(await LeaseAsync()).Lease, "77", Token);

        Assert.Equal(0, await PlanAsync(Make.Delivery()));
        Assert.Empty(await LeaseAsync());
    }

    [Fact]
    public async Task A_body_many_chats_share_is_kept_once()
    {
        await PlanAsync([.. Enumerable.Range(1, 100).Select(chat => Make.Delivery(chat, text: "同一条"))]);
        await PlanAsync(Make.Delivery(200, text: "同一条"), Make.Delivery(201, text: "另一条"));

        Assert.Equal(2, await CountAsync("body"));
        Assert.Equal(102, await CountAsync("delivery"));
    }

    [Fact]
    public async Task A_body_comes_back_as_it_was_planned()
    {
        var body = new Reply
        {
            Parts = [new HeadingPart("早报"), new ItemPart(1, "湘江超警"), new TextPart("<b>&\"\n𠮷 ")],
            Buttons = [[new Button("全文", "全文 1"), new Button("更多", "继续")]],
        };

        await PlanAsync(Make.Delivery() with { Body = body });

        Assert.Equivalent(body, Assert.Single(await LeaseAsync()).Body, strict: true);
    }

    [Fact]
    public async Task Nothing_to_plan_is_no_error() => Assert.Equal(0, await PlanAsync());

    [Fact]
    public async Task Two_processes_that_plan_the_same_at_once_plan_it_once()
    {
        var other = await BesideAsync<IOutbox>();
        List<PlannedDelivery> deliveries = [.. Enumerable.Range(1, 200).Select(chat => Make.Delivery(chat))];

        var planned = await Task.WhenAll(
            Task.Run(() => Outbox.PlanAsync(deliveries, Token)), Task.Run(() => other.PlanAsync(deliveries, Token)));

        Assert.Equal(200, planned.Sum());
    }

    private Task<int> PlanAsync(params PlannedDelivery[] deliveries) => Outbox.PlanAsync(deliveries, Token);
}
