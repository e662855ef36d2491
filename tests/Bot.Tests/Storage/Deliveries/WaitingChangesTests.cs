using Baozhai.Bot.Alerts;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Storage.Deliveries;

/// <summary>What waits for a chat when its settings change. It is 07:00 there.</summary>
public abstract class WaitingChangesTests(StoreEngine engine) : StorageTest(engine)
{
    private const string Slot = "digest:2024-06-27T07:30";

    private static readonly Chat Reader = Make.Reader();

    private static readonly Chat Quiet = Reader with { Quiet = new QuietHours(new TimeOnly(6, 0), new TimeOnly(9, 0)) };

    private static readonly Chat Paused = Reader with { PausedUntil = Make.Morning.AddDays(3) };

    private DateTimeOffset Now => Time.GetUtcNow();

    [Fact]
    public async Task A_digest_that_falls_into_the_quiet_hours_waits_until_they_end_and_is_good_until_the_slot_after_that()
    {
        await PlanAsync(Digest());

        await Chats.SaveAsync(Quiet, Token);

        Assert.Empty(await LeaseAsync());
        Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(Now, Assert.Single(await LeaseAsync()).Due);
        Assert.Equal(Make.Morning.AddDays(1), (await Outbox.HistoryAsync(1, Token))!.Expires);
    }

    [Fact]
    public async Task What_the_quiet_hours_held_up_goes_at_once_when_they_are_off_and_earlier_when_they_end_earlier()
    {
        await PlanAsync(Digest(due: Now.AddHours(2)));

        await Chats.SaveAsync(Quiet with { Quiet = new QuietHours(new TimeOnly(6, 0), new TimeOnly(8, 0)) }, Token);
        Assert.Equal(Now.AddHours(1), (await Outbox.HistoryAsync(1, Token))!.ReadyAt);
        await Chats.SaveAsync(Reader, Token);

        Assert.Equal(Now, Assert.Single(await LeaseAsync()).Due);
    }

    [Fact]
    public async Task Settings_that_change_nothing_of_it_leave_a_delivery_as_it_was_planned()
    {
        await PlanAsync(Digest(due: Now.AddMinutes(-5)));

        await Chats.SaveAsync(Reader with { Language = "en" }, Token);

        Assert.Equal(Now.AddMinutes(-5), Assert.Single(await LeaseAsync()).Due);
    }

    [Fact]
    public async Task Neither_what_is_being_sent_nor_what_is_another_chats_is_touched()
    {
        await PlanAsync(Digest(), Digest(chat: 2));
        await Chats.EnsureAsync(Make.Reader(2), Token);
        var leased = (await LeaseAsync())[0];

        await Chats.SaveAsync(Paused with { Quiet = Quiet.Quiet }, Token);

        await Outbox.MarkSentAsync(leased.Lease, "1", Token);
        Assert.Equal(DeliveryState.Sent, (await Outbox.HistoryAsync(1, Token))!.State);
        Assert.Equal(Now, (await Outbox.HistoryAsync(2, Token))!.Due);
    }

    [Fact]
    public async Task What_waits_for_another_try_waits_for_that_and_for_the_quiet_hours()
    {
        await PlanAsync(Digest());
        var leased = Assert.Single(await LeaseAsync());
        await Outbox.PostponeAsync(leased.Lease, Now.AddHours(3), "429", tried: true, Token);

        await Chats.SaveAsync(Quiet, Token);

        var delivery = (await Outbox.HistoryAsync(1, Token))!;
        Assert.Equal((Now.AddHours(2), Now.AddHours(3)), (delivery.Due, delivery.ReadyAt));
        await Chats.SaveAsync(Reader, Token);
        Assert.Equal(Now.AddHours(3), (await Outbox.HistoryAsync(1, Token))!.ReadyAt);
    }

    [Theory]
    [InlineData(nameof(QuietAlerts.All), false, 0, false)]
    [InlineData(nameof(QuietAlerts.All), true, 0, true)]
    [InlineData(nameof(QuietAlerts.Severe), true, 2, false)]
    [InlineData(nameof(QuietAlerts.None), true, 2, false)]
    public async Task A_waiting_alert_follows_what_the_chat_lets_through(string through, bool silent, int waits, bool comesSilently)
    {
        await Chats.EnsureAsync(Quiet, Token);
        await PlanAlertAsync(due: Now.AddHours(1));

        await Chats.SaveAsync(Quiet with { QuietAlerts = Enum.Parse<QuietAlerts>(through), SilentAlerts = silent }, Token);

        var alert = (await Outbox.HistoryAsync(1, Token))!;
        Assert.Equal((Now.AddHours(waits), Now.AddHours(36)), (alert.ReadyAt, alert.Expires));
        Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(comesSilently, Assert.Single(await LeaseAsync()).Silent);
    }

    [Fact]
    public async Task A_pause_takes_digests_back_and_their_news_are_new_again_but_alerts_stay()
    {
        await Chats.EnsureAsync(Reader with { DigestedArticle = 4 }, Token);
        await Get<IDigests>().CommitAsync([new DigestDecision(Reader.Id, Make.Morning, Digest(articles: [6, 8]), null, 9, Make.Morning.AddDays(1))], Token);
        await PlanAsync(Digest() with { Slot = "weekly:2024-06-27T07:30", Body = Reply.Of("一周"), Articles = [2] });
        await PlanAlertAsync(Now);

        await Chats.SaveAsync(Paused, Token);

        Assert.Equal(Lane.Alert, Assert.Single(await LeaseAsync()).Lane);
        Assert.Equal(1, await Outbox.BacklogAsync(Token));
        Assert.Equal(5, (await Chats.FindAsync(Reader.Id, Token))!.DigestedArticle);
    }

    [Fact]
    public async Task A_digest_that_is_half_out_goes_on_in_a_pause()
    {
        await PlanAsync(Digest());
        var leased = Assert.Single(await LeaseAsync());
        await Outbox.NotePiecesAsync(leased.Lease, 1, "1", TimeSpan.FromMinutes(1), Token);
        await Outbox.PostponeAsync(leased.Lease, Now, "429", tried: true, Token);

        await Chats.SaveAsync(Paused, Token);

        Assert.Equal(1, Assert.Single(await LeaseAsync()).Pieces);
    }

    private PlannedDelivery Digest(int chat = 1, DateTimeOffset? due = null, params long[] articles) =>
        Make.Delivery(chat, Slot, lane: Lane.Digest, due: due ?? Now, expires: Make.Morning) with { Articles = articles };

    private async Task PlanAsync(params PlannedDelivery[] deliveries)
    {
        await Chats.EnsureAsync(Reader, Token);
        await Outbox.PlanAsync(deliveries, Token);
    }

    private async Task PlanAlertAsync(DateTimeOffset due)
    {
        await AdmitAsync(Make.Article("湘江超警", "水位达40.96米", alerts: true));
        var alerts = Get<IAlerts>();
        var slot = Assert.Single(await alerts.PendingAsync(Token)).Slot;
        await alerts.PlanAsync(slot, [Make.Delivery(slot: slot.ToString(), lane: Lane.Alert, due: due, expires: Now.AddHours(36))], Token);
    }
}
