using System.Globalization;
using Baozhai.Bot.Intake;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Files;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Editions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Sources.Watching;

/// <summary>Looks at one source once: reads what is new, hands it in, and says how the source stands.</summary>
/// <param name="reader">Reads what stands at an address.</param>
/// <param name="files">The places from which papers come as files.</param>
/// <param name="book">What is remembered.</param>
/// <param name="intake">Where editions go.</param>
/// <param name="inbox">Where files go.</param>
/// <param name="operators">Who is told of faults.</param>
/// <param name="digests">For the zone in which a day begins.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where looks are logged.</param>
internal sealed partial class SourceRound(
    SourceReader reader,
    IEnumerable<IPaperFiles> files,
    SourceBook book,
    IEditionIntake intake,
    IIssueIntake inbox,
    OperatorPost operators,
    IOptions<DigestOptions> digests,
    TimeProvider time,
    ILogger<SourceRound> logger)
{
    // What fails again and again is asked more and more seldom, so that a site that is down is not stormed.
    private const int MostDoublings = 5;

    // A site may be restarted; what lasts longer is worth an operator's time.
    private const int FailuresToTell = 3;

    private const int LooksToBeWhole = 2;

    /// <summary>The day it is where the papers are.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Local.Date);

    private DateTime Local => TimeZoneInfo.ConvertTime(time.GetUtcNow(), digests.Value.Zone).DateTime;

    /// <summary>Whether a source is to be looked at now.</summary>
    public bool IsDue(SourceOptions source, SourceState state)
    {
        var (now, local) = (time.GetUtcNow(), Local);
        var clock = TimeOnly.FromDateTime(local);
        if (!source.AppearsOn(LocalSlots.IsoWeekday(Today)) || clock < source.From || clock > source.Until || state.NotBefore > now) return false;
        if (state.LookedAt is not { } looked) return true;
        var isWhole = state.Day == Today && state.Steady >= LooksToBeWhole;
        var every = isWhole ? source.RecheckMinutes : source.EveryMinutes;
        return every > 0 && now - looked >= TimeSpan.FromMinutes(every);
    }

    /// <summary>Looks at it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="day">The day; null for today.</param>
    /// <param name="cancellationToken">Gives up; what was handed in stays, and what was fetched is remembered.</param>
    /// <returns>How it stands now.</returns>
    public async Task<SourceState> LookAsync(SourceOptions source, DateOnly? day, CancellationToken cancellationToken)
    {
        var before = await book.StateAsync(source, cancellationToken);
        var today = day ?? Today;
        var next = files.FirstOrDefault(place => place.Has(source)) is { } place
            ? await TakeAsync(place, source, today, before, cancellationToken)
            : await ReadAsync(source, day, today, before, cancellationToken);
        var state = await SayAsync(source, next, cancellationToken);
        await book.KeepAsync(source, state, cancellationToken);
        return state;
    }

    private async Task<SourceState> ReadAsync(SourceOptions source, DateOnly? day, DateOnly today, SourceState before, CancellationToken cancellationToken)
    {
        var memory = await book.EditionAsync(source, today, cancellationToken);
        var every = TimeSpan.FromMinutes(source.RecheckMinutes);
        var checks = day is not null ? StoryChecks.All
            : before.Day == today && source.RecheckMinutes > 0 ? new StoryChecks { Every = every, IsLast = Local.TimeOfDay + every >= source.Until.ToTimeSpan() }
            : StoryChecks.None;
        EditionReading reading;
        try
        {
            reading = await reader.ReadAsync(
                source.For(today), source.HasDay || day is not null ? today : null, memory, checks, part => HandInAsync(source, part, cancellationToken), cancellationToken);
        }
        finally
        {
            // Also what a stop cut off: none of it is fetched again.
            await book.KeepAsync(source, today, memory, CancellationToken.None);
        }

        var changed = reading.Edition is { } edition && await HandInAsync(source, edition, cancellationToken);
        LogLooked(source.Name, reading.Edition?.Date, reading.Edition?.Stories.Count ?? 0, reading.Requests, reading.Fault?.Reason ?? "");
        var state = before with { LookedAt = time.GetUtcNow() };
        if (reading.Edition is { } read)
            state = state with { Day = Newer(read.Date, before.Day), Paper = source.Paper ?? read.Paper ?? before.Paper, Stories = read.Stories.Count, Steady = changed ? 0 : before.Steady + 1 };
        return WithFault(source, state, reading.Fault);
    }

    // A file is remembered once it is taken in: what is cut off in between is taken in again, and the archive knows it.
    private async Task<SourceState> TakeAsync(IPaperFiles place, SourceOptions source, DateOnly today, SourceState before, CancellationToken cancellationToken)
    {
        var memory = await book.FilesAsync(source, cancellationToken);
        var reading = await place.NewAsync(source, today, memory, cancellationToken);
        var state = before with { LookedAt = time.GetUtcNow(), Steady = reading.Files.Count > 0 ? 0 : before.Steady + 1 };
        var fault = reading.Fault;
        foreach (var file in reading.Files)
        {
            var receipt = await inbox.AcceptAsync(file.Name, file.Content, backIssue: false, cancellationToken);
            memory.Note(file, time.GetUtcNow());
            await book.KeepAsync(source, memory, cancellationToken);
            LogTaken(source.Name, file.Name, receipt.Outcome, receipt.Articles, receipt.Reason ?? "");
            if (receipt.Outcome is IssueOutcome.Refused)
                fault ??= new SourceFault(SourceFaultKind.NotUnderstood, $"{file.Name}: {receipt.Reason}");
            else
                state = state with { Day = Newer(receipt.Date, state.Day), Paper = source.Paper ?? receipt.Paper ?? state.Paper, Stories = receipt.Articles };
        }

        return WithFault(source, state, fault);
    }

    /// <summary>Notes that the edition of the day has not come in time, and tells operators once.</summary>
    /// <returns>How the source stands now; null where nothing changed.</returns>
    public async Task<SourceState?> MissAsync(SourceOptions source, SourceState state, CancellationToken cancellationToken)
    {
        if (source.ExpectedBy is not { } expected || TimeOnly.FromDateTime(Local) < expected || state.Day >= Today || state.MissedOn >= Today || !source.AppearsOn(LocalSlots.IsoWeekday(Today))) return null;
        await operators.TellAsync(string.Create(CultureInfo.InvariantCulture, $"source-missing:{source.Name}:{Today:yyyy-MM-dd}"), language => SourceMessages.Missing(source, state, Today, expected, language), cancellationToken);
        var missed = state with { MissedOn = Today };
        await book.KeepAsync(source, missed, cancellationToken);
        return missed;
    }

    private async Task<bool> HandInAsync(SourceOptions source, Edition edition, CancellationToken cancellationToken)
    {
        var named = source.Paper is { Length: > 0 } paper ? edition with { Paper = paper } : edition;
        var receipt = await intake.AcceptAsync(string.Create(CultureInfo.InvariantCulture, $"{source.Name} {edition.Date:yyyy-MM-dd}"), named, cancellationToken);
        return receipt.Outcome is IssueOutcome.Added or IssueOutcome.Corrected;
    }

    // That today's edition is not there yet is no fault before it is expected.
    private SourceState WithFault(SourceOptions source, SourceState state, SourceFault? fault)
    {
        if (fault is null or { Kind: SourceFaultKind.NotPublished }) return state with { Fault = null, FaultSince = null, Failures = 0, NotBefore = null };
        var now = time.GetUtcNow();
        var wait = fault.RetryAfter ?? TimeSpan.FromMinutes(source.EveryMinutes * (1 << Math.Min(state.Failures, MostDoublings)));
        return state with { Fault = fault, FaultSince = state.FaultSince ?? now, Failures = state.Failures + 1, NotBefore = now + wait, Steady = 0 };
    }

    private static DateOnly? Newer(DateOnly? day, DateOnly? other) => other is null || day > other ? day : other;

    private async Task<SourceState> SayAsync(SourceOptions source, SourceState state, CancellationToken cancellationToken)
    {
        if (state.Fault is { } fault)
        {
            // What will not mend itself is told at once.
            if (state.IsTold || (fault.Kind is SourceFaultKind.Unreachable && state.Failures < FailuresToTell)) return state;
            await operators.TellAsync(string.Create(CultureInfo.InvariantCulture, $"source:{source.Name}:{state.FaultSince:yyyyMMddHHmm}"), language => SourceMessages.Fault(source, state, language), cancellationToken);
            return state with { IsTold = true };
        }

        if (!state.IsTold) return state;
        await operators.TellAsync(string.Create(CultureInfo.InvariantCulture, $"source-well:{source.Name}:{state.LookedAt:yyyyMMddHHmm}"), language => SourceMessages.Well(source, state, language), cancellationToken);
        return state with { IsTold = false };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Source}: {File} is {Outcome}, {Articles} articles. {Reason}")]
    private partial void LogTaken(string source, string file, IssueOutcome outcome, int articles, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Source}: edition of {Day:yyyy-MM-dd}, {Stories} stories, {Requests} requests. {Fault}")]
    private partial void LogLooked(string source, DateOnly? day, int stories, int requests, string fault);
}
