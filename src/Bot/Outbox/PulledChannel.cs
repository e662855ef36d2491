namespace Baozhai.Bot.Outbox;

/// <summary>
/// Names a channel that cannot be sure to reach its people: what is planned for them waits, pending, until they ask or it expires.
/// The numbers of a digest get their meaning when it is shown, not when it is planned. What the conversation says there promises no more than
/// <paramref name="Push"/> allows.
/// </summary>
/// <param name="Name">The channel's name, as in <see cref="Chats.ChatId.Channel"/>.</param>
/// <param name="Push">What it can send of itself.</param>
internal sealed record PulledChannel(string Name, PushPower Push);
