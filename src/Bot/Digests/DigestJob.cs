using Baozhai.Bot.Diagnostics;
using Quartz;

namespace Baozhai.Bot.Digests;

/// <summary>
/// Looks every minute for digest slots that have come, daily and weekly. The slots themselves are kept with the chats,
/// so a minute in which the program was down is made up by the next.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class DigestJob(DigestRun daily, WeeklyRun weekly, Troubles troubles) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await troubles.TryAsync("Digests could not be planned; it is tried again every minute", daily.RunAsync, cancellationToken);
        await troubles.TryAsync("Weekly digests could not be planned; it is tried again every minute", weekly.RunAsync, cancellationToken);
    }
}
