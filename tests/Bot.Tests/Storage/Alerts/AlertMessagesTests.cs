using Baozhai.Bot.Alerts;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Storage.Alerts;

public abstract class AlertMessagesTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task The_first_message_of_an_alert_in_a_chat_is_found_for_its_later_reports()
    {
        await Chats.EnsureAsync(Make.Reader() with { Language = "en" }, Token);
        foreach (var report in (int[])[1, 2])
        {
            await Outbox.PlanAsync([Make.Delivery(1, new AlertSlot(12, report).ToString(), lane: Lane.Alert, text: $"警报 {report}"), Make.Delivery(1, $"alert:120:{report}", lane: Lane.Alert)], Token);
            foreach (var delivery in await LeaseAsync()) await Outbox.MarkSentAsync(delivery.Lease, $"message {delivery.Id}", Token);
        }

        var first = await Get<IAlerts>().FirstMessageAsync(Make.Chat(1), new AlertSlot(12, 3), Token);

        Assert.Equal(("message 1", "en", false), (first!.MessageId, first.Language, first.Ends));
        Assert.Equal(ReplyJson.Write(Reply.Of("警报 1")), ReplyJson.Write(first.Body));
        Assert.Null(await Get<IAlerts>().FirstMessageAsync(Make.Chat(2), new AlertSlot(12, 3), Token));
        Assert.Null(await Get<IAlerts>().FirstMessageAsync(Make.Chat(1), new AlertSlot(13, 1), Token));
    }

    [Fact]
    public async Task Those_who_were_told_or_are_about_to_be_are_the_recipients()
    {
        var slot = new AlertSlot(12, 1).ToString();
        await Outbox.PlanAsync(
            [Make.Delivery(1, slot, lane: Lane.Alert), Make.Delivery(2, slot, lane: Lane.Alert), Make.Delivery(3, slot, lane: Lane.Alert, due: Make.Morning.AddDays(1)), Make.Delivery(4, "alert:120:1", lane: Lane.Alert)],
            Token);
        var leased = await LeaseAsync();
        await Outbox.MarkSentAsync(leased.Single(delivery => delivery.Chat == Make.Chat(1)).Lease, "1", Token);
        await Outbox.AbandonAsync(leased.Single(delivery => delivery.Chat == Make.Chat(2)).Lease, DeliveryState.Failed, "refused", Token);

        Assert.Equal([Make.Chat(1), Make.Chat(3)], (await Get<IAlerts>().RecipientsAsync(12, Token)).OrderBy(chat => chat.Address));
        Assert.Empty(await Get<IAlerts>().RecipientsAsync(1, Token));
    }
}
