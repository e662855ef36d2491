namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>What a person was not shown yet, in pieces that fit a message each. 继续 shows it, what was late first.</summary>
/// <param name="Late">Answers that were not ready in time. Other answers do not push them aside.</param>
/// <param name="Rest">The rest of the last answer.</param>
internal sealed record Remains(IReadOnlyList<string> Late, IReadOnlyList<string> Rest)
{
    /// <summary>Nothing.</summary>
    public static Remains None { get; } = new([], []);

    /// <summary>The next piece; null when nothing is left.</summary>
    public string? Next => (Late, Rest) switch
    {
        ([var late, ..], _) => late,
        (_, [var rest, ..]) => rest,
        _ => null,
    };

    /// <summary>What is left when the next piece has been shown.</summary>
    public Remains Shorter() => Late.Count > 0 ? this with { Late = [.. Late.Skip(1)] } : this with { Rest = [.. Rest.Skip(1)] };
}
