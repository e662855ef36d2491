using System.Security.Cryptography;
using System.Text.Json;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Facts;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Intake.Summaries.Model;

/// <summary>Lets a language model write summaries and accepts only those that agree with the article.</summary>
internal sealed partial class ModelWriter(
    ChatEndpoint endpoint,
    ISummaryLedger ledger,
    FactCheck facts,
    SummaryMetrics metrics,
    IOptions<SummaryOptions> summaries,
    IOptions<OpenAIOptions> model,
    IOptions<DigestOptions> digests,
    TimeProvider time,
    ILogger<ModelWriter> logger) : ISummaryWriter, IDisposable
{
    // More than any summary: what is longer is refused, and need not be kept whole.
    private const int LongestKept = 2_000;

    private readonly SemaphoreSlim _calls = new(summaries.Value.Concurrency);

    /// <inheritdoc />
    public async Task<Brief> WriteAsync(Article article, DateOnly? issueDate, Brief brief, int maxLength, CancellationToken cancellationToken)
    {
        if (brief.Summary.Length == 0) return brief;
        if (await TryAsync(article, issueDate, maxLength, cancellationToken) is not { } verdict) return brief;
        if (!verdict.IsAccepted)
        {
            metrics.Refused(verdict.Fault);
            LogRefused(article.Headline, verdict.Fault);
            return brief;
        }

        metrics.Accepted();
        return brief with { Summary = verdict.Summary, SummaryLines = [.. brief.SummaryLines.Union(SummaryGrounding.Lines(article, verdict.Summary)).Order()] };
    }

    /// <inheritdoc />
    public async Task<FactVerdict?> TryAsync(Article article, DateOnly? issueDate, int maxLength, CancellationToken cancellationToken)
    {
        var messages = SummaryPrompt.For(article, maxLength, summaries.Value.MaxArticleLength);
        var question = JsonSerializer.SerializeToUtf8Bytes(new ChatRequest(model.Value.Model!, messages, model.Value.Temperature), ChatJson.Default.ChatRequest);
        return await AnswerAsync(question, cancellationToken) is { } answer ? facts.Check(article, issueDate, answer, maxLength) : null;
    }

    /// <inheritdoc />
    public void Dispose() => _calls.Dispose();

    private async Task<string?> AnswerAsync(byte[] question, CancellationToken cancellationToken)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(question));
        await _calls.WaitAsync(cancellationToken);
        try
        {
            if (await ledger.AnswerAsync(fingerprint, cancellationToken) is { } known)
            {
                metrics.Reused();
                return known;
            }

            var asked = await endpoint.AskAsync(question, token => ledger.TrySpendAsync(Today(), summaries.Value.DailyCalls, token), cancellationToken);
            if (asked.Text is not { } text)
            {
                CountMissing(asked.Failure!);
                return null;
            }

            await ledger.KeepAsync(fingerprint, text.Length > LongestKept ? text[..LongestKept] : text, Today(), cancellationToken);
            return text;
        }
        finally
        {
            _calls.Release();
        }
    }

    private void CountMissing(string failure)
    {
        if (failure == ChatAnswer.OverBudget)
        {
            metrics.OverBudget();
            LogOverBudget(summaries.Value.DailyCalls);
            return;
        }

        metrics.Failed(failure);
        LogFailed(failure);
    }

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), digests.Value.Zone).DateTime);

    [LoggerMessage(Level = LogLevel.Information, Message = "The model's summary of {Headline} is refused ({Fault}); the extractive one stays")]
    private partial void LogRefused(string headline, FactFault fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The model gave no summary ({Failure}); the extractive one stays")]
    private partial void LogFailed(string failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "The day's {Calls} calls to the model are used up (Summaries:DailyCalls); the extractive summary stays")]
    private partial void LogOverBudget(int calls);
}
