using Quartz;

namespace Baozhai.Bot.Operators;

/// <summary>Looks every minute whether today's issue is missed.</summary>
[DisallowConcurrentExecution]
internal sealed class MissingIssueJob(MissingIssue missing) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await missing.LookAsync(cancellationToken);
}
