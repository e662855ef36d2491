namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>The bot's turn: what it says to one message.</summary>
/// <param name="Pieces">The answer in pieces that fit a message each; empty to say nothing.</param>
/// <param name="Continues">Whether it is the next piece of what remained and not an answer of its own.</param>
/// <param name="Shown">Deliveries that are in it.</param>
internal sealed record Turn(IReadOnlyList<string> Pieces, bool Continues, IReadOnlyList<long> Shown)
{
    /// <summary>Nothing is said.</summary>
    public static Turn Silent { get; } = new([], Continues: false, []);

    /// <summary>What the person sees now, and what remains. One who was told to wait already sees it with 继续.</summary>
    /// <param name="before">What remained before.</param>
    /// <param name="late">Whether the person was told to wait.</param>
    public (string Answer, Remains Remains) Settle(Remains before, bool late) => (Pieces, Continues, late) switch
    {
        ([], _, _) => ("", before),
        (_, true, true) => (Waiting.Words, before),
        (_, true, false) => (Pieces[0], before.Shorter()),
        (_, false, true) => (Waiting.Words, before with { Late = [.. before.Late, .. Pieces] }),
        (_, false, false) => (Pieces[0], before with { Rest = [.. Pieces.Skip(1)] }),
    };
}
