using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Facts;
using Baozhai.Newsroom.Issues;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Intake.Summaries;

/// <summary>
/// Requests the summaries of an issue within its time limit. An issue that raises an alert is not kept waiting, and a back issue
/// costs nothing unless that is asked for: they keep their extractive summaries.
/// </summary>
internal sealed partial class IssueSummarizer(ISummaryWriter writer, IOptions<SummaryOptions> options, SummaryMetrics metrics, TimeProvider time, ILogger<IssueSummarizer> logger)
{
    /// <summary>The articles with the best briefs to be had, in their order.</summary>
    public async Task<IReadOnlyList<BriefedArticle>> ImproveAsync(Issue issue, IReadOnlyList<BriefedArticle> articles, bool backIssue, CancellationToken cancellationToken)
    {
        if (!options.Value.UsesModel || articles.Any(briefed => briefed.Role == AlertRole.Raises) || (backIssue && !options.Value.BackIssues)) return articles;
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.IssueSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        return await Task.WhenAll(articles.Select(async briefed =>
            briefed with { Brief = await WriteAsync(issue, briefed, either.Token, cancellationToken) }));
    }

    private async Task<Brief> WriteAsync(Issue issue, BriefedArticle briefed, CancellationToken deadline, CancellationToken cancellationToken)
    {
        try
        {
            return await writer.WriteAsync(briefed.Article, issue.Date, briefed.Brief, options.Value.MaxLength, deadline);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            metrics.Failed("late");
            LogLate(briefed.Article.Headline, options.Value.IssueSeconds);
            return briefed.Brief;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No summary of {Headline} within the {Seconds} s of its issue (Summaries:IssueSeconds); the extractive one stays")]
    private partial void LogLate(string headline, int seconds);
}

/// <summary>Makes the summary of a brief better, where it can. Can be used for many articles at once.</summary>
internal interface ISummaryWriter
{
    /// <summary>The brief with another summary, or the same brief: a writer that fails or errs is never an exception.</summary>
    /// <param name="article">The article.</param>
    /// <param name="issueDate">The day of its issue; null when unknown.</param>
    /// <param name="brief">Its extractive brief.</param>
    /// <param name="maxLength">The longest summary, in characters.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    Task<Brief> WriteAsync(Article article, DateOnly? issueDate, Brief brief, int maxLength, CancellationToken cancellationToken);

    /// <summary>What the writer would say, whether or not it may be said; null where it says nothing. A question asked before is not asked again.</summary>
    /// <param name="article">The article.</param>
    /// <param name="issueDate">The day of its issue; null when unknown.</param>
    /// <param name="maxLength">The longest summary, in characters.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    Task<FactVerdict?> TryAsync(Article article, DateOnly? issueDate, int maxLength, CancellationToken cancellationToken);
}

/// <summary>Leaves every brief as it is.</summary>
internal sealed class ExtractiveWriter : ISummaryWriter
{
    /// <inheritdoc />
    public Task<Brief> WriteAsync(Article article, DateOnly? issueDate, Brief brief, int maxLength, CancellationToken cancellationToken) => Task.FromResult(brief);

    /// <inheritdoc />
    public Task<FactVerdict?> TryAsync(Article article, DateOnly? issueDate, int maxLength, CancellationToken cancellationToken) => Task.FromResult<FactVerdict?>(null);
}
