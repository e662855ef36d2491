using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage.Moving;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Storage.Moving;

public sealed class StoreMoveTests : StorageTest
{
    [Fact]
    public async Task All_there_is_arrives_in_PostgreSQL_and_comes_back_the_same()
    {
        await FillAsync();
        var server = await OpenAnotherAsync(StoreEngine.Postgres, "moved");
        var back = await OpenAnotherAsync(StoreEngine.Sqlite, "back");

        await MoveAsync(Database, Of(server));
        await MoveAsync(Of(server), Of(back));

        foreach (var parts in (IServiceProvider[])[server, back])
        {
            Assert.Equal(["洪峰过境", "龙舟开赛"], (await parts.GetRequiredService<IArchive>().LatestAsync(new ArticleFilter(), 0, 10, Token)).Select(article => article.Article.Headline).Order(StringComparer.Ordinal));
            Assert.Equal("洪峰过境", Assert.Single(await parts.GetRequiredService<IArchive>().SearchAsync("洪峰", 0, 10, Token)).Article.Headline);
            Assert.Equal([Make.Flood], await parts.GetRequiredService<IChats>().SubscriptionsAsync(Make.Chat(1), Token));
            Assert.True(await parts.GetRequiredService<IOutbox>().IsAnsweredAsync("telegram", 7, Token));
            Assert.Equal(2, await parts.GetRequiredService<IOutbox>().BacklogAsync(Token));
            Assert.Equal("龙舟赛今天开赛", Assert.Single(await parts.GetRequiredService<IDeskBook>().CorrectedAsync(0, 10, Token)).Brief.Summary);
            Assert.Equal("王编辑", Assert.Single(await parts.GetRequiredService<IDeskBook>().EntriesAsync(0, 10, Token)).Who);
            Assert.Equal("龙舟开赛", Assert.Single(await parts.GetRequiredService<IArchive>().SearchAsync("龙舟赛今天", 0, 10, Token)).Article.Headline);
        }
    }

    [Fact]
    public async Task Numbers_that_were_given_do_not_come_back()
    {
        await AdmitAsync(Make.Article("洪峰过境"), Make.Article("龙舟开赛"));
        await Archive.AdmitAsync(Make.Admission(Make.Article("洪峰过境")), Token);
        var last = await Database.ReadAsync(session => session.Dialect.LastNumberAsync(session, "article"), Token);
        var server = await OpenAnotherAsync(StoreEngine.Postgres, "moved");

        await MoveAsync(Database, Of(server));

        await server.GetRequiredService<IArchive>().AdmitAsync(Make.Admission("later.txt", Make.Day.AddDays(1), Make.Article("新闻")), Token);
        Assert.True(await server.GetRequiredService<IArchive>().LastArticleAsync(Token) > last);
    }

    [Fact]
    public async Task A_move_that_was_cut_off_goes_on_and_no_bot_starts_on_it_before()
    {
        await FillAsync();
        var server = await OpenAnotherAsync(StoreEngine.Postgres, "moved");
        var pages = 0;

        await Assert.ThrowsAsync<InvalidDataException>(() => new StoreMove(Database, Of(server)).RunAsync(
            (table, done, _) =>
            {
                if (table == "delivery" && done > 0) throw new InvalidDataException();
            },
            Token));
        Assert.True(await StoreMove.IsUnfinishedAsync(Of(server), Token));

        await new StoreMove(Database, Of(server)).RunAsync((_, _, _) => pages++, Token);

        Assert.False(await StoreMove.IsUnfinishedAsync(Of(server), Token));
        Assert.True(pages > 0);
        Assert.Equal(2, await server.GetRequiredService<IOutbox>().BacklogAsync(Token));
    }

    [Fact]
    public async Task What_holds_something_is_not_moved_into()
    {
        await FillAsync();
        var other = await OpenAnotherAsync(StoreEngine.Sqlite, "full");
        await other.GetRequiredService<IChats>().EnsureAsync(Make.Reader(), Token);

        Assert.Contains("empty store", (await Assert.ThrowsAsync<StorageException>(() => MoveAsync(Database, Of(other)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_in_use_is_not_moved()
    {
        Assert.True((await OpenAsync()).ClaimAlone());
        var other = await OpenAnotherAsync(StoreEngine.Sqlite, "other");

        Assert.Contains("stop the bot", (await Assert.ThrowsAsync<StorageException>(() => MoveAsync(Database, Of(other)))).Message, StringComparison.Ordinal);
    }

    private static Database Of(IServiceProvider parts) => parts.GetRequiredService<Database>();

    private static Task<long> MoveAsync(Database from, Database to) => new StoreMove(from, to).RunAsync((_, _, _) => { }, Token);

    private async Task FillAsync()
    {
        await AdmitAsync(Make.Article("洪峰过境", "湘江水位超警", topics: ["防汛应急"], places: ["株洲市"], alerts: true), Make.Article("龙舟开赛"));
        await Chats.EnsureAsync(Make.Reader(), Token);
        await Chats.SubscribeAsync(Make.Chat(1), [Make.Flood], Token);
        await Chats.SaveMenuAsync(Make.Chat(1), new Menu(["全文 1"], [1], null), Token);
        await Get<IOperations>().ReportAsync(Make.Chat(1), 1, "错了", Token);
        var boats = Assert.Single(await Archive.SearchAsync("龙舟", 0, 10, Token));
        var correction = new Correction { Brief = "龙舟赛今天开赛", Text = Correction.TextOf(boats.Article) };
        await Get<IDeskBook>().CorrectAsync(boats.Id, correction, new DeskEntry { At = Time.GetUtcNow(), Who = "王编辑", What = DeskDeed.Corrected, ArticleId = boats.Id }, Token);
        await Outbox.AnswerAsync("telegram", 7, [Make.Delivery(1)], Token);
        await Outbox.PlanAsync([Make.Delivery(2), Make.Delivery(3)], Token);
        await Outbox.MarkSentAsync((await LeaseAsync())[0].Lease, "42", Token);
    }
}
