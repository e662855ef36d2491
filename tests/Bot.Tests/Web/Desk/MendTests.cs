using System.Net;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Web.Desk;

/// <summary>A story is put right at the desk, in the whole program.</summary>
public sealed class MendTests() : BotTest("2026-07-01T07:00+08:00", DeskVisitor.Setting)
{
    private const string Misread = "清江临河站今年首次超警戒水位";
    private const string Right = "清江临河站水位今年首次越过警戒线";

    private DeskVisitor Visitor => field ??= new DeskVisitor(Bot.Http);

    private IDeskBook Book => Bot.Services.GetRequiredService<IDeskBook>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_headline_that_was_put_right_is_in_the_digest_the_pages_the_feeds_and_the_search()
    {
        await FollowAsync("anna", "订阅 防汛");
        var story = await OpenAsync();
        Bot.Clock.Advance(TimeSpan.FromMinutes(10));

        using var saved = await MendAsync(story, ("title", Right), ("brief", "清江临河站水位越过警戒线，沿河请留意。"), ("topic", "防汛应急"));

        Assert.Equal($"/desk/stories/{story.Id}?done=mended", saved.Headers.Location?.ToString());
        Assert.Contains("已改好", await Visitor.ReadAsync($"/desk/stories/{story.Id}?done=mended"), StringComparison.Ordinal);
        foreach (var path in (string[])["/", $"/a/{story.Id}", "/topics/flood", "/feed.atom", "/feed.json", $"/search?q={Uri.EscapeDataString("越过警戒线")}"])
        {
            var shown = await Visitor.ReadAsync(path);
            Assert.Contains(Right, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(Misread, shown, StringComparison.Ordinal);
        }

        Assert.Contains(Right, await Bot.SayAsync("今天的防汛"), StringComparison.Ordinal);
        await Bot.SendDueAsync();
        Assert.Contains(Misread, Assert.Single(Bot.Channel.TextsFor("anna")), StringComparison.Ordinal);
        await Bot.LetTimePassAsync(TimeSpan.FromMinutes(20));
        var digest = Bot.Channel.TextsFor("anna")[1];
        Assert.Contains(Right, digest, StringComparison.Ordinal);
        Assert.Contains("沿河请留意", digest, StringComparison.Ordinal);
        Assert.DoesNotContain(Misread, digest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stays_when_the_file_comes_again_and_can_be_taken_back()
    {
        var story = await OpenAsync();
        (await MendAsync(story, ("title", Right))).Dispose();

        await AcceptAsync("again.txt", FloodWeekPages.Rising);
        Assert.Equal(Right, (await FindAsync(story.Id)).Article.Headline);

        using var back = await Visitor.FillAsync($"/desk/stories/{story.Id}", $"/desk/stories/{story.Id}/back");
        Assert.EndsWith("done=taken-back", back.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(Misread, (await FindAsync(story.Id)).Article.Headline);
        var entries = await Book.EntriesAsync(0, 10, Token);
        Assert.Equal([DeskDeed.TakenBack, DeskDeed.Corrected, DeskDeed.Entered], entries.Select(entry => entry.What));
        Assert.Equal(($"标题：{Misread}", $"标题：{Right}", story.Id), (entries[1].Before, entries[1].After, entries[1].ArticleId));
        Assert.StartsWith("王编辑·", entries[1].Who, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_as_it_was_read_is_no_correction()
    {
        var story = await OpenAsync();

        using var saved = await MendAsync(story);

        Assert.EndsWith("done=same", saved.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Empty(await Book.CorrectedAsync(0, 10, Token));
    }

    [Fact]
    public async Task A_figure_that_is_not_in_the_text_needs_the_editors_word()
    {
        var story = await OpenAsync();

        using var asked = await MendAsync(story, ("title", "清江临河站水位达到99.99米"));
        var page = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Contains("“99.99米”在正文里找不到", page, StringComparison.Ordinal);
        Assert.Contains("value=\"清江临河站水位达到99.99米\"", page, StringComparison.Ordinal);
        Assert.Equal(Misread, (await FindAsync(story.Id)).Article.Headline);

        using var answered = await MendAsync(story, ("title", "清江临河站水位达到99.99米"), ("sure", "1"));
        Assert.Equal(HttpStatusCode.Found, answered.StatusCode);
        Assert.Equal("清江临河站水位达到99.99米", (await FindAsync(story.Id)).Article.Headline);
    }

    [Theory]
    [InlineData("title", "", "标题不能空着")]
    [InlineData("title", "长", "标题和引题最多")]
    [InlineData("brief", "长", "摘要最多")]
    [InlineData("topic", "没有这个栏目", "请选一个主要栏目")]
    [InlineData("day", "昨天", "日期请写成")]
    [InlineData("day", "2027-01-01", "日期在以后")]
    public async Task A_form_that_cannot_be_says_what_is_wrong_and_keeps_what_was_written(string field, string value, string fault)
    {
        var story = await OpenAsync();

        using var response = await MendAsync(story, (field, value == "长" ? new string('长', 10_000) : value), ("kicker", "留住这一行"));

        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(fault, page, StringComparison.Ordinal);
        Assert.Contains("留住这一行", page, StringComparison.Ordinal);
        Assert.Empty(await Book.CorrectedAsync(0, 10, Token));
    }

    [Fact]
    public async Task Of_two_editors_the_second_sees_what_the_first_has_done()
    {
        var story = await OpenAsync();
        var stale = DeskVisitor.TokenIn(await Visitor.ReadAsync($"/desk/stories/{story.Id}"));
        (await MendAsync(story, ("title", Right))).Dispose();

        using var second = await Visitor.SendAsync($"/desk/stories/{story.Id}", new() { ["token"] = stale, ["version"] = "read", ["title"] = "别的标题", ["topic"] = "防汛应急" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("刚刚有人改过", WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        Assert.Equal(Right, (await FindAsync(story.Id)).Article.Headline);
    }

    [Fact]
    public async Task Marks_that_turn_the_direction_of_writing_and_line_breaks_are_no_part_of_a_headline()
    {
        var story = await OpenAsync();

        (await MendAsync(story, ("title", "  清江\u202e水位\r\n\u200b越过\u0007警戒线 "))).Dispose();

        Assert.Equal("清江水位 越过 警戒线", (await FindAsync(story.Id)).Article.Headline);
    }

    [Fact]
    public async Task A_day_that_was_put_right_moves_the_story_to_its_day()
    {
        var story = await OpenAsync();

        (await MendAsync(story, ("day", "2026-06-30"))).Dispose();

        Assert.Equal(new DateOnly(2026, 6, 30), (await FindAsync(story.Id)).Date);
        Assert.Contains(await Bot.Services.GetRequiredService<IArchive>().LatestAsync(new ArticleFilter(Date: new DateOnly(2026, 6, 30)), 0, 10, Token), one => one.Id == story.Id);
    }

    private async Task<ArchivedArticle> OpenAsync()
    {
        await AcceptAsync("page.txt", FloodWeekPages.Rising);
        (await Visitor.EnterAsync()).Dispose();
        return (await Bot.Services.GetRequiredService<IArchive>().SearchAsync(Misread, 0, 1, Token)).Single();
    }

    private async Task FollowAsync(string who, string text) =>
        await Bot.Services.GetRequiredService<IConversation>().AnswerAsync(new Incoming(new ChatId(Bot.Channel.Name, who), text), Token);

    private Task<HttpResponseMessage> MendAsync(ArchivedArticle story, params (string Name, string Value)[] changes)
    {
        var fields = new List<(string Name, string Value)>
        {
            ("title", story.Article.Headline), ("kicker", story.Article.Kicker ?? ""), ("brief", story.Brief.Summary), ("topic", story.Brief.Topics[0].Name), ("day", $"{story.Date:yyyy-MM-dd}"),
        };
        fields.RemoveAll(field => changes.Any(change => change.Name == field.Name));
        return Visitor.FillAsync($"/desk/stories/{story.Id}", $"/desk/stories/{story.Id}", [.. fields, .. changes, .. story.Brief.Topics.Skip(1).Select(topic => ("topics", topic.Name))]);
    }

    private async Task<ArchivedArticle> FindAsync(long id) => (await Bot.Services.GetRequiredService<IArchive>().FindAsync(id, Token))!;

    private async Task AcceptAsync(string name, byte[] page) => await Bot.Services.GetRequiredService<IIssueIntake>().AcceptAsync(name, page, backIssue: false, Token);
}
