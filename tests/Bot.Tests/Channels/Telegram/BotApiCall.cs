using System.Text.Json;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>A call of the Bot API.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Address">The whole address it went to.</param>
/// <param name="Body">Its parameters, as they were written.</param>
internal sealed record BotApiCall(string Method, Uri Address, string Body)
{
    /// <summary>A parameter; fails when it is not there.</summary>
    public JsonElement this[string parameter] => JsonSerializer.Deserialize<JsonElement>(Body).GetProperty(parameter);

    /// <summary>A number, or null when it is not there.</summary>
    public long? Number(string parameter) =>
        JsonSerializer.Deserialize<JsonElement>(Body).TryGetProperty(parameter, out var value) ? value.GetInt64() : null;
}
