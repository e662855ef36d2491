using Baozhai.Bot.Chats;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Tests.Storage.Chats;

public abstract class ImportTests(StoreEngine engine) : StorageTest(engine)
{
    private static readonly Subscription Bridge = new(SubscriptionKind.Word, "大桥");

    [Fact]
    public async Task What_is_exported_and_imported_elsewhere_is_the_same()
    {
        // More than one page of the export.
        Subscriber[] subscribers = [.. Enumerable.Range(1, 2345).Select(i => new Subscriber(Make.Reader(i), i % 3 == 0 ? [] : [Bridge, Make.Flood]))];
        await Chats.ImportAsync(subscribers.ToAsyncEnumerable(), Token);
        var elsewhere = await ElsewhereAsync<IChats>();

        var count = await elsewhere.ImportAsync(Chats.ExportAsync(Token), Token);

        Assert.Equal(2345, count);
        var exported = await elsewhere.ExportAsync(Token).ToListAsync(Token);
        Assert.Equal(subscribers.OrderBy(subscriber => subscriber.Chat.Id.Address, StringComparer.Ordinal).Select(ChatLine.Write), exported.Select(ChatLine.Write));
    }

    [Fact]
    public async Task A_known_chat_gets_new_settings_and_subscriptions_and_keeps_its_bookkeeping()
    {
        await Chats.EnsureAsync(Make.Reader() with { LastDigestAt = Make.Morning, DigestedArticle = 7 }, Token);
        await Chats.SubscribeAsync(Make.Chat(1), [Make.Flood], Token);

        await ImportAsync(new Subscriber(Make.Reader() with { Language = "en", DigestedArticle = 0 }, [Bridge]));

        var chat = (await Chats.FindAsync(Make.Chat(1), Token))!;
        Assert.Equal(("en", Make.Morning, 7), (chat.Language, chat.LastDigestAt, chat.DigestedArticle));
        Assert.Equal([Bridge], await Chats.SubscriptionsAsync(Make.Chat(1), Token));
        Assert.Empty(await Chats.FollowersAsync([Make.Flood], Token));
    }

    [Fact]
    public async Task A_chat_named_twice_is_as_it_was_named_last()
    {
        await ImportAsync(new Subscriber(Make.Reader(), [Make.Flood]), new Subscriber(Make.Reader() with { Language = "en" }, [Bridge]));

        Assert.Equal("en", (await Chats.FindAsync(Make.Chat(1), Token))!.Language);
        Assert.Equal([Bridge], await Chats.SubscriptionsAsync(Make.Chat(1), Token));
        Assert.Equal(1, await CountAsync("chat"));
    }

    [Fact]
    public async Task An_import_that_breaks_off_leaves_everything_as_it_was()
    {
        await Chats.EnsureAsync(Make.Reader(1), Token);

        await Assert.ThrowsAsync<FormatException>(() => Chats.ImportAsync(BreaksOff(), Token));

        Assert.Equal("zh", (await Chats.FindAsync(Make.Chat(1), Token))!.Language);
        Assert.Equal(1, await CountAsync("chat"));

        static async IAsyncEnumerable<Subscriber> BreaksOff()
        {
            yield return new Subscriber(Make.Reader(1) with { Language = "en" }, []);
            yield return new Subscriber(Make.Reader(2), []);
            await Task.Yield();
            throw new FormatException("broken");
        }
    }

    [Fact]
    public async Task An_export_shows_the_moment_it_began_even_while_chats_are_added()
    {
        await ImportAsync([.. Enumerable.Range(1, 1500).Select(i => new Subscriber(Make.Reader(i), []))]);

        var exported = 0;
        await foreach (var _ in Chats.ExportAsync(Token))
        {
            if (exported++ == 0) await ImportAsync([.. Enumerable.Range(5000, 500).Select(i => new Subscriber(Make.Reader(i), []))]);
        }

        Assert.Equal(1500, exported);
    }

    [Fact]
    public async Task An_empty_store_exports_nothing() => Assert.Empty(await Chats.ExportAsync(Token).ToListAsync(Token));

    private Task<long> ImportAsync(params Subscriber[] subscribers) => Chats.ImportAsync(subscribers.ToAsyncEnumerable(), Token);
}
