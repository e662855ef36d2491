using System.Security.Cryptography;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Inbox;
using Baozhai.Bot.Summaries;

namespace Baozhai.Bot;

/// <summary>
/// The whole flow, from a file to what people are sent. The second half runs by itself:
/// <see cref="Digests.DigestJob"/> makes digests of what is archived, <see cref="Outbox.Relay"/> sends what is planned.
/// </summary>
internal sealed class Pipeline(ReadingDesk desk, AlertPolicy policy, SummaryDesk summaries, IArchive archive, AlertPlanner alerts) : IIssueIntake
{
    /// <inheritdoc />
    public Task<IssueReceipt> AcceptAsync(string name, ReadOnlyMemory<byte> content, bool backIssue, CancellationToken cancellationToken) =>
        AcceptAsync(name, content, backIssue, given: null, cancellationToken);

    /// <summary>Reads an issue whose day the operator gave.</summary>
    public async Task<IssueReceipt> AcceptAsync(
        string name, ReadOnlyMemory<byte> content, bool backIssue, DateOnly? given, CancellationToken cancellationToken)
    {
        // bytes -> text -> issue -> articles -> briefs
        var read = desk.Read(name, content.Span, given);
        if (read.Refusal is not null) return new IssueReceipt { Outcome = IssueOutcome.Refused, Reason = read.Refusal };

        // briefs -> which of them are news that cannot wait, or tell how alerts go on
        var isFresh = !backIssue && policy.IsFresh(read.Issue);
        IReadOnlyList<Dispatch> dispatches =
            [.. read.Issue.Articles.Zip(read.Briefs, (article, brief) => new Dispatch(article, brief, isFresh ? policy.RoleOf(article, brief) : AlertRole.None))];

        // briefs -> better briefs, where a writer is configured; not for what is archived already, nor while an alert would wait
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        if (given is not null || !await archive.HoldsAsync(hash, cancellationToken))
            dispatches = await summaries.ImproveAsync(read.Issue, dispatches, backIssue, cancellationToken);

        // -> archive, and with it in one transaction the alerts that are raised, changed or ended
        var admitted = await archive.AdmitAsync(new IssueAdmission(read.Issue, hash, dispatches, backIssue), cancellationToken);

        // -> outbox
        await alerts.PlanPendingAsync(cancellationToken);
        return Receipt(read, admitted);
    }

    private static IssueReceipt Receipt(ReadIssue read, AdmissionResult admitted) => new()
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
        Warnings = read.Issue.Warnings,
    };
}
