using Quartz;

namespace Baozhai.Bot.Digests;

/// <summary>
/// Looks every minute for digest slots that have come, daily and weekly. The slots themselves are kept with the chats,
/// so a minute in which the program was down is made up by the next.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class DigestJob(DigestRun daily, WeeklyRun weekly) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await daily.RunAsync(cancellationToken);
        await weekly.RunAsync(cancellationToken);
    }
}
