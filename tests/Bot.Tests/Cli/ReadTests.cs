using System.Text.Json;
using Baozhai.Bot.Tests.Intake.SavedPages;

namespace Baozhai.Bot.Tests.Cli;

/// <summary>The read verb as an operator uses it.</summary>
public sealed class ReadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_line_is_explained_with_its_role_its_article_and_the_reason()
    {
        await WriteAsync("page.txt", "江湾日报\n2024年5月8日 星期三\n\n## 旧城改造按下快进键\n\n本报讯（记者 方晓）5月7日，江湾区召开旧城改造现场会，部署年度任务。\n\n扫一扫关注江湾日报\n");

        var ended = await RunAsync("read", "--explain", "page.txt");

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        var lines = ended.Output.Split('\n').Select(line => line.Trim()).ToList();
        Assert.Equal("page.txt", lines[0]);
        Assert.Equal([1, 2, 4, 6, 8], lines.Where(line => line.Contains('←', StringComparison.Ordinal)).Select(line => int.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Matches("^1 masthead +江湾日报 +← .+", lines[1]);
        Assert.Matches("^4 title +■1 ## 旧城改造按下快进键 +← .+", lines[3]);
        Assert.Matches("^6 lead +■1 本报讯（记者 方晓）.+… +← opens with dateline or byline", lines[4]);
        Assert.Matches("^■1 旧城改造按下快进键 \\(news, confidence 0\\.\\d\\d\\)$", lines[6]);
    }

    [Fact]
    public async Task A_saved_page_is_read_and_its_lines_are_those_of_its_text()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Intake", "SavedPages", "Pages", "article-gb2312.html"), _folder.File("page.html"));

        var read = await RunAsync("read", "page.html", "--json");
        var explained = await RunAsync("read", "page.html", "--explain");

        Assert.Equal((0, ""), (read.Code, read.Error));
        using var json = JsonDocument.Parse(read.Output);
        var article = Assert.Single(json.RootElement.GetProperty("articles").EnumerateArray());
        Assert.Equal("旧城改造按下快进键", article.GetProperty("title").GetString());
        Assert.Contains("9 title        ■1 # 旧城改造按下快进键  ← the page's markup", explained.Output, StringComparison.Ordinal);
        Assert.Equal(9, article.GetProperty("headLines")[1][0].GetInt32());
    }

    [Fact]
    public async Task A_folder_of_saved_pages_is_ingested()
    {
        await File.WriteAllBytesAsync(_folder.File("a.html"), EpaperFixtures.Bytes("article-gb2312.html"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(_folder.File("b.htm"), EpaperFixtures.Bytes("article-properties.html"), TestContext.Current.CancellationToken);

        var ended = await RunAsync("ingest", ".", "--back-issue", "--Seeds:Path=");

        Assert.Equal(0, ended.Code);
        Assert.Equal(2, ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.Contains("江湾日报 2024-05-08, 1 articles", StringComparison.Ordinal)));
        Assert.Contains("旧城改造按下快进键", (await RunAsync("digest", "--date", "2024-05-08", "--Seeds:Path=")).Output, StringComparison.Ordinal);
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(_folder.File(name), text, TestContext.Current.CancellationToken);

    private Task<EndedProgram> RunAsync(params string[] words) => BotProgram.RunAsync(_folder.Path, input: "", words);
}
