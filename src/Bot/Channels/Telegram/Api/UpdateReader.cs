using System.Text.Json;

namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>Reads updates one by one, so that one this program cannot read does not hold up the ones after it.</summary>
internal static class UpdateReader
{
    /// <summary>The update; its number alone where the rest cannot be read; null without a number.</summary>
    public static Update? Read(JsonElement element)
    {
        try
        {
            return element.Deserialize(TelegramJson.Default.Update);
        }
        catch (JsonException)
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty("update_id", out var id) && id.TryGetInt64(out var number)
                ? new Update { UpdateId = number }
                : null;
        }
    }

    /// <summary>The update in a text; null when it is none.</summary>
    public static Update? Read(string json)
    {
        try
        {
            return Read(JsonSerializer.Deserialize(json, TelegramJson.Default.JsonElement));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
