using Baozhai.Bot.Intake.Summaries;

namespace Baozhai.Bot.Storage.Sql.Operations;

/// <summary>Calls and answers of a model, in the database.</summary>
internal sealed class SqlSummaryLedger(Database database) : ISummaryLedger
{
    private const int DaysKept = 30;

    /// <inheritdoc />
    public Task<bool> TrySpendAsync(DateOnly day, int limit, CancellationToken cancellationToken) => database.WriteAsync(
        async session => limit > 0 && await session.ExecuteAsync(
            """
            INSERT INTO summary_call (day, calls) VALUES (@day, 1)
            ON CONFLICT (day) DO UPDATE SET calls = summary_call.calls + 1 WHERE summary_call.calls < @limit
            """,
            new { day, limit }) > 0,
        cancellationToken);

    /// <inheritdoc />
    public Task<string?> AnswerAsync(string question, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.FirstAsync<string>("SELECT answer FROM summary_answer WHERE question = @question", new { question }), cancellationToken);

    /// <inheritdoc />
    public Task KeepAsync(string question, string answer, DateOnly day, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync("DELETE FROM summary_answer WHERE day < @forgotten", new { forgotten = day.AddDays(-DaysKept) });
            return await session.ExecuteAsync(
                "INSERT INTO summary_answer (question, answer, day) VALUES (@question, @answer, @day) ON CONFLICT (question) DO NOTHING", new { question, answer, day });
        },
        cancellationToken);
}
