using System.Text;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Intake.Summaries;

/// <summary>The whole program with a model configured: issues in, conversations out.</summary>
public sealed class SummarizedIssueTests : IDisposable
{
    private const string Written = "全市银行小微企业贷款余额达320亿元，多家银行推出信用贷款产品。";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_reader_is_told_the_models_summary()
    {
        await using var server = await ModelServer.StartAsync();
        await using var bot = await StartAsync(server);
        server.AlwaysSay(Written);

        await AcceptAsync(bot, "page.txt", LoanPage);

        Assert.Contains(Written, await bot.SayAsync("头条 金融"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_read_again_costs_nothing()
    {
        await using var server = await ModelServer.StartAsync();
        await using var bot = await StartAsync(server);
        server.Answer(400, "");
        await AcceptAsync(bot, "page.txt", LoanPage);

        Assert.Equal(IssueOutcome.Unchanged, await AcceptAsync(bot, "page.txt", LoanPage));

        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task A_corrected_issue_asks_about_what_changed_only()
    {
        await using var server = await ModelServer.StartAsync();
        await using var bot = await StartAsync(server);
        server.AlwaysSay(Written);
        await AcceptAsync(bot, "page.txt", LoanPage);

        Assert.Equal(IssueOutcome.Corrected, await AcceptAsync(bot, "page.txt", $"{LoanPage}\n\n## 市图书馆新馆开放\n\n临河日报讯 市图书馆新馆昨日开放，藏书量居全省前列，市民可以免费借阅。\n"));

        Assert.Equal(2, server.Asked.Count);
        Assert.Contains(Written, await bot.SayAsync("头条 金融"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_is_pushed_before_anybody_is_asked()
    {
        await using var server = await ModelServer.StartAsync();
        await using var bot = await StartAsync(server);
        server.Always(ModelServer.NeverAsync);

        var receipt = await bot.Services.GetRequiredService<IIssueIntake>()
            .AcceptAsync("page.txt", NewsroomPages.Of(new DateOnly(2026, 3, 2)), backIssue: false, TestContext.Current.CancellationToken);

        Assert.Equal(1, receipt.Alerts);
        Assert.Empty(server.Asked);
    }

    private static string LoanPage =>
        $"""
        # 临河日报

        2026年3月2日 第1024期 今日4版

        ## {NewsroomPages.LoanStory}

        临河日报讯(记者/丁一鸣) 记者从市金融办获悉,截至上月底,全市银行小微企业贷款余额达320亿元,同比增长12.5%。多家银行推出信用贷款产品,缓解企业融资难题。
        """;

    private static async Task<IssueOutcome> AcceptAsync(RunningBot bot, string name, string page) =>
        (await bot.Services.GetRequiredService<IIssueIntake>().AcceptAsync(name, Encoding.UTF8.GetBytes(page), backIssue: false, TestContext.Current.CancellationToken)).Outcome;

    private Task<RunningBot> StartAsync(ModelServer server) => RunningBot.StartAsync(
        _folder, "2026-03-02T20:00+08:00", "--Summaries:Provider=OpenAI", $"--OpenAI:BaseUrl={server.BaseUrl}", "--OpenAI:Model=little-model", "--Logging:LogLevel:Default=None");
}
