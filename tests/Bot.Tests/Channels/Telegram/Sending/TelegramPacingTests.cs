using Baozhai.Bot.Channels.Telegram.Sending;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Channels.Telegram.Sending;

public sealed class TelegramPacingTests
{
    private const int PerSecond = 30;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Never = TimeSpan.Zero;

    private readonly ManualTimeProvider _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_chat_gets_a_short_burst_and_then_about_one_message_a_second()
    {
        var instants = Instants(_ => 1001, 10, _clock, Never);

        Assert.Equal(instants[0], instants[2]);
        Assert.All(instants.Skip(3).Zip(instants.Skip(2)), pair => Assert.InRange(pair.First - pair.Second, Second, Second * 1.1));
    }

    [Fact]
    public void A_group_gets_no_more_than_20_messages_in_any_minute() => Assert.True(Most(Instants(_ => -2001, 60, _clock, Never), Minute) <= 20);

    [Fact]
    public void All_chats_together_get_30_messages_a_second_and_no_more_in_any()
    {
        var instants = Instants(message => 1000 + message, 300, _clock, Never);

        Assert.True(Most(instants, Second) <= PerSecond);
        Assert.InRange(instants[^1] - instants[0], TimeSpan.FromSeconds(9.8), TimeSpan.FromSeconds(10.2));
    }

