using System.Net;
using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Web.Desk;

/// <summary>What the pages of the desk show and do, in the whole program. Nothing is sure enough to go out by itself here.</summary>
public sealed class DeskTests() : BotTest("2026-07-01T07:00+08:00", DeskVisitor.Setting, "--Reading:MinConfidence=0.999")
{
    private const string Flood = "清江临河站今年首次超警戒水位";

    private DeskVisitor Visitor => field ??= new DeskVisitor(Bot.Http);

    private IOperations Operations => Bot.Services.GetRequiredService<IOperations>();

    private IDeskBook Book => Bot.Services.GetRequiredService<IDeskBook>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (await Visitor.EnterAsync()).Dispose();
    }

    [Fact]
    public async Task The_first_page_shows_the_newest_issue_with_what_waits()
    {
        await AcceptAsync("page.txt", FloodWeekPages.Rising);

        var page = await Visitor.ReadAsync("/desk");

        Assert.Contains("临河日报 2026年7月1日", page, StringComparison.Ordinal);
        Assert.Contains(Flood, page, StringComparison.Ordinal);
        Assert.Contains("待复核", page, StringComparison.Ordinal);
        Assert.Contains("▼低", page, StringComparison.Ordinal);
        Assert.Contains("存报：", page, StringComparison.Ordinal);
        Assert.Contains("株洲日报 2024年", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_has_a_page_of_its_own_and_one_that_is_not_there_has_none()
    {
        await AcceptAsync("page.txt", FloodWeekPages.Rising);
        var story = (await HeldAsync()).Article;

        Assert.Contains(Flood, await Visitor.ReadAsync($"/desk/issues/{story.IssueId}"), StringComparison.Ordinal);
        foreach (var path in (string[])["/desk/issues/99999", "/desk/stories/99999"])
        {
            using var response = await Visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_story_that_waits_says_who_would_get_its_alert_and_goes_out_when_it_is_let_out()
    {
        await SayAsync("anna", "订阅 防汛");
        await SayAsync("bert", "订阅 金融");
        await AcceptAsync("page.txt", FloodWeekPages.Rising);
        var story = (await HeldAsync()).Article;
        var page = await Visitor.ReadAsync("/desk/queue");
        Assert.Contains("放行会马上发警报，最多发给 1 个会话：recorded 1。", page, StringComparison.Ordinal);
        Assert.Contains("recorded:anna", page, StringComparison.Ordinal);
        Assert.DoesNotContain("recorded:bert", page, StringComparison.Ordinal);

        using var released = await Visitor.FillAsync("/desk/queue", $"/desk/queue/{story.Id}/release");
        await Bot.SendDueAsync();

        Assert.EndsWith("done=released-alert", released.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Contains(Flood, Assert.Single(Bot.Channel.TextsFor("anna")), StringComparison.Ordinal);
        Assert.Empty(Bot.Channel.TextsFor("bert"));
        var entry = (await Book.EntriesAsync(0, 1, Token))[0];
        Assert.Equal((DeskDeed.Released, Flood, "发出警报"), (entry.What, entry.About, entry.After));
        using var again = await Visitor.FillAsync("/desk/queue", $"/desk/queue/{story.Id}/release");
        Assert.EndsWith("done=gone", again.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Contains("发给 1 个会话", await Visitor.ReadAsync("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_waits_can_be_dropped_and_the_list_keeps_its_text()
    {
        await AcceptAsync("page.txt", FloodWeekPages.Rising);
        var story = (await HeldAsync()).Article;

        (await Visitor.FillAsync("/desk/queue", $"/desk/queue/{story.Id}/drop")).Dispose();

        Assert.Null(await Operations.FindHeldAsync(story.Id, Token));
        var entry = (await Book.EntriesAsync(0, 1, Token))[0];
        Assert.Equal((DeskDeed.Dropped, Flood, story.Article.Body), (entry.What, entry.About, entry.Before));
    }

    [Fact]
    public async Task What_a_reader_found_wrong_is_listed_and_settled()
    {
        await Bot.SayAsync("搜 株洲工匠");
        await Bot.SayAsync("不准 1 应该是产业");
        var report = Assert.Single(await Operations.ReportsAsync(0, 10, Token));
        Assert.Contains("应该是产业", await Visitor.ReadAsync("/desk/queue"), StringComparison.Ordinal);

        using var settled = await Visitor.FillAsync("/desk/queue", $"/desk/queue/reports/{report.Id}", ("state", "fixed"), ("note", "栏目改好了"));

        Assert.EndsWith("done=settled", settled.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Empty(await Operations.ReportsAsync(0, 10, Token));
        Assert.Equal((DeskDeed.Settled, "应该是产业", "已改 栏目改好了"), await Last());

        async Task<(DeskDeed, string?, string?)> Last()
        {
            var entry = (await Book.EntriesAsync(0, 1, Token))[0];
            return (entry.What, entry.Before, entry.After);
        }
    }

    [Fact]
    public async Task A_file_of_the_inbox_is_shown_line_by_line_with_why()
    {
        var done = Directory.CreateDirectory(Path.Combine(Folder.File("inbox"), "done")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(done, "page.txt"), FloodWeekPages.Rising, Token);
        Assert.Contains("done/page.txt", await Visitor.ReadAsync("/desk/explain"), StringComparison.Ordinal);

        var page = await Visitor.ReadAsync("/desk/explain?file=done%2Fpage.txt");

        Assert.Contains("临河日报 2026-07-01", page, StringComparison.Ordinal);
        Assert.Contains("报头", page, StringComparison.Ordinal);
        Assert.Contains("class=\"head\"", page, StringComparison.Ordinal);
        Assert.Contains(Flood, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../baozhai.db")]
    [InlineData("done/../../baozhai.db")]
    [InlineData("/etc/passwd")]
    [InlineData("done/none.txt")]
    public async Task A_name_that_is_not_listed_is_no_file(string name)
    {
        using var response = await Visitor.GetAsync($"/desk/explain?file={Uri.EscapeDataString(name)}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_text_that_is_pasted_is_read_and_not_kept()
    {
        var before = await Bot.Services.GetRequiredService<IArchive>().LastArticleAsync(Token);

        using var response = await Visitor.FillAsync("/desk/explain", "/desk/explain", ("text", Encoding.UTF8.GetString(FloodWeekPages.Rising)));
        using var empty = await Visitor.FillAsync("/desk/explain", "/desk/explain", ("text", ""));

        Assert.Contains("导语", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Equal(before, await Bot.Services.GetRequiredService<IArchive>().LastArticleAsync(Token));
    }

    [Fact]
    public async Task The_digest_is_shown_as_each_channel_sends_it_and_as_a_chat_gets_it()
    {
        await SayAsync("anna", "订阅 金融");

        var all = await Visitor.ReadAsync("/desk/preview");
        var one = await Visitor.ReadAsync("/desk/preview?topic=flood");
        var chat = await Visitor.ReadAsync("/desk/preview?chat=recorded:anna");

        foreach (var channel in (string[])["web, terminal", "telegram", "wechat", "wecom"]) Assert.Contains($"<h2>{channel}</h2>", all, StringComparison.Ordinal);
        Assert.Contains("防汛应急", one, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"message\"", await Visitor.ReadAsync("/desk/preview?chat=recorded:nobody"), StringComparison.Ordinal);
        Assert.Contains("没有这个会话", await Visitor.ReadAsync("/desk/preview?chat=recorded:nobody"), StringComparison.Ordinal);
        Assert.Contains("金融财经", chat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_machine_is_looked_over_and_backed_up_into_the_folder_of_the_settings()
    {
        Bot.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Baozhai.Bot.Web.WebOptions>>().Value.BackupPath = Folder.File("copies");

        using var looked = await Visitor.FillAsync("/desk/machine", "/desk/machine/look");
        using var backed = await Visitor.FillAsync("/desk/machine", "/desk/machine/backup");

        Assert.Contains("✓ 正常", WebUtility.HtmlDecode(await looked.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        Assert.EndsWith("done=backed-up", backed.Headers.Location?.ToString(), StringComparison.Ordinal);
        var file = Assert.Single(Directory.GetFiles(Folder.File("copies")));
        Assert.Equal("baozhai-2026-07-01-070000.backup", Path.GetFileName(file));
        Assert.Equal("SQLite format 3"u8.ToArray(), (await File.ReadAllBytesAsync(file, Token))[..15]);
        Assert.Contains("baozhai-2026-07-01-070000.backup", await Visitor.ReadAsync("/desk/machine"), StringComparison.Ordinal);
        Assert.Equal(DeskDeed.BackedUp, (await Book.EntriesAsync(0, 1, Token))[0].What);
    }

    [Fact]
    public async Task A_backup_that_cannot_be_made_is_a_sentence()
    {
        await File.WriteAllTextAsync(Folder.File("copies"), "a file where the folder would be", Token);
        Bot.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Baozhai.Bot.Web.WebOptions>>().Value.BackupPath = Folder.File("copies");

        using var response = await Visitor.FillAsync("/desk/machine", "/desk/machine/backup");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("备份没有做成", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_was_done_is_on_the_list()
    {
        await AcceptAsync("page.txt", FloodWeekPages.Rising);
        var story = (await HeldAsync()).Article;
        (await Visitor.FillAsync("/desk/queue", $"/desk/queue/{story.Id}/release")).Dispose();

        var log = await Visitor.ReadAsync("/desk/log");

        Assert.Contains("放行", log, StringComparison.Ordinal);
        Assert.Contains(Flood, log, StringComparison.Ordinal);
        Assert.Contains("登录", log, StringComparison.Ordinal);
        Assert.Contains("王编辑·", log, StringComparison.Ordinal);
        Assert.Contains("2026-07-01 07:00:00", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figures_come_as_events_while_the_session_lasts()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk/events");
        request.Headers.Add("Cookie", $"desk={Visitor.Cookies["desk"]}");
        using var response = await Bot.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Token));

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("event: figures", await reader.ReadLineAsync(Token));
        Assert.Contains("\"alerts\":0", await reader.ReadLineAsync(Token), StringComparison.Ordinal);
        await reader.ReadLineAsync(Token);

        (await Visitor.FillAsync("/desk", "/desk/leave")).Dispose();
        Bot.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Null(await reader.ReadLineAsync(Token));
    }

    [Fact]
    public async Task Nothing_of_a_stranger_is_markup_on_any_page_of_the_desk()
    {
        const string Evil = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        var word = new string('长', 10_000);
        await AcceptAsync("<b>页</b>.txt", Encoding.UTF8.GetBytes(
            $"""
            # 临河日报

            2026年7月1日 第1182期

            ## <script>alert(1)</script>与"引号"'和&amp;的故事

            临河日报讯(记者/<b>甘小棠</b>) 7月1日,<img src=x onerror=alert(1)>全市新建公园12个。</script>市民到场参观,{word}。‮反向的文字‬在这里结束。

            ## 第二篇报道的标题在这里

            临河日报讯(记者/丁一鸣) 7月1日,javascript:alert(3)不是链接,全市新增就业岗位3200个,同比增长5%。
            """));
        await Bot.SayAsync("搜 株洲工匠");
        await Bot.SayAsync($"不准 1 {Evil}");
        var held = await Operations.HeldAsync(0, 10, Token);
        Assert.NotEmpty(held);
        var done = Directory.CreateDirectory(Path.Combine(Folder.File("inbox"), "done")).FullName;
        await File.WriteAllTextAsync(Path.Combine(done, "<img src=x>.txt"), "# 临河日报\n\n## <script>alert(1)</script>\n\n临河日报讯 7月1日，<img src=x onerror=alert(1)>全市新建公园12个，市民到场参观。", Token);
        (await Visitor.EnterAsync(name: "<script>x</script>")).Dispose();
        (await Visitor.FillAsync($"/desk/stories/{held[0].Article.Id}", $"/desk/stories/{held[0].Article.Id}", ("title", $"{Evil}甲"), ("topic", "其他"), ("brief", "<b>简</b>"), ("sure", "1"))).Dispose();

        string[] paths =
        [
            "/desk", "/desk/queue", $"/desk/issues/{held[0].Article.IssueId}", "/desk/explain", "/desk/explain?file=done%2F%3Cimg%20src%3Dx%3E.txt", "/desk/explain?file=%3Cscript%3E",
            "/desk/preview", "/desk/preview?chat=%3Cscript%3Ealert(1)%3C/script%3E", "/desk/machine", "/desk/log", "/desk?done=%3Cscript%3E", "/desk/enter?back=%22%3E%3Cscript%3E",
            .. held.Select(story => $"/desk/stories/{story.Article.Id}"),
        ];
        foreach (var path in paths)
        {
            using var response = await Visitor.GetAsync(path);
            var page = await response.Content.ReadAsStringAsync(Token);
            Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>甘小棠", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>页", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>简", page, StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }
    }

    private async Task<HeldStory> HeldAsync() => (await Operations.HeldAsync(0, 50, Token)).Single(story => story.Article.Article.Headline == Flood);

    private async Task AcceptAsync(string name, byte[] page) => await Bot.Services.GetRequiredService<IIssueIntake>().AcceptAsync(name, page, backIssue: false, Token);

    private async Task SayAsync(string who, string text) => await Bot.Services.GetRequiredService<IConversation>().AnswerAsync(new Incoming(new ChatId(Bot.Channel.Name, who), text), Token);
}
