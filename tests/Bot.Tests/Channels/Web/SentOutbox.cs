using System.Reflection;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Channels.Web;

/// <summary>An outbox of which only what was sent is asked.</summary>
internal class SentOutbox : DispatchProxy
{
    private readonly List<Delivery> _sent = [];

    /// <summary>Runs after what was sent has been looked up, before the answer is given.</summary>
    public Action AfterLookup { get; set; } = () => { };

    public static SentOutbox Make() => (SentOutbox)Create<IOutbox, SentOutbox>();

    public void Sent(params IReadOnlyList<Delivery> deliveries)
    {
        lock (_sent) _sent.AddRange(deliveries);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => (targetMethod!.Name, args) switch
    {
        (nameof(IOutbox.SentAsync), [ChatId chat, long after, int limit, CancellationToken]) => Task.FromResult(Find(chat, after, limit)),
        _ => throw new NotSupportedException(targetMethod.Name),
    };

    private IReadOnlyList<Delivery> Find(ChatId chat, long after, int limit)
    {
        IReadOnlyList<Delivery> found;
        lock (_sent) found = [.. _sent.Where(one => one.Chat == chat && one.Id > after).OrderBy(one => one.Id).Take(limit)];
        AfterLookup();
        return found;
    }
}
