using Baozhai.Bot.Archive;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Bot.Tests.Storage.Operations;

public abstract class DeskBookTests(StoreEngine engine) : StorageTest(engine)
{
    private const string Body = "清江龙舟赛昨天举行，来自各县的24支队伍参加，岸边站满了看热闹的人，城关镇代表队以半个船身的优势夺得第一名。";

    private static readonly ReadingDoubt Doubt = new(0.1, 0.15, 1, 3);

    private IDeskBook Book => Get<IDeskBook>();

    private IOperations Operations => Get<IOperations>();

    [Fact]
    public async Task A_story_that_was_put_right_is_shown_and_found_so_everywhere()
    {
        await AdmitAsync(Boats(), Make.Article("乙"));
        var story = await FindAsync("龙丹开赛");

        Assert.True(await CorrectAsync(story, Mended(story) with { Kicker = "端午", Brief = "24支队伍参赛", Topics = ["文化旅游", "政务治理"] }));

        var shown = (await Archive.FindAsync(story.Id, Token))!;
        Assert.Equal(("龙舟开赛", "龙舟开赛", "端午", "24支队伍参赛"), (shown.Article.Title, shown.Article.Headline, shown.Article.Kicker, shown.Brief.Summary));
        Assert.Equal(["文化旅游", "政务治理"], shown.Brief.Topics.Select(topic => topic.Name));
        Assert.Equal(("龙丹开赛", ""), (shown.AsRead!.Article.Title, shown.AsRead.Brief.Summary));
        Assert.Equal([story.Id], Ids(await Archive.SearchAsync("龙舟开赛", 0, 10, Token)));
        Assert.Empty(await Archive.SearchAsync("龙丹", 0, 10, Token));
        Assert.Equal([story.Id], Ids(await Archive.LatestAsync(new ArticleFilter(Topic: "文化旅游"), 0, 10, Token)));
        Assert.Empty(await Archive.LatestAsync(new ArticleFilter(Topic: "民生保障"), 0, 10, Token));
        Assert.Contains(await Archive.FreshAsync(0, Time.GetUtcNow().AddHours(-1), Token), one => one.Article.Headline == "龙舟开赛");
        Assert.Equal([story.Id], Ids(await Book.CorrectedAsync(0, 10, Token)));
    }

    [Fact]
    public async Task The_day_of_a_story_that_was_put_right_counts_everywhere()
    {
        await AdmitAsync(Boats(), Make.Article("乙"));
        var story = await FindAsync("龙丹开赛");
        var day = Make.Day.AddDays(-2);

        await CorrectAsync(story, new Correction { Day = day, Text = Correction.TextOf(story.Article) });

        Assert.Equal([story.Id], Ids(await Archive.LatestAsync(new ArticleFilter(Date: day), 0, 10, Token)));
        Assert.Equal(["乙"], (await Archive.LatestAsync(new ArticleFilter(Date: Make.Day), 0, 10, Token)).Select(one => one.Article.Headline));
        Assert.Equal([story.Id], Ids(await Archive.SearchAsync(new ArticleQuery("龙丹开赛", To: day), 0, 10, Token)));
        Assert.Equal(day, (await Archive.FindAsync(story.Id, Token))!.Date);
        Assert.Contains(await Archive.ReadingsAsync("湘江株洲站", 10, Token), reading => reading.ArticleId == story.Id && reading.Day == day);
    }

    [Fact]
    public async Task What_was_put_right_stays_when_the_file_is_read_again_and_when_it_is_corrected()
    {
        await AdmitAsync(Boats(), Make.Article("乙"));
        var story = await FindAsync("龙丹开赛");
        await CorrectAsync(story, Mended(story));

        await AdmitAsync(Boats(), Make.Article("乙"));
        Assert.Equal("龙舟开赛", (await Archive.FindAsync(story.Id, Token))!.Article.Headline);

        await AdmitAsync(Boats("龙月开赛"), Make.Article("乙"), Make.Article("丙"));

        var after = (await Archive.FindAsync(story.Id, Token))!;
        Assert.Equal(("龙舟开赛", "龙月开赛"), (after.Article.Headline, after.AsRead!.Article.Headline));
        Assert.Equal([story.Id], Ids(await Archive.SearchAsync("龙舟开赛", 0, 10, Token)));
        Assert.Empty(await Archive.SearchAsync("龙月", 0, 10, Token));
    }

