using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Knows why an issue may be missing.</summary>
internal interface IArrivalNotes
{
    /// <summary>A line for each place that the issue was to come from; none where it is brought by hand.</summary>
    Task<IReadOnlyList<string>> SayAsync(Language language, CancellationToken cancellationToken);
}
