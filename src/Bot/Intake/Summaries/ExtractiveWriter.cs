using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Intake.Summaries;

/// <summary>Leaves every brief as it is.</summary>
internal sealed class ExtractiveWriter : ISummaryWriter
{
    /// <inheritdoc />
    public Task<Brief> WriteAsync(Article article, DateOnly? issueDate, Brief brief, int maxLength, CancellationToken cancellationToken) => Task.FromResult(brief);
}
