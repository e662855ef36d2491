namespace Baozhai.Bot.Messages;

/// <summary>A reply in the form in which a channel sends it, for people who want to see it before it is sent.</summary>
internal interface IReplyForm
{
    /// <summary>The channel, or several that show the same.</summary>
    string Name { get; }

    /// <summary>The messages.</summary>
    IReadOnlyList<string> Show(Reply reply);
}

/// <summary>A form that is one function.</summary>
/// <param name="name">The channel.</param>
/// <param name="show">Makes the messages.</param>
internal sealed class ReplyForm(string name, Func<Reply, IReadOnlyList<string>> show) : IReplyForm
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public IReadOnlyList<string> Show(Reply reply) => show(reply);
}
