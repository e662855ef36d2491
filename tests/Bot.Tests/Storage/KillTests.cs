using System.Diagnostics;
using System.Globalization;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Sql;

namespace Baozhai.Bot.Tests.Storage;

/// <summary>The real program, killed while it writes.</summary>
public sealed class KillTests : StorageTest
{
    private const int Issues = 300;
    private const int WrittenBeforeTheKill = 5;

    [Fact]
    public async Task A_program_killed_while_it_writes_leaves_whole_issues_and_an_intact_file()
    {
        Directory.CreateDirectory(Folder.File("issues"));
        for (var i = 0; i < Issues; i++) await File.WriteAllTextAsync(Folder.File($"issues/{Name(i)}"), Page(i), Token);

        var written = await IngestUntilKilledAsync();

        var database = await OpenAsync("killed.db");
        Assert.Null((await database.CheckAsync(thorough: true, Token)).Problem);
        var kept = await NumberOfIssuesAsync(database);
        Assert.InRange(kept, written, Issues - 1);
        Assert.Equal(kept, await NumberAsync(database, "SELECT count(DISTINCT issue_id) FROM article"));
        Assert.Equal(
            await NumberAsync(database, "SELECT count(*) FROM article"),
            await NumberAsync(database, "SELECT count(*) FROM search_text WHERE search_text MATCH '\"株洲\"'"));
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

    private static Task<long> NumberOfIssuesAsync(Database database) => NumberAsync(database, "SELECT count(*) FROM issue");

    private static Task<long> NumberAsync(Database database, string sql) => database.ReadAsync(session => session.FirstAsync<long>(sql), Token);

    // Reads what the program says it has written and kills it as soon as that is enough: it is at the next issue then.
    private async Task<int> IngestUntilKilledAsync()
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Baozhai.Bot.dll"), "ingest", Folder.File("issues"),
                $"--Storage:ConnectionString=Data Source={Folder.File("killed.db")}", "--Seeds:Path=",
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
        return written;
    }
}
