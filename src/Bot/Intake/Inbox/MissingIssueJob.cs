using Baozhai.Bot.Diagnostics;
using Quartz;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Looks every minute whether today's issue is missed.</summary>
[DisallowConcurrentExecution]
internal sealed class MissingIssueJob(MissingIssue missing, Troubles troubles) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await troubles.TryAsync("Whether today's issue came could not be looked up; it is tried again every minute", missing.LookAsync, cancellationToken);
}
