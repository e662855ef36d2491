using Baozhai.Bot.Channels.Telegram.Sending;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Channels.Telegram.Sending;

public sealed class TelegramPacingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void A_chat_gets_a_short_burst_and_then_about_one_message_a_second()
    {
        var instants = Instants(new TelegramPacing(_clock), _ => 1001, 10);

        Assert.Equal(instants[0], instants[2]);
        Assert.All(instants.Skip(3).Zip(instants.Skip(2)), pair => Assert.InRange(pair.First - pair.Second, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1)));
    }

    [Fact]
    public void A_group_gets_no_more_than_20_messages_in_any_minute()
    {
        var instants = Instants(new TelegramPacing(_clock), _ => -2001, 60);

        Assert.True(Most(instants, Minute) <= 20);
    }

    [Fact]
    public void All_chats_together_get_no_more_than_30_messages_in_any_second()
    {
        var instants = Instants(new TelegramPacing(_clock), message => 1000 + message, 200);

        Assert.True(Most(instants, TimeSpan.FromSeconds(1)) <= 30);
        Assert.InRange(instants[^1] - instants[0], TimeSpan.FromSeconds(6.5), TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void Whoever_writes_to_whom_no_limit_is_passed() => Prop
        .ForAll(Gen.Choose(-3, 3).Where(chat => chat != 0).ArrayOf(60).ToArbitrary(), chats =>
        {
            var clock = new ManualTimeProvider();
            var instants = Instants(new TelegramPacing(clock), message => chats[message], chats.Length, clock);
            var groups = instants.Zip(chats).Where(sent => sent.Second < 0).GroupBy(sent => sent.Second, sent => sent.First);
            return Most(instants, TimeSpan.FromSeconds(1)) <= 30 && groups.All(group => Most([.. group.Order()], Minute) <= 20);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_wait_beyond_patience_takes_no_place()
    {
        var pacing = new TelegramPacing(_clock);
        for (var message = 0; message < 5; message++) Assert.True(pacing.TryTake(-2001, Patience, out _));

        Assert.False(pacing.TryTake(-2001, Patience, out var wait));
        Assert.False(pacing.TryTake(-2001, Patience, out var again));

        Assert.Equal(TimeSpan.FromSeconds(4), wait);
        Assert.Equal(wait, again);
    }

    [Fact]
    public void A_refused_chat_waits_alone()
    {
        var pacing = new TelegramPacing(_clock);

        pacing.Refused(1001, TimeSpan.FromSeconds(20));

        Assert.Equal(TimeSpan.FromSeconds(20), pacing.Closed(1001));
        Assert.Equal(TimeSpan.Zero, pacing.Closed(1002));
        Assert.False(pacing.TryTake(1001, Patience, out _));
        Assert.True(pacing.TryTake(1002, Patience, out _));
    }

    [Fact]
    public void A_second_refused_chat_shortly_after_closes_them_all()
    {
        var pacing = new TelegramPacing(_clock);

        pacing.Refused(1001, TimeSpan.FromSeconds(20));
        _clock.Advance(TimeSpan.FromSeconds(2));
        pacing.Refused(1002, TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(18), pacing.Closed(1003));
        _clock.Advance(TimeSpan.FromSeconds(18));
        Assert.Equal(TimeSpan.Zero, pacing.Closed(1003));
        Assert.Equal(TimeSpan.FromSeconds(12), pacing.Closed(1002));
    }

    private List<DateTimeOffset> Instants(TelegramPacing pacing, Func<int, long> chat, int messages) => Instants(pacing, chat, messages, _clock);

    /// <summary>When each message goes if each is tried again as soon as it may.</summary>
    private static List<DateTimeOffset> Instants(TelegramPacing pacing, Func<int, long> chat, int messages, ManualTimeProvider clock)
    {
        var instants = new List<DateTimeOffset>();
        for (var message = 0; message < messages; message++)
        {
            TimeSpan wait;
            while (!pacing.TryTake(chat(message), Patience, out wait)) clock.Advance(wait);
            clock.Advance(wait);
            instants.Add(clock.GetUtcNow());
        }

        return instants;
    }

    private static int Most(List<DateTimeOffset> instants, TimeSpan window) =>
        instants.Count == 0 ? 0 : instants.Max(start => instants.Count(instant => instant >= start && instant < start + window));
}
