using Baozhai.Bot.Intake.Inbox;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>Takes no issues.</summary>
internal sealed class NoIntake : IIssueIntake
{
    public Task<IssueReceipt> AcceptAsync(string name, ReadOnlyMemory<byte> content, bool backIssue, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nobody sends it one.");
}
