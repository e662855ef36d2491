using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace Baozhai.Bot.Channels.Telegram.Calls;

/// <summary>
/// <see href="https://core.telegram.org/bots/api#getupdates"/>. The library's own request fails as a whole when one update cannot be read, and
/// cannot pass a number over 32 bits.
/// </summary>
internal sealed class PollRequest() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>The first update wanted; everything below it is confirmed and forgotten. Null starts at the oldest unconfirmed.</summary>
    public long? Offset { get; init; }

    /// <summary>How many at most, 1 to 100.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>Seconds to wait for one, at most 50.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Timeout { get; init; }

    /// <summary>The kinds wanted.</summary>
    public IReadOnlyList<UpdateType> AllowedUpdates { get; } = Updates.AllowedUpdates.All;
}
