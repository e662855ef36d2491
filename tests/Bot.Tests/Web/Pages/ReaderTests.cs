using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Pictures;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Web.Pages;

/// <summary>The pages everybody may read, in the whole program.</summary>
public sealed class ReaderTests() : BotTest("2026-07-01T07:00+08:00", "--Web:PublicUrl=https://bao.example.org/")
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Cap = "urn:oasis:names:tc:emergency:cap:1.2";

    [Theory]
    [InlineData("/", "株洲日报")]
    [InlineData("/p/株洲日报/2024-06-27", "2024年6月27日 星期四")]
    [InlineData("/archive", "2024年6月")]
    [InlineData("/archive?month=2024-02", "2024年2月")]
    [InlineData("/levels", "湘江株洲站")]
    [InlineData("/levels/湘江株洲站", "40.96米")]
    [InlineData("/alerts", "现在没有警报")]
    [InlineData("/topics", "防汛应急")]
    [InlineData("/topics/flood", "湘江株洲站今年首次超警戒水位")]
    [InlineData("/topics/防汛", "湘江株洲站今年首次超警戒水位")]
    [InlineData("/places/醴陵市", "醴陵市")]
    [InlineData("/search?q=洪峰 栏目:防汛", "湘江株洲站今年首次超警戒水位")]
    [InlineData("/search?q=火星移民", "没有找到")]
    [InlineData("/search", "找报道")]
    [InlineData("/a/1/related", "相关：")]
    public async Task A_page_shows_what_it_is_for(string path, string shown)
    {
        using var response = await Bot.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(shown, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a/999999")]
    [InlineData("/a/999999/related")]
    [InlineData("/p/株洲日报/2024-06-28")]
    [InlineData("/p/株洲日报/gestern")]
    [InlineData("/p/别的报/2024-06-27")]
    [InlineData("/archive?month=x")]
    [InlineData("/levels/没有这个站")]
    [InlineData("/levels/没有这个站/readings.csv")]
    [InlineData("/levels/没有这个站.png")]
    [InlineData("/levels/渌水渌口站.png")]
    [InlineData("/a/999999.png")]
    [InlineData("/topics/没有这个栏目")]
    [InlineData("/topics/没有这个栏目.atom")]
    [InlineData("/alerts/7.cap")]
    public async Task What_is_not_there_is_a_page_that_says_so(string path)
    {
        using var response = await Bot.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("没有这一页", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_not_sent_again()
    {
        using var first = await Bot.Http.GetAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        await AcceptAsync("page.txt", FloodWeekPages.Rising);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await Bot.Http.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_page_is_compressed_for_who_takes_it_so(string encoding)
    {
        foreach (var path in (string[])["/", "/reader.css"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            using var response = await Bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        }
    }

    [Fact]
    public async Task A_page_is_in_the_language_asked_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/levels");
        request.Headers.AcceptLanguage.ParseAdd("en-GB,en;q=0.9,zh;q=0.5");
        using var english = await Bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var chosen = await Bot.Http.GetStringAsync("/levels?lang=en");
        var chinese = await Bot.Http.GetStringAsync("/levels");

        Assert.Contains("<html lang=\"en\">", await english.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", chosen, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-CN\">", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("lang=zh", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_can_be_shared_and_says_what_it_is()
    {
        var story = await FindAsync("湘江株洲站今年首次超警戒水位");

        var page = await Bot.Http.GetStringAsync($"/a/{story.Id}");

        Assert.Contains($"<link rel=\"canonical\" href=\"https://bao.example.org/a/{story.Id}\">", page, StringComparison.Ordinal);
        Assert.Contains("property=\"og:title\"", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        var data = page.Split("<script type=\"application/ld+json\">")[1].Split("</script>")[0];
        using var json = JsonDocument.Parse(data);
        Assert.Equal("NewsArticle", json.RootElement.GetProperty("@type").GetString());
        Assert.Equal("湘江株洲站今年首次超警戒水位", json.RootElement.GetProperty("headline").GetString());
        Assert.Equal("2024-06-27", json.RootElement.GetProperty("datePublished").GetString());
    }

    [Fact]
    public async Task Nothing_of_a_strangers_file_is_markup()
    {
        var word = new string('长', 10_000);
        await AcceptAsync("page.txt", System.Text.Encoding.UTF8.GetBytes(
            $"""
            # 临河日报

            2026年7月1日 第1182期

            ## <script>alert(1)</script>与"引号"'和&amp;的故事

            临河日报讯(记者/<b>甘小棠</b>) 7月1日,<img src=x onerror=alert(1)>全市新建公园12个。</script><script>alert(2)</script>市民到场参观,{word}。‮反向的文字‬在这里结束。

            ## 第二篇报道的标题在这里

            临河日报讯(记者/丁一鸣) 7月1日,javascript:alert(3)不是链接,全市新增就业岗位3200个,同比增长5%。
            """));
        var stories = (await Bot.Services.GetRequiredService<IArchive>().LatestAsync(new ArticleFilter(Date: new DateOnly(2026, 7, 1)), 0, 10, TestContext.Current.CancellationToken)).Select(story => story.Id).ToList();
        Assert.NotEmpty(stories);

        foreach (var path in (string[])["/", "/feed.atom", "/feed.json", "/search?q=<script>alert(1)</script>", "/places/<script>alert(1)", .. stories.Select(id => $"/a/{id}?lines=1")])
        {
            var page = await Bot.Http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>甘小棠", page, StringComparison.Ordinal);
            if (path.EndsWith(".atom", StringComparison.Ordinal)) XDocument.Parse(page);
        }
    }

    [Theory]
    [InlineData("/feed", "")]
    [InlineData("/topics/flood", "")]
    [InlineData("/places/醴陵市", "")]
    [InlineData("/search", "?q=水位")]
    public async Task A_list_is_a_feed_too(string path, string query)
    {
        var atom = XDocument.Parse(await Bot.Http.GetStringAsync(new Uri($"{path}.atom{query}", UriKind.Relative), TestContext.Current.CancellationToken)).Root!;
        using var json = JsonDocument.Parse(await Bot.Http.GetStringAsync(new Uri($"{path}.json{query}", UriKind.Relative), TestContext.Current.CancellationToken));

        var entries = atom.Elements(Atom + "entry").ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.StartsWith("https://bao.example.org/a/", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal));
        Assert.NotNull(atom.Element(Atom + "updated"));
        Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(entries.Select(entry => entry.Element(Atom + "id")!.Value), json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task An_alert_in_force_stands_on_the_front_page_and_is_a_document_of_its_own()
    {
        await AcceptAsync("page.txt", FloodWeekPages.Rising);

        var front = await Bot.Http.GetStringAsync("/");
        var list = WebUtility.HtmlDecode(await Bot.Http.GetStringAsync("/alerts"));
        var path = list.Split("href=\"").Select(part => part.Split('"')[0]).Single(link => link.EndsWith(".cap", StringComparison.Ordinal));
        using var response = await Bot.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var cap = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;

        Assert.Contains("class=\"strip\"", front, StringComparison.Ordinal);
        Assert.Contains("清江临河站今年首次超警戒水位", list, StringComparison.Ordinal);
        Assert.Equal("application/cap+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Cap + "alert", cap.Name);
        Assert.Equal("2026-07-01T07:00:00+08:00", cap.Element(Cap + "sent")!.Value);
        Assert.Equal(["identifier", "sender", "sent", "status", "msgType", "source", "scope", "info"], cap.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(
            ["language", "category", "event", "urgency", "severity", "certainty", "headline", "description", "web", "area"],
            cap.Element(Cap + "info")!.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("Met", cap.Element(Cap + "info")!.Element(Cap + "category")!.Value);
    }

    [Fact]
    public async Task An_alert_that_is_over_stays_with_its_life()
    {
        foreach (var issue in (byte[][])[FloodWeekPages.Rising, FloodWeekPages.Peak, FloodWeekPages.Falling])
        {
            await AcceptAsync($"{Guid.NewGuid():N}.txt", issue);
            await Bot.LetTimePassAsync(TimeSpan.FromDays(1));
        }

        var page = WebUtility.HtmlDecode(await Bot.Http.GetStringAsync("/alerts"));

        Assert.Contains("现在没有警报", page, StringComparison.Ordinal);
        var past = page.Split("过去的警报")[1];
        foreach (var turn in (string[])["已解除", "<b>生效</b>", "清江临河站今年首次超警戒水位", "清江洪峰今晨通过城区", "<b>解除</b>"]) Assert.Contains(turn, past, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_levels_of_a_station_are_a_chart_and_a_table()
    {
        await AcceptAsync("1.txt", FloodWeekPages.Rising);
        await AcceptAsync("2.txt", FloodWeekPages.Peak);
        await AcceptAsync("3.txt", FloodWeekPages.Falling);

        var page = WebUtility.HtmlDecode(await Bot.Http.GetStringAsync(new Uri("/levels/清江临河站", UriKind.Relative), TestContext.Current.CancellationToken));
        var csv = await Bot.Http.GetStringAsync(new Uri("/levels/清江临河站/readings.csv", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(3, page.Split("class=\"measured\" cx").Length - 1);
        Assert.Contains("警戒 51.00米", page, StringComparison.Ordinal);
        Assert.Contains("\"清江临河站\",2026-07-02 07:00,52.30,51.00,,false,https://bao.example.org/a/", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_and_a_story_are_pictures_where_their_addresses_are_shared()
    {
        Assert.SkipUnless(Bot.Services.GetRequiredService<DrawnPictures>().CanDraw, "No font with Chinese characters is installed here.");
        var story = await FindAsync("湘江株洲站今年首次超警戒水位");
        foreach (var path in (string[])[$"/a/{story.Id}", "/levels/湘江株洲站"])
        {
            using var picture = await Bot.Http.GetAsync(new Uri($"{path}.png", UriKind.Relative), TestContext.Current.CancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{path}.png", UriKind.Relative));
            request.Headers.IfNoneMatch.Add(picture.Headers.ETag!);
            using var again = await Bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
            var page = await Bot.Http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

            Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await picture.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..4]);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Contains($"<meta property=\"og:image\" content=\"https://bao.example.org{new Uri(new Uri("http://localhost"), path).AbsolutePath}.png\">", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_question_about_a_level_offers_its_chart()
    {
        Assert.SkipUnless(Bot.Services.GetRequiredService<DrawnPictures>().CanDraw, "No font with Chinese characters is installed here.");
        Assert.Contains("水位图 湘江株洲站", await AskAsync("水位 株洲站"), StringComparison.Ordinal);
        Assert.Contains("\"part\":\"chart\",\"station\":\"湘江株洲站\"", await AskAsync("水位图 株洲站"), StringComparison.Ordinal);
        // Two moments make a chart, one does not.
        Assert.DoesNotContain("水位图", await AskAsync("水位 渌口站"), StringComparison.Ordinal);
        Assert.Contains("渌水渌口站", await AskAsync("水位图 渌口站"), StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(string text)
    {
        using var response = await Bot.Http.PostAsJsonAsync(new Uri("/api/chat/reader/messages", UriKind.Relative), new { text }, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task AcceptAsync(string name, byte[] page) =>
        await Bot.Services.GetRequiredService<IIssueIntake>().AcceptAsync(name, page, backIssue: false, TestContext.Current.CancellationToken);

    private async Task<ArchivedArticle> FindAsync(string words) =>
        (await Bot.Services.GetRequiredService<IArchive>().SearchAsync(words, 0, 1, TestContext.Current.CancellationToken)).Single();
}
