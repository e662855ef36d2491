using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Storage.Sql;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb.Operations;

/// <summary>Calls and answers of a model, in documents.</summary>
internal sealed class LiteSummaryLedger(LiteStore store) : ISummaryLedger
{
    private const int DaysKept = 30;

    /// <inheritdoc />
    public Task<bool> TrySpendAsync(DateOnly day, int limit, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var days = session.Of<CallsDocument>("summary_call");
            var calls = days.FindById(DayHandler.Text(day)) ?? new CallsDocument { Id = DayHandler.Text(day) };
            if (++calls.Calls > limit) return false;
            days.Upsert(calls);
            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<string?> AnswerAsync(string question, CancellationToken cancellationToken) => store.RunAsync(session => Answers(session).FindById(question)?.Answer, cancellationToken);

    /// <inheritdoc />
    public Task KeepAsync(string question, string answer, DateOnly day, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            Answers(session).DeleteMany(BsonExpression.Create("Day < @0", DayHandler.Text(day.AddDays(-DaysKept))));
            if (Answers(session).FindById(question) is null) Answers(session).Insert(new AnswerDocument { Id = question, Answer = answer, Day = DayHandler.Text(day) });
        },
        cancellationToken);

    private static ILiteCollection<AnswerDocument> Answers(LiteSession session) => session.Of<AnswerDocument>("summary_answer");
}