    [Fact]
    public void Whoever_writes_to_whom_and_however_long_answers_take_no_limit_is_passed() => Prop
        .ForAll(Gen.Choose(-3, 3).Where(chat => chat != 0).ArrayOf(60).ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (chats, latency) =>
        {
            var clock = new ManualTimeProvider();
            var instants = Instants(message => chats[message], chats.Length, clock, TimeSpan.FromMilliseconds(latency));
            var groups = instants.Zip(chats).Where(sent => sent.Second < 0).GroupBy(sent => sent.Second, sent => sent.First);
            return Most(instants, Second) <= PerSecond && groups.All(group => Most([.. group.Order()], Minute) <= 20);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Whoever_takes_over_from_itself_does_not_count_its_messages_twice()
    {
        var pacing = new TelegramPacing(PerSecond, _clock);
        for (var message = 0; message < 300; message++)
        {
            Assert.True(pacing.TryEnter(1000 + message, out var place, out _));
            pacing.Leave(place!);
            _clock.Advance(Second / PerSecond * 1.1);
        }

        pacing.Forget();
        for (var message = 0; message < 300; message++) pacing.WasSent(1000 + message, Second / PerSecond * 1.1 * (300 - message));
        pacing.FollowAnother();

        Assert.False(pacing.TryEnter(1, out _, out _));
        _clock.Advance(Second);
        Assert.True(pacing.TryEnter(1, out _, out _));
    }

    [Fact]
    public void A_message_counts_until_a_second_after_its_answer()
    {
        var window = new SendWindow(1);
        var place = window.Enter(TimeSpan.Zero);
        window.Leave(place, Second * 0.7);

        Assert.Equal(0, window.Room(Second * 1.69));
        Assert.Equal(1, window.Room(Second * 1.7));
    }

    [Fact]
    public void A_message_whose_answer_hangs_does_not_count_for_ever()
    {
        var window = new SendWindow(1);
        var place = window.Enter(TimeSpan.Zero);
        Assert.Equal(0, window.Room(Second * 2.9));

        Assert.Equal(1, window.Room(Second * 3));
        window.Leave(place, Second * 30);
        Assert.Equal(1, window.Room(Second * 30));
    }

    [Fact]
    public void A_refused_chat_waits_alone_once_another_was_served()
    {
        var pacing = Pacing();
        pacing.Refused(Enter(pacing, 1001), 1001, TimeSpan.FromHours(3));

        pacing.Taken(Enter(pacing, 1002), 1002);

        _clock.Advance(Second);

        Assert.Equal(TimeSpan.FromHours(3) - Second, pacing.Closed(1001));
        Assert.False(pacing.TryEnter(1001, out _, out _));
        Assert.True(pacing.TryEnter(1003, out _, out _));
        Assert.True(pacing.TryEnter(1004, out _, out _));
    }

    [Fact]
    public void Until_it_is_known_whom_a_refusal_means_messages_go_one_at_a_time()
    {
        var pacing = Pacing();
        pacing.Refused(Enter(pacing, 1001), 1001, TimeSpan.FromSeconds(20));

        var probe = Enter(pacing, 1002);
        Assert.False(pacing.TryEnter(1003, out _, out _));

        pacing.Leave(probe);
        Assert.True(pacing.TryEnter(1003, out _, out _));
    }

    [Fact]
    public void A_second_refused_chat_closes_them_all()
    {
        var pacing = Pacing();
        pacing.Refused(Enter(pacing, 1001), 1001, TimeSpan.FromSeconds(20));
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.True(pacing.Refused(Enter(pacing, 1002), 1002, TimeSpan.FromSeconds(30)));

        Assert.Equal(TimeSpan.FromSeconds(18), pacing.Closed(1003));
        _clock.Advance(TimeSpan.FromSeconds(18));
        Assert.Equal(TimeSpan.Zero, pacing.Closed(1003));
        Assert.Equal(TimeSpan.FromSeconds(12), pacing.Closed(1002));
    }

    [Fact]
    public void Refusals_of_messages_that_were_on_their_way_together_prove_nothing()
    {
        var pacing = Pacing();
        var (first, second) = (Enter(pacing, -1), Enter(pacing, -2));
        _clock.Advance(TimeSpan.FromMilliseconds(10));
        pacing.Refused(first, -1, TimeSpan.FromSeconds(40));

        Assert.False(pacing.Refused(second, -2, TimeSpan.FromSeconds(40)));

        Assert.True(pacing.TryEnter(1003, out _, out _));
    }

    [Fact]
    public async Task There_is_no_room_while_everyone_waits()
    {
        var pacing = Pacing();
        pacing.CloseEveryone(TimeSpan.FromSeconds(2));

        var room = pacing.RoomAsync(Token).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(room.IsCompleted);
        while (!room.IsCompleted)
        {
            if (_clock.WaitingTimers > 0) _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.True(await room > 0);
    }

    private TelegramPacing Pacing() => new(PerSecond, _clock);

    private static SendPlace Enter(TelegramPacing pacing, long chat)
    {
        Assert.True(pacing.TryEnter(chat, out var place, out _));
        return place!;
    }

    /// <summary>When each message goes if each is tried again as soon as it may, and is answered so much later.</summary>
    private static List<DateTimeOffset> Instants(Func<int, long> chat, int messages, ManualTimeProvider clock, TimeSpan latency)
    {
        var pacing = new TelegramPacing(PerSecond, clock);
        var instants = new List<DateTimeOffset>();
        var going = new Queue<(DateTimeOffset Answered, SendPlace Place, long Chat)>();
        for (var message = 0; message < messages; message++)
        {
            SendPlace? place;
            while (!pacing.TryEnter(chat(message), out place, out var wait))
            {
                var next = clock.GetUtcNow() + wait;
                if (going.TryPeek(out var first) && first.Answered <= next) next = first.Answered;
                if (next > clock.GetUtcNow()) clock.AdvanceTo(next);
                while (going.TryPeek(out var answered) && answered.Answered <= clock.GetUtcNow()) pacing.Taken(going.Dequeue().Place, answered.Chat);
            }

            instants.Add(clock.GetUtcNow());
            going.Enqueue((clock.GetUtcNow() + latency, place!, chat(message)));
            while (going.TryPeek(out var over) && over.Answered <= clock.GetUtcNow()) pacing.Taken(going.Dequeue().Place, over.Chat);
        }

        return instants;
    }

    private static int Most(List<DateTimeOffset> instants, TimeSpan window) =>
        instants.Count == 0 ? 0 : instants.Max(start => instants.Count(instant => instant >= start && instant < start + window));
}