    [Fact]
    public async Task What_was_put_right_is_there_again_when_a_story_that_vanished_comes_back()
    {
        await AdmitAsync(Boats(), Make.Article("乙"), Make.Article("丙"));
        var story = await FindAsync("龙丹开赛");
        await CorrectAsync(story, Mended(story));
        await AdmitAsync(Make.Article("乙"), Make.Article("丙"));
        Assert.Empty(await Book.CorrectedAsync(0, 10, Token));

        await AdmitAsync(Boats(), Make.Article("乙"), Make.Article("丙"), Make.Article("丁"));

        var back = Assert.Single(await Archive.SearchAsync("龙舟开赛", 0, 10, Token));
        Assert.NotEqual(story.Id, back.Id);
        Assert.Equal([back.Id], Ids(await Book.CorrectedAsync(0, 10, Token)));
    }

    [Fact]
    public async Task Words_whose_figures_a_corrected_text_no_longer_has_rest_until_it_has_them_again()
    {
        await AdmitAsync(Boats(), Make.Article("乙"));
        var story = await FindAsync("龙丹开赛");
        await CorrectAsync(story, Mended(story) with { Title = "24支队伍赛龙舟", Brief = "城关镇代表队夺得第一名" });

        await AdmitAsync(Boats(body: Body.Replace("24", "26", StringComparison.Ordinal)), Make.Article("乙"));

        var shown = (await Archive.FindAsync(story.Id, Token))!;
        Assert.Equal(("龙丹开赛", "城关镇代表队夺得第一名"), (shown.Article.Headline, shown.Brief.Summary));
        Assert.Equal([CorrectedField.Title], shown.Correction!.Resting);
        await AdmitAsync(Boats(), Make.Article("乙"));
        Assert.Equal("24支队伍赛龙舟", (await Archive.FindAsync(story.Id, Token))!.Article.Headline);
    }

    [Fact]
    public async Task A_correction_can_be_taken_back()
    {
        await AdmitAsync(Boats(), Make.Article("乙"));
        var story = await FindAsync("龙丹开赛");
        await CorrectAsync(story, Mended(story) with { Topics = ["文化旅游"] });

        Assert.True(await CorrectAsync(story, null));

        var shown = (await Archive.FindAsync(story.Id, Token))!;
        Assert.Equivalent(story, shown, strict: true);
        Assert.Equal([story.Id], Ids(await Archive.SearchAsync("龙丹开赛", 0, 10, Token)));
        Assert.Empty(await Archive.SearchAsync("龙舟开赛", 0, 10, Token));
        Assert.Equal([story.Id], Ids(await Archive.LatestAsync(new ArticleFilter(Topic: "民生保障"), 0, 10, Token)));
        Assert.Empty(await Book.CorrectedAsync(0, 10, Token));
    }

    [Fact]
    public async Task A_story_that_waits_can_be_put_right_and_goes_out_so()
    {
        await AdmitAsync(Boats() with { Doubt = Doubt }, Make.Article("乙"));
        var held = Assert.Single(await Operations.HeldAsync(0, 10, Token));
        await CorrectAsync(held.Article, Mended(held.Article) with { Topics = ["文化旅游"] });

        Assert.Equal("龙舟开赛", Assert.Single(await Operations.HeldAsync(0, 10, Token)).Article.Article.Headline);
        Assert.Empty(await Archive.LatestAsync(new ArticleFilter(Topic: "文化旅游"), 0, 10, Token));
        var released = await Operations.ReleaseAsync(held.Article.Id, _ => AlertRole.None, Token);

        var shown = (await Archive.FindAsync(released!.Value.ArticleId, Token))!;
        Assert.Equal(("龙舟开赛", "龙丹开赛"), (shown.Article.Headline, shown.AsRead!.Article.Headline));
        Assert.Equal([shown.Id], Ids(await Archive.LatestAsync(new ArticleFilter(Topic: "文化旅游"), 0, 10, Token)));
        Assert.Equal([shown.Id], Ids(await Archive.SearchAsync("龙舟开赛", 0, 10, Token)));
    }

