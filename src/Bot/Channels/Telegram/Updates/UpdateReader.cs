using System.Globalization;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>Reads updates one by one, so that one the library cannot read does not hold up the ones after it.</summary>
internal static class UpdateReader
{
    /// <summary>The update; its number alone where the rest cannot be read; null without a number.</summary>
    public static NumberedUpdate? Read(JsonElement element)
    {
        if (NumberOf(element) is not { } number) return null;
        try
        {
            return new NumberedUpdate(number, element.Deserialize<Update>(JsonBotAPI.Options));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library's converters throw whatever they come upon. Their texts may repeat what people wrote; the place does not.
            return new NumberedUpdate(number, null, (exception as JsonException)?.Path ?? exception.GetType().Name);
        }
    }

    /// <summary>The update in a text; null when it is none.</summary>
    public static NumberedUpdate? Read(string json)
    {
        try
        {
            return Read(JsonSerializer.Deserialize<JsonElement>(json));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The library reads numbers in quotation marks, too. A negative one would mean something else as the offset of a poll.
    private static long? NumberOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("update_id", out var id)
        && long.TryParse(id.GetRawText().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < long.MaxValue
            ? number
            : null;
}
