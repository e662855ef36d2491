using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Editions;
using Baozhai.Newsroom.Issues;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Intake;

/// <summary>
/// The whole flow, from a file to what people are sent. The second half runs by itself:
/// <see cref="Digests.DigestJob"/> makes digests of what is archived, <see cref="Outbox.Relay"/> sends what is planned.
/// </summary>
internal sealed class Pipeline(
    IssueFileReader reader,
    AlertPolicy policy,
    IssueSummarizer summaries,
    IArchive archive,
    ArchiveSignal archived,
    AlertPlanner alerts,
    OperatorPost operators,
    IOptions<ReadingOptions> reading,
    IOptions<DigestOptions> digests,
    TimeProvider time) : IIssueIntake, IEditionIntake
{
    /// <inheritdoc />
    public Task<IssueReceipt> AcceptAsync(string name, ReadOnlyMemory<byte> content, bool backIssue, CancellationToken cancellationToken) =>
        AcceptAsync(name, content, backIssue, given: null, arrives: true, cancellationToken);

    /// <summary>Reads an issue whose day the operator may give.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="backIssue">A back issue is never pushed.</param>
    /// <param name="given">The day the operator gave; null for none.</param>
    /// <param name="arrives">Whether it comes as papers come, so that one without a date is likely today's.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    public async Task<IssueReceipt> AcceptAsync(
        string name, ReadOnlyMemory<byte> content, bool backIssue, DateOnly? given, bool arrives, CancellationToken cancellationToken)
    {
        // bytes -> text -> issue -> articles -> briefs
        var (read, doubts) = Read(name, content, given, arrives && !backIssue);
        return await AdmitAsync(read, doubts, Convert.ToHexStringLower(SHA256.HashData(content.Span)), backIssue, isGiven: given is not null, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IssueReceipt> AcceptAsync(string name, Edition edition, CancellationToken cancellationToken)
    {
        var read = reader.Read(name, edition);
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(edition)));
        return await AdmitAsync(read, new IssueDoubts { File = name, Faults = read.Faults }, hash, backIssue: false, isGiven: false, cancellationToken);
    }

    private async Task<IssueReceipt> AdmitAsync(ReadIssue read, IssueDoubts doubts, string hash, bool backIssue, bool isGiven, CancellationToken cancellationToken)
    {
        if (read.Refused is { } refusal) return new IssueReceipt { Outcome = IssueOutcome.Refused }.Because(refusal);

        // briefs -> which of them are news that cannot wait, or tell how alerts go on; and which wait for an operator
        var isFresh = !backIssue && policy.IsFresh(read.Issue);
        var unsure = ReadingDoubt.Of(read.Issue.Articles, backIssue ? 0 : reading.Value.MinConfidence);
        IReadOnlyList<BriefedArticle> articles =
        [
            .. read.Issue.Articles.Zip(read.Briefs, (article, brief) => new BriefedArticle(article, brief, isFresh ? policy.RoleOf(article, brief) : AlertRole.None))
                .Zip(unsure, (briefed, doubt) => doubt is null ? briefed : briefed with { Doubt = doubt, Role = AlertRole.None }),
        ];

        // briefs -> better briefs, where a writer is configured; not for what is archived already, nor while an alert would wait
        if (isGiven || !await archive.HoldsAsync(hash, cancellationToken))
            articles = await summaries.ImproveAsync(read.Issue, articles, backIssue, cancellationToken);

        // -> archive, and with it in one transaction the alerts that are raised, changed, ended or put right
        var admission = new IssueAdmission(read.Issue, hash, articles, backIssue) { DayAssumed = doubts.AssumedDay is not null };
        var admitted = await archive.AdmitAsync(admission, cancellationToken);
        if (admitted.Outcome != AdmissionOutcome.Unchanged) archived.Raise();

        // -> outbox
        await alerts.PlanPendingAsync(cancellationToken);
        doubts = doubts with
        {
            Held = [.. articles.Where(briefed => briefed.Doubt is not null).Select(briefed => (briefed.Article.Headline, briefed.Doubt!))],
            StayedForAlerts = admitted.StayedForAlerts,
        };
        if (doubts.IsAny && !backIssue && admitted.Outcome != AdmissionOutcome.Unchanged) await operators.TellAsync($"issue:{hash[..16]}", doubts.Say, cancellationToken);
        return Receipt(read, admitted, doubts);
    }

    // One that came today without a date is today's, unless something in it says that it is not; its 今日 is then today.
    private (ReadIssue Read, IssueDoubts Doubts) Read(string name, ReadOnlyMemory<byte> content, DateOnly? given, bool arrives)
    {
        var read = reader.Read(name, content.Span, given);
        var doubts = new IssueDoubts { File = name, Faults = read.Faults, IsUndated = read.Refused is null && read.Issue.Date is null };
        if (!doubts.IsUndated || !arrives) return (read, doubts);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), digests.Value.Zone).Date);
        if (UndatedIssue.Against(read.Text, today) is { } against) return (read, doubts with { AgainstToday = against });
        var dated = reader.Read(name, content.Span, today);
        string[] warning = [string.Create(CultureInfo.InvariantCulture, $"no date is printed: taken for the day it was received, {today:yyyy-MM-dd}")];
        return (dated with { Issue = dated.Issue with { DateSource = DateSource.None, Warnings = [.. dated.Issue.Warnings, .. warning] } }, doubts with { AssumedDay = today });
    }

    private static IssueReceipt Receipt(ReadIssue read, AdmissionResult admitted, IssueDoubts doubts) => new()
    {
        Outcome = admitted.Outcome switch
        {
            AdmissionOutcome.Added => IssueOutcome.Added,
            AdmissionOutcome.Corrected => IssueOutcome.Corrected,
            _ => IssueOutcome.Unchanged,
        },
        Paper = read.Issue.Paper,
        Date = read.Issue.Date,
        Articles = read.Issue.Articles.Count,
        Alerts = admitted.Alerts,
        IsUndated = doubts.IsUndated,
        Held = doubts.Held.Count,
        Warnings =
        [
            .. read.Issue.Warnings,
            .. doubts.Held.Select(held => $"held back for review: {held.Headline} ({held.Doubt.Say(Messages.Language.English)})"),
            .. doubts.StayedForAlerts.Select(headline => $"missing from the corrected file, kept because its alert is in force: {headline}"),
        ],
    };
}