    [Fact]
    public async Task A_story_that_is_put_right_twice_and_dropped_leaves_nothing_in_searches()
    {
        await AdmitAsync(Boats() with { Doubt = Doubt }, Make.Article("乙"));
        var held = Assert.Single(await Operations.HeldAsync(0, 10, Token));
        await CorrectAsync(held.Article, Mended(held.Article));
        await CorrectAsync((await Archive.FindAsync(held.Article.Id, Token))!, Mended(held.Article) with { Title = "端午赛舟" });

        await Operations.DropAsync(held.Article.Id, Token);

        foreach (var words in (string[])["龙丹开赛", "龙舟开赛", "端午赛舟"]) Assert.Empty(await Archive.SearchAsync(words, 0, 10, Token));
    }

    [Fact]
    public async Task A_story_that_is_not_there_cannot_be_put_right_and_nothing_is_noted()
    {
        Assert.False(await Book.CorrectAsync(7, null, Entry(DeskDeed.TakenBack), Token));

        Assert.Empty(await Book.EntriesAsync(0, 10, Token));
    }

    [Fact]
    public async Task What_was_done_is_listed_the_last_first_and_is_there_after_a_restart()
    {
        await Book.NoteAsync(Entry(DeskDeed.Entered), Token);
        Time.Advance(TimeSpan.FromMinutes(3));
        var mended = Entry(DeskDeed.Corrected) with { ArticleId = 17, About = "龙丹开赛", Before = "标题：龙丹开赛", After = "标题：龙舟开赛" };
        await Book.NoteAsync(mended, Token);

        var entries = await (await AfterRestartAsync<IDeskBook>()).EntriesAsync(0, 10, Token);

        Assert.Equal([mended, Entry(DeskDeed.Entered) with { At = mended.At.AddMinutes(-3) }], entries.Select(entry => entry with { Id = 0 }));
        Assert.Equal(DeskDeed.Entered, Assert.Single(await Book.EntriesAsync(1, 10, Token)).What);
    }

    [Fact]
    public async Task A_correction_is_there_after_a_restart()
    {
        await AdmitAsync(Boats());
        var story = await FindAsync("龙丹开赛");
        await CorrectAsync(story, Mended(story));

        var archive = await AfterRestartAsync<IArchive>();

        Assert.Equal("龙舟开赛", Assert.Single(await archive.SearchAsync("龙舟开赛", 0, 10, Token)).Article.Headline);
    }

    private static BriefedArticle Boats(string title = "龙丹开赛", string body = Body)
    {
        var story = Make.Article(title, body, topics: ["民生保障"]);
        return story with { Article = story.Article with { Paragraphs = [new Paragraph(body, [1, 2, 3])] } };
    }

    private static Correction Mended(ArchivedArticle story) => new() { Title = "龙舟开赛", Text = Correction.TextOf((story.AsRead ?? story).Article) };

    private static IEnumerable<long> Ids(IEnumerable<ArchivedArticle> articles) => articles.Select(article => article.Id);

    private DeskEntry Entry(DeskDeed what) => new() { At = Time.GetUtcNow(), Who = "王编辑·3f2a90c1", What = what };

    private Task<bool> CorrectAsync(ArchivedArticle story, Correction? correction) =>
        Book.CorrectAsync(story.Id, correction, Entry(correction is null ? DeskDeed.TakenBack : DeskDeed.Corrected), Token);

    private async Task<ArchivedArticle> FindAsync(string words) => Assert.Single(await Archive.SearchAsync(words, 0, 1, Token));
}
