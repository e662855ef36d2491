using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Alerts;

/// <summary>Says who would get an alert before it is sent.</summary>
internal sealed class AlertForecast(AlertAudience audience, AlertPolicy policy, TimeProvider time)
{
    /// <summary>
    /// The chats that would be told at once if a story were let out now, each once; none where it raises no alert. A story that only goes on with an
    /// alert in force, and changes nothing of it, is told to fewer.
    /// </summary>
    public async Task<IReadOnlyList<Chat>> IfReleasedAsync(ArchivedArticle story, CancellationToken cancellationToken) => policy.RoleOf(story) != AlertRole.Raises
        ? []
        : await audience.OfAsync(new PendingAlert { Slot = new AlertSlot(0, 1), Change = AlertStage.Raised, Severity = story.Brief.Severity, Article = story, ReportedAt = time.GetUtcNow() }, cancellationToken);
}
