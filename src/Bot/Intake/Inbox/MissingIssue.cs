using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;
using Quartz;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>今日未到: notifies the operators, once a day, that the issue of a publishing day has not arrived in time.</summary>
internal sealed partial class MissingIssue(
    IArchive archive,
    IOutbox outbox,
    OutboxSignal signal,
    OperatorChats operators,
    Announcer announcer,
    IEnumerable<IArrivalNotes> arrivals,
    IOptions<InboxOptions> inbox,
    IOptions<DigestOptions> digests,
    TimeProvider time,
    ILogger<MissingIssue> logger)
{
    private DateOnly? _settled;

    /// <summary>Checks whether today's issue is missing; returns whether somebody was notified.</summary>
    public async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), digests.Value.Zone);
        var today = DateOnly.FromDateTime(now.Date);
        if (today == _settled || inbox.Value.ExpectedBy is not { } expected || TimeOnly.FromTimeSpan(now.TimeOfDay) < expected || !Appears(today)) return false;
        if ((await archive.IssueDatesAsync(1, cancellationToken)).Any(newest => newest >= today))
        {
            _settled = today;
            return false;
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"今天（{today:M月d日}）的报纸到 {expected:HH:mm} 还没有收到。收到后放进收件文件夹，或者直接发给我。");
        var slot = string.Create(CultureInfo.InvariantCulture, $"missing:{today:yyyy-MM-dd}");
        var notes = new List<string>();
        foreach (var source in arrivals) notes.AddRange(await source.SayAsync(Language.Chinese, cancellationToken));
        var body = new Reply { Parts = [new HeadingPart("今日未到"), new TextPart(text), .. notes.Count > 0 ? new[] { new TextPart(string.Join('\n', notes)) } : []] };
        var planned = await outbox.PlanAsync([.. operators.All.Select(chat => new PlannedDelivery(chat, Lane.Alert, slot, 0, body, now, now.AddHours(12)))], cancellationToken);
        if (inbox.Value.TellReaders)
            planned += await announcer.AnnounceAsync(string.Create(CultureInfo.InvariantCulture, $"今天（{today:M月d日}）的报纸还没有到，早报会晚一些。"), cancellationToken);
        signal.Raise();
        LogMissing(today, expected, planned);
        _settled = today;
        return planned > 0;
    }

    private bool Appears(DateOnly day) =>
        inbox.Value.PublishingDays.Count == 0 || inbox.Value.PublishingDays.Contains(LocalSlots.IsoWeekday(day));

    [LoggerMessage(Level = LogLevel.Warning, Message = "No issue of {Day} came by {Expected}; {Count} chats are told")]
    private partial void LogMissing(DateOnly day, TimeOnly expected, int count);
}

/// <summary>Checks every minute whether today's issue is missing.</summary>
[DisallowConcurrentExecution]
internal sealed class MissingIssueJob(MissingIssue missing, Troubles troubles) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await troubles.TryAsync("Whether today's issue came could not be looked up; it is tried again every minute", missing.LookAsync, cancellationToken);
}
