using Baozhai.Bot.Chats;
using Baozhai.Bot.Cli;
using Baozhai.Bot.Tests.Storage;

namespace Baozhai.Bot.Tests.Cli;

public sealed class ImportedSlotsTests
{
    // Made on a Wednesday, at half past seven in China.
    private static readonly Chat Imported = Make.Reader() with { NextDigestAt = null };
    private static readonly WeeklyTime Sunday = new(7, new TimeOnly(18, 0));
    private readonly ImportedSlots _slots = new();

    [Fact]
    public void One_that_follows_something_gets_its_next_slot() => Assert.Equal(Make.Morning, Set(Imported, Make.Flood).NextDigestAt);

    [Fact]
    public void One_that_follows_nothing_gets_none() => Assert.Null(Set(Imported).NextDigestAt);

    [Fact]
    public void A_weekly_digest_gets_its_slot_also_where_nothing_is_followed()
    {
        Assert.Equal(Make.Morning.AddDays(3).AddHours(10.5), Set(Imported with { Weekly = Sunday }).NextWeeklyAt);
        Assert.Null(Set(Imported, Make.Flood).NextWeeklyAt);
    }

    [Fact]
    public void One_that_is_paused_gets_the_first_slots_after_the_pause_and_the_others_keep_theirs()
    {
        var paused = Imported with { Weekly = Sunday, PausedUntil = Make.Morning.AddDays(10) };

        Assert.Equal(Make.Morning, Set(Imported, Make.Flood).NextDigestAt);
        Assert.Equal(Make.Morning.AddDays(10), Set(paused, Make.Flood).NextDigestAt);
        Assert.Equal(Make.Morning.AddDays(10).AddHours(10.5), Set(paused).NextWeeklyAt);
    }

    private Chat Set(Chat chat, params Subscription[] following) => _slots.Set(new Subscriber(chat, following)).Chat;
}
