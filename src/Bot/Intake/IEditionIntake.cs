using Baozhai.Bot.Intake.Inbox;
using Baozhai.Newsroom.Editions;

namespace Baozhai.Bot.Intake;

/// <summary>Takes in electronic editions.</summary>
internal interface IEditionIntake
{
    /// <summary>Takes in an edition. One that cannot be used is an answer with its reason, not an exception.</summary>
    /// <param name="name">The name under which it is kept; a later edition of the same name and day completes or corrects it.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    Task<IssueReceipt> AcceptAsync(string name, Edition edition, CancellationToken cancellationToken);
}
