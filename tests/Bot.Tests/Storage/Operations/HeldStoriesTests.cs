using Baozhai.Bot.Archive;
using Baozhai.Bot.Operators;

namespace Baozhai.Bot.Tests.Storage.Operations;

public abstract class HeldStoriesTests(StoreEngine engine) : StorageTest(engine)
{
    private static readonly ReadingDoubt Doubt = new(0.1, 0.15, 1, 3);

    private IOperations Operations => Get<IOperations>();

    [Fact]
    public async Task A_doubtful_story_waits_with_what_decided_it_and_only_a_search_finds_it()
    {
        await AdmitAsync(Make.Article("好读"), Doubtful("难读"));

        var held = Assert.Single(await Operations.HeldAsync(0, 10, Token));
        Assert.Equal(("难读", Doubt, Time.GetUtcNow()), (held.Article.Article.Headline, held.Doubt, held.At));
        Assert.True(held.Article.IsDoubtful);
        Assert.Equal((1, 0), await Operations.CountWaitingAsync(Token));
        Assert.Equal(["好读"], (await LatestAsync()).Select(article => article.Article.Headline));
        Assert.True(Assert.Single(await Archive.SearchAsync("难读", 0, 10, Token)).IsDoubtful);
    }

    [Fact]
    public async Task One_that_is_let_out_is_as_if_it_had_just_arrived()
    {
        await AdmitAsync(Doubtful("难读"), Make.Article("好读"));
        var held = Assert.Single(await Operations.HeldAsync(0, 10, Token));
        var last = await Archive.LastArticleAsync(Token);

        var released = await Operations.ReleaseAsync(held.Article.Id, _ => AlertRole.None, Token);

        Assert.True(released?.ArticleId > last);
        Assert.Null(await Archive.FindAsync(held.Article.Id, Token));
        Assert.False((await Archive.FindAsync(released!.Value.ArticleId, Token))!.IsDoubtful);
        Assert.Equal((0, 0), await Operations.CountWaitingAsync(Token));
        Assert.Null(await Operations.FindHeldAsync(released.Value.ArticleId, Token));
        Assert.Equal(released.Value.ArticleId, Assert.Single(await Archive.FreshAsync(last, Time.GetUtcNow().AddHours(-1), Token)).Id);
        Assert.Null(await Operations.ReleaseAsync(held.Article.Id, _ => AlertRole.None, Token));
    }

    [Fact]
    public async Task What_was_let_out_stays_out_while_its_text_is_the_same()
    {
        var story = Doubtful("难读");
        await AdmitAsync(story);
        await Operations.ReleaseAsync(Assert.Single(await Operations.HeldAsync(0, 10, Token)).Article.Id, _ => AlertRole.None, Token);

        await AdmitAsync(story, Make.Article("又一篇"));
        Assert.Equal((0, 0), await Operations.CountWaitingAsync(Token));

        await AdmitAsync(Doubtful("难读", "另一段正文"), Make.Article("又一篇"));
        Assert.Equal((1, 0), await Operations.CountWaitingAsync(Token));
    }

    [Fact]
    public async Task One_that_is_dropped_is_gone()
    {
        await AdmitAsync(Doubtful("难读"), Make.Article("好读"));
        var held = Assert.Single(await Operations.HeldAsync(0, 10, Token));

        Assert.True(await Operations.DropAsync(held.Article.Id, Token));
        Assert.False(await Operations.DropAsync(held.Article.Id, Token));

        Assert.Empty(await Archive.SearchAsync("难读", 0, 10, Token));
        Assert.Null(await Archive.FindAsync(held.Article.Id, Token));
    }

    private static BriefedArticle Doubtful(string title, string body = "正文") => Make.Article(title, body) with { Doubt = Doubt };
}
