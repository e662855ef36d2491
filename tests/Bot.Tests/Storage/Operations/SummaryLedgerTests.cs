using Baozhai.Bot.Intake.Summaries;

namespace Baozhai.Bot.Tests.Storage.Operations;

public abstract class SummaryLedgerTests(StoreEngine engine) : StorageTest(engine)
{
    private static readonly DateOnly Day = new(2024, 6, 27);

    [Fact]
    public async Task A_day_has_its_calls_and_no_more_however_many_ask_at_once()
    {
        var (here, elsewhere) = (Get<ISummaryLedger>(), await BesideAsync<ISummaryLedger>());

        var spent = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => (number % 2 == 0 ? here : elsewhere).TrySpendAsync(Day, 7, Token)));

        Assert.Equal(7, spent.Count(allowed => allowed));
    }

    [Fact]
    public async Task The_next_day_has_calls_of_its_own()
    {
        var ledger = Get<ISummaryLedger>();
        Assert.True(await ledger.TrySpendAsync(Day, 1, Token));
        Assert.False(await ledger.TrySpendAsync(Day, 1, Token));

        Assert.True(await ledger.TrySpendAsync(Day.AddDays(1), 1, Token));
    }

    [Fact]
    public async Task A_day_without_calls_has_none() => Assert.False(await Get<ISummaryLedger>().TrySpendAsync(Day, 0, Token));

    [Fact]
    public async Task What_was_spent_and_answered_is_known_after_a_restart()
    {
        var before = Get<ISummaryLedger>();
        await before.TrySpendAsync(Day, 1, Token);
        await before.KeepAsync("q", "答", Day, Token);

        var after = await AfterRestartAsync<ISummaryLedger>();

        Assert.False(await after.TrySpendAsync(Day, 1, Token));
        Assert.Equal("答", await after.AnswerAsync("q", Token));
        Assert.Null(await after.AnswerAsync("another", Token));
    }

    [Fact]
    public async Task Answers_are_forgotten_after_thirty_days()
    {
        var ledger = Get<ISummaryLedger>();
        await ledger.KeepAsync("old", "答", Day, Token);
        await ledger.KeepAsync("young", "答", Day.AddDays(1), Token);

        await ledger.KeepAsync("new", "答", Day.AddDays(31), Token);

        Assert.Null(await ledger.AnswerAsync("old", Token));
        Assert.NotNull(await ledger.AnswerAsync("young", Token));
    }
}
