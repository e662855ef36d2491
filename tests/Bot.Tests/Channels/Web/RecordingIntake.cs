using Baozhai.Bot.Intake.Inbox;

namespace Baozhai.Bot.Tests.Channels.Web;

/// <summary>Takes everything in and remembers it.</summary>
internal sealed class RecordingIntake : IIssueIntake
{
    public List<(string Name, byte[] Content, bool BackIssue)> Taken { get; } = [];

    public IssueReceipt Receipt { get; set; } = new()
    {
        Outcome = IssueOutcome.Added,
        Paper = "株洲日报",
        Date = new DateOnly(2024, 6, 27),
        Articles = 12,
        Alerts = 1,
        Warnings = ["日期是推断的"],
    };

    public Task<IssueReceipt> AcceptAsync(string name, ReadOnlyMemory<byte> content, bool backIssue, CancellationToken cancellationToken)
    {
        Taken.Add((name, content.ToArray(), backIssue));
        return Task.FromResult(Receipt);
    }
}
