using System.Diagnostics.Metrics;
using Baozhai.Bot.Diagnostics;
using Baozhai.Newsroom.Facts;

namespace Baozhai.Bot.Intake.Summaries;

/// <summary>Counts what became of summaries asked of a model. Each brief is counted once as accepted, refused, failed or over budget.</summary>
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
