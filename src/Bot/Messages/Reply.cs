using System.Text.Json.Serialization;
using Baozhai.Bot.Conversation;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Messages;

/// <summary>What the bot says, made of plain parts. Values of it are kept in the outbox as JSON.</summary>
internal sealed record Reply
{
    /// <summary>The parts in order.</summary>
    public required IReadOnlyList<ReplyPart> Parts { get; init; }

    /// <summary>Rows of buttons under it.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>
    /// What its numbers mean, for a channel that shows it some time after it was made (<see cref="Outbox.PulledChannel"/>): the meaning begins
    /// when it is shown. Null where the meaning was kept when the reply was made.
    /// </summary>
    public Menu? Menu { get; init; }

    /// <summary>
    /// Whether it shows a list as it stands now. Where a button under a list says a line that ends in <c>@…</c> (<see cref="ListReturn"/>),
    /// such a reply takes the place of that list if the channel can do so. Not kept: it is of use only when the answer is planned.
    /// </summary>
    [JsonIgnore]
    public bool IsList { get; init; }

    /// <summary>How grave the danger is that it warns of; null where it warns of none, or says that one is over.</summary>
    public Severity? Severity { get; init; }

    /// <summary>A reply of one paragraph.</summary>
    public static Reply Of(string text) => new() { Parts = [new TextPart(text)] };
}
