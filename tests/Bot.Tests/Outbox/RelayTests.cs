using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Tests.Storage;

namespace Baozhai.Bot.Tests.Outbox;

/// <summary>What becomes of a delivery for each thing a channel can do.</summary>
public sealed class RelayTests : StorageTest
{
    private readonly ScriptedChannel _channel = new();
    private readonly DeliveryOptions _options = new();

    [Fact]
    public async Task What_the_channel_took_is_not_sent_again()
    {
        await PlanAsync(Make.Delivery(text: "早"));

        await RelayAsync(TimeSpan.FromHours(1));

        Assert.Equal(["早"], _channel.Sent);
        Assert.Equal(0, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task A_channel_that_asks_for_patience_gets_it()
    {
        _channel.Script.Enqueue(new SendResult.Later(TimeSpan.FromSeconds(30), "too many requests"));
        await PlanAsync(Make.Delivery(text: "早"));

        await RelayAsync(TimeSpan.FromSeconds(29));
        Assert.Empty(_channel.Sent);
        await RelayAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(["早"], _channel.Sent);
    }

    [Fact]
    public async Task A_lost_answer_is_sent_again_after_a_growing_pause()
    {
        _channel.Script.Enqueue(new SendResult.Unknown("connection reset"));
        _channel.Script.Enqueue(new SendResult.Unknown("connection reset"));
        await PlanAsync(Make.Delivery(text: "早"));

        await RelayAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(1, _channel.Calls);
        await RelayAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(3, _channel.Calls);
        Assert.Equal(["早"], _channel.Sent);
    }

    [Fact]
    public async Task An_exception_in_the_channel_counts_as_a_lost_answer_and_holds_up_no_other_chat()
    {
        _channel.Trouble = delivery => delivery.Chat == Make.Chat(1);
        await PlanAsync(Make.Delivery(chat: 1, text: "甲"), Make.Delivery(chat: 2, text: "乙"));

        await RelayAsync(TimeSpan.Zero);
        Assert.Equal(["乙"], _channel.Sent);
        _channel.Trouble = _ => false;
        await RelayAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["乙", "甲"], _channel.Sent);
    }

    [Theory]
    [InlineData(Lane.Digest, OnUnknown.Skip, OnUnknown.Resend, 1)]
    [InlineData(Lane.Reply, OnUnknown.Skip, OnUnknown.Resend, 1)]
    [InlineData(Lane.Alert, OnUnknown.Skip, OnUnknown.Resend, 2)]
    [InlineData(Lane.Alert, OnUnknown.Resend, OnUnknown.Skip, 1)]
    internal async Task A_lost_answer_is_dealt_with_as_the_operator_says(Lane lane, OnUnknown others, OnUnknown alerts, int calls)
    {
        (_options.OnUnknown, _options.OnUnknownAlert) = (others, alerts);
        _channel.Script.Enqueue(new SendResult.Unknown("connection reset"));
        await PlanAsync(Make.Delivery(lane: lane));

        await RelayAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(calls, _channel.Calls);
        Assert.Equal(0, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task What_is_refused_for_good_is_given_up_and_the_next_message_follows()
    {
        _channel.Script.Enqueue(new SendResult.Refused("message is too long"));
        await PlanAsync(Make.Delivery(slot: "update:1", text: "甲"), Make.Delivery(slot: "update:2", text: "乙"));

        await RelayAsync(TimeSpan.FromHours(1));

        Assert.Equal(["乙"], _channel.Sent);
        Assert.Equal(0, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task Parts_come_in_order_even_when_the_first_is_delayed()
    {
        _channel.Script.Enqueue(new SendResult.Later(TimeSpan.FromSeconds(5), "busy"));
        await PlanAsync(Make.Delivery(part: 0, text: "一"), Make.Delivery(part: 1, text: "二"), Make.Delivery(part: 2, text: "三"));

        await RelayAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(["一", "二", "三"], _channel.Sent);
    }

    [Fact]
    public async Task A_relay_stopped_in_the_middle_leaves_everything_to_the_next()
    {
        using var stop = new CancellationTokenSource();
        _channel.BeforeAnswer = stop.Cancel;
        await PlanAsync(Make.Delivery(slot: "update:1", text: "甲"), Make.Delivery(slot: "update:2", text: "乙"));

        using (var relay = Relay())
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => relay.SendDueAsync(stop.Token));
        }

        _channel.BeforeAnswer = () => { };
        await RelayAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(["甲", "乙"], _channel.Sent);
    }

    private async Task PlanAsync(params PlannedDelivery[] deliveries)
    {
        Time.AdvanceTo(Make.Morning);
        await Outbox.PlanAsync(deliveries, Token);
    }

    private async Task RelayAsync(TimeSpan time)
    {
        using var relay = Relay();
        for (var until = Time.GetUtcNow() + time; ; Time.Advance(TimeSpan.FromSeconds(1)))
        {
            while (await relay.SendDueAsync(Token) > 0)
            {
            }

            if (Time.GetUtcNow() >= until) return;
        }
    }

    private Relay Relay() => Relays.Make(Outbox, _channel, _options, Time);

    private sealed class ScriptedChannel : IChannel
    {
        public Queue<SendResult> Script { get; } = new();

        public List<string> Sent { get; } = [];

        public int Calls { get; private set; }

        public Func<Delivery, bool> Trouble { get; set; } = _ => false;

        public Action BeforeAnswer { get; set; } = () => { };

        public string Name => "telegram";

        public Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        {
            Calls++;
            BeforeAnswer();
            cancellationToken.ThrowIfCancellationRequested();
            if (Trouble(delivery)) throw new InvalidOperationException("a mistake");
            var answer = Script.TryDequeue(out var scripted) ? scripted : new SendResult.Accepted("1");
            if (answer is SendResult.Accepted) Sent.Add(PlainText.Of(delivery.Body));
            return Task.FromResult(answer);
        }
    }
}
