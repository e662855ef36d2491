using System.Diagnostics;
using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Storage;

/// <summary>The real program, killed while it writes. Kills of LiteDB at many more moments are simulated in <see cref="LiteDb.PowerCutTests"/>.</summary>
public abstract class KillTests(StoreEngine engine) : StorageTest(engine)
{
    private const int Issues = 300;
    private const int WrittenBeforeTheKill = 5;

    [Fact]
    public async Task A_program_killed_while_it_writes_leaves_whole_issues_and_an_intact_file()
    {
        Directory.CreateDirectory(Folder.File("issues"));
        for (var i = 0; i < Issues; i++) await File.WriteAllTextAsync(Folder.File($"issues/{Name(i)}"), Page(i), Token);

        await IngestUntilKilledAsync();

        var parts = await ElsewhereAsync<IServiceProvider>();
        Assert.Null((await parts.GetRequiredService<IStore>().CheckAsync(thorough: true, Token)).Problem);
        var archive = parts.GetRequiredService<IArchive>();
        var issues = await archive.IssuesAsync(null, null, 0, Issues, Token);
        Assert.InRange(issues.Count, WrittenBeforeTheKill, Issues - 1);
        Assert.All(issues, issue => Assert.Equal(1, issue.Articles));
        Assert.Equal(issues.Count, (await archive.SearchAsync(new ArticleQuery("株洲"), 0, Issues, Token)).Count);
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:000}.txt");

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
                $"--Storage:Provider={Provider}", $"--Storage:ConnectionString={Elsewhere}", "--Seeds:Path=",
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
