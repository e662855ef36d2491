using System.Diagnostics;
using System.Globalization;
using Baozhai.Bot.Archive;

using Baozhai.Bot.Storage.LiteDb.Archive;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Storage.LiteDb;

/// <summary>The real program, killed while it writes. Kills at many more moments are simulated in <see cref="PowerCutTests"/>.</summary>
public sealed class LiteKillTests : LiteTest
{
    private const int Issues = 300;
    private const int WrittenBeforeTheKill = 5;

    [Fact]
    public async Task A_program_killed_while_it_writes_leaves_whole_issues_and_an_intact_file()
    {
        Directory.CreateDirectory(Folder.File("issues"));
        for (var i = 0; i < Issues; i++) await System.IO.File.WriteAllTextAsync(Folder.File($"issues/{i:000}.txt"), Page(i), Token);

        await IngestUntilKilledAsync();

        var store = await OpenAsync();
        Assert.Null((await store.CheckAsync(thorough: true, Token)).Problem);
        var archive = new LiteArchive(store, Make.Synonyms, Options.Create(new Bot.Alerts.AlertOptions()), Time);
        var issues = await archive.IssuesAsync(null, null, 0, Issues, Token);
        Assert.InRange(issues.Count, WrittenBeforeTheKill, Issues - 1);
        Assert.All(issues, issue => Assert.Equal(1, issue.Articles));
        Assert.Equal(issues.Count, (await archive.SearchAsync(new ArticleQuery("株洲"), 0, Issues, Token)).Count);
    }

    private static string Page(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        株洲日报
        2023年{(number / 28) + 1}月{(number % 28) + 1}日
        第{number}座大桥今日在株洲建成通车
        本报讯（记者 张三）今日，第{number}座大桥在株洲建成通车。大桥全长{number + 100}米，双向六车道，总投资{number + 1}亿元，方便两岸居民出行。
        """);

    // Reads what the program says it has written and kills it as soon as that is enough: it is at the next issue then.
    private async Task IngestUntilKilledAsync()
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Baozhai.Bot.dll"), "ingest", Folder.File("issues"),
                "--Storage:Provider=LiteDb", $"--Storage:ConnectionString=Filename={File.Path}", "--Seeds:Path=",
            },
            WorkingDirectory = Folder.File("issues"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        program.ErrorDataReceived += (_, _) => { };
        program.BeginErrorReadLine();
        var written = 0;
        while (written < WrittenBeforeTheKill && await program.StandardOutput.ReadLineAsync(Token) is not null) written++;
        program.Kill();
        await program.WaitForExitAsync(Token);
        Assert.Equal(WrittenBeforeTheKill, written);
    }
}
