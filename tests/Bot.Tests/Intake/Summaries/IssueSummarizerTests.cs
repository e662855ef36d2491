using Baozhai.Bot.Archive;
using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Tests.Storage;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Bot.Tests.Intake.Summaries;

/// <summary>A whole issue before the model.</summary>
public sealed class IssueSummarizerTests : StorageTest
{
    private static readonly Issue Issue = new() { File = "page.txt", Date = WritingDesk.Day };

    [Fact]
    public async Task Every_article_gets_its_summary_and_keeps_its_place()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database);
        server.AlwaysSay(WritingDesk.Good);

        var improved = await ImproveAsync(desk.Desk, Articles(3));

        Assert.Equal(Articles(3).Select(briefed => briefed.Article.Headline), improved.Select(briefed => briefed.Article.Headline));
        Assert.All(improved, briefed => Assert.Equal(WritingDesk.Good, briefed.Brief.Summary));
    }

    [Fact]
    public async Task An_issue_that_raises_an_alert_asks_nothing()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database);
        var articles = Articles(2);
        articles[1] = articles[1] with { Role = AlertRole.Raises };

        Assert.Equal(articles, await ImproveAsync(desk.Desk, articles));

        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_back_issue_asks_only_where_that_is_configured(bool configured, int calls)
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database, options => options.BackIssues = configured);
        server.AlwaysSay(WritingDesk.Good);

        await desk.Desk.ImproveAsync(Issue, Articles(1), backIssue: true, Token);

        Assert.Equal(calls, server.Asked.Count);
    }

    [Fact]
    public async Task When_the_issue_has_had_its_time_what_came_stays_and_the_rest_is_extractive()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database, options =>
        {
            options.Concurrency = 1;
            options.TimeoutSeconds = 300;
            options.IssueSeconds = 200;
        });
        server.Say(WritingDesk.Good);
        server.Always(ModelServer.NeverAsync);

        var improving = ImproveAsync(desk.Desk, Articles(3));
        await server.ArrivedAsync();
        await server.ArrivedAsync();
        desk.Clock.Advance(TimeSpan.FromSeconds(200));

        var improved = await improving;
        // Which of them is asked first, and counted first, is not promised.
        Assert.Equal([WritingDesk.Extract.Summary, WritingDesk.Extract.Summary, WritingDesk.Good], improved.Select(briefed => briefed.Brief.Summary).Order(StringComparer.Ordinal));
        Assert.Equal(["accepted", "failed late", "failed late"], desk.Counts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Giving_up_is_not_taken_for_lateness()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Token);
        server.Always(ModelServer.NeverAsync);

        var improving = desk.Desk.ImproveAsync(Issue, Articles(2), backIssue: false, giveUp.Token);
        await server.ArrivedAsync();
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => improving);
    }

    private static Task<IReadOnlyList<BriefedArticle>> ImproveAsync(IssueSummarizer desk, IReadOnlyList<BriefedArticle> articles) =>
        desk.ImproveAsync(Issue, articles, backIssue: false, Token);

    private static BriefedArticle[] Articles(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new BriefedArticle(WritingDesk.Another(number), WritingDesk.Extract, AlertRole.Reports))];
}
