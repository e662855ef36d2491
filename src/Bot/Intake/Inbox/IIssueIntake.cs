namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Takes in the text of an issue, however it arrived.</summary>
internal interface IIssueIntake
{
    /// <summary>Reads an issue and keeps it. Content that cannot be used is an answer with its reason, not an exception.</summary>
    /// <param name="name">The file's name; a later file of the same name may be its correction.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="backIssue">A back issue is never pushed.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    Task<IssueReceipt> AcceptAsync(string name, ReadOnlyMemory<byte> content, bool backIssue, CancellationToken cancellationToken);
}
