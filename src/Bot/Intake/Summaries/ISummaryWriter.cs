using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Intake.Summaries;

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
}
