using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Channels.WeCom;

/// <summary>A group robot as configured. No record, so that nothing prints its key.</summary>
internal sealed class Robot
{
    /// <summary>What it is called here.</summary>
    public required string Name { get; init; }

    /// <summary>What lets the bot write to the group. A secret.</summary>
    public required string Key { get; init; }

    /// <summary>What it tells of, in this order.</summary>
    public required IReadOnlyList<Subscription> Following { get; init; }

    /// <summary>Its times of day for the digest, ascending, at least one.</summary>
    public required IReadOnlyList<TimeOnly> DigestTimes { get; init; }

    /// <summary>The days of the digest, ISO numbers, ascending, at least one.</summary>
    public required IReadOnlyList<int> Weekdays { get; init; }

    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Its chat.</summary>
    public ChatId Chat => WeComChat.IdOf(Name);
}
