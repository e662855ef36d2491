using Baozhai.Bot.Archive;
using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Tests.Storage;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Bot.Tests.Intake.Summaries;

/// <summary>A whole issue before the model.</summary>
public sealed class SummaryDeskTests : StorageTest
{
    private static readonly Issue Issue = new() { File = "page.txt", Date = WritingDesk.Day };

    [Fact]
    public async Task Every_article_gets_its_summary_and_keeps_its_place()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database);
        server.AlwaysSay(WritingDesk.Good);

        var improved = await ImproveAsync(desk.Desk, Dispatches(3));

        Assert.Equal(Dispatches(3).Select(dispatch => dispatch.Article.Headline), improved.Select(dispatch => dispatch.Article.Headline));
        Assert.All(improved, dispatch => Assert.Equal(WritingDesk.Good, dispatch.Brief.Summary));
    }

    [Fact]
    public async Task An_issue_that_raises_an_alert_asks_nothing()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database);
        var dispatches = Dispatches(2);
        dispatches[1] = dispatches[1] with { Role = AlertRole.Raises };

        Assert.Equal(dispatches, await ImproveAsync(desk.Desk, dispatches));

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

        await desk.Desk.ImproveAsync(Issue, Dispatches(1), backIssue: true, Token);

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

        var improving = ImproveAsync(desk.Desk, Dispatches(3));
        await server.ArrivedAsync();
        await server.ArrivedAsync();
        desk.Clock.Advance(TimeSpan.FromSeconds(200));

        var improved = await improving;
        // Which of them is asked first, and counted first, is not promised.
        Assert.Equal([WritingDesk.Extract.Summary, WritingDesk.Extract.Summary, WritingDesk.Good], improved.Select(dispatch => dispatch.Brief.Summary).Order(StringComparer.Ordinal));
        Assert.Equal(["accepted", "failed late", "failed late"], desk.Counts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Giving_up_is_not_taken_for_lateness()
    {
        await using var server = await ModelServer.StartAsync();
        using var desk = new WritingDesk(server.BaseUrl, Database);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Token);
        server.Always(ModelServer.NeverAsync);

        var improving = desk.Desk.ImproveAsync(Issue, Dispatches(2), backIssue: false, giveUp.Token);
        await server.ArrivedAsync();
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => improving);
    }

    private static Task<IReadOnlyList<Dispatch>> ImproveAsync(SummaryDesk desk, IReadOnlyList<Dispatch> dispatches) =>
        desk.ImproveAsync(Issue, dispatches, backIssue: false, Token);

    private static Dispatch[] Dispatches(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new Dispatch(WritingDesk.Another(number), WritingDesk.Extract, AlertRole.Reports))];
}
