using System.Diagnostics.Metrics;
using Baozhai.Bot.Diagnostics;
using Baozhai.Newsroom.Facts;

namespace Baozhai.Bot.Intake.Summaries;

/// <summary>Counts the outcomes of summaries requested from a model. Each brief is counted once as accepted, refused, failed or over budget.</summary>
internal sealed class SummaryMetrics : IDisposable
{
    private readonly Meter _meter;
    private readonly Counter<long> _accepted;
    private readonly Counter<long> _reused;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _overBudget;
    private readonly Counter<long> _retried;

    public SummaryMetrics(IMeterFactory factory)
    {
        _meter = factory.Create(BotMeter.Name);
        _accepted = _meter.CreateCounter<long>("baozhai.summaries.accepted", "{summary}", "Summaries of a model that are shown.");
        _reused = _meter.CreateCounter<long>("baozhai.summaries.reused", "{answer}", "Answers that were kept from before and cost no call.");
        _refused = _meter.CreateCounter<long>("baozhai.summaries.refused", "{summary}", "Summaries of a model that said something the article does not, by reason.");
        _failed = _meter.CreateCounter<long>("baozhai.summaries.failed", "{summary}", "Summaries that never came, by reason.");
        _overBudget = _meter.CreateCounter<long>("baozhai.summaries.over_budget", "{summary}", "Summaries not asked for because the day had had its calls.");
        _retried = _meter.CreateCounter<long>("baozhai.summaries.retried", "{call}", "Calls tried again.");
    }

    public void Accepted() => _accepted.Add(1);

    public void Reused() => _reused.Add(1);

    public void Refused(FactFault fault) => _refused.Add(1, new KeyValuePair<string, object?>("reason", fault.ToString().ToLowerInvariant()));

    public void Failed(string reason) => _failed.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public void OverBudget() => _overBudget.Add(1);

    public void Retried() => _retried.Add(1);

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();
}

/// <summary>What calls to a model have cost and brought, kept over restarts.</summary>
internal interface ISummaryLedger
{
    /// <summary>Books one call to a day; false when the day has had its calls, and then nothing is booked.</summary>
    /// <param name="day">The day.</param>
    /// <param name="limit">How many calls it may have.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<bool> TrySpendAsync(DateOnly day, int limit, CancellationToken cancellationToken);

    /// <summary>What a model answered to exactly this question; null when it was never asked or the answer is forgotten.</summary>
    /// <param name="question">The question's fingerprint.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<string?> AnswerAsync(string question, CancellationToken cancellationToken);

    /// <summary>Keeps an answer, also one that was refused: asking again would cost again. Answers of more than 30 days ago are forgotten.</summary>
    /// <param name="question">The question's fingerprint.</param>
    /// <param name="answer">What the model answered.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task KeepAsync(string question, string answer, DateOnly day, CancellationToken cancellationToken);
}
