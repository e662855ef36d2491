namespace Baozhai.Bot.Messages;

/// <summary>What a command answers.</summary>
/// <param name="Replies">The replies, one or more.</param>
/// <param name="Menu">What numbers mean from now on; null when they keep their meaning.</param>
/// <param name="Then">A line to act on next, as if it had been typed; null for none. 继续 and numbers answer with it.</param>
internal sealed record Answer(IReadOnlyList<Reply> Replies, Menu? Menu = null, string? Then = null)
{
    /// <summary>A single reply.</summary>
    public static Answer Of(Reply reply, Menu? menu = null) => new([reply], menu);

    /// <summary>A single paragraph.</summary>
    public static Answer Of(string text) => new([Reply.Of(text)]);

    /// <summary>Acts on another line instead.</summary>
    public static Answer Instead(string line) => new([], null, line);
}
