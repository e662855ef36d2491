using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Json;
using Baozhai.Bot.Diagnostics;
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

/// <summary>Something that happened, under the number Telegram gave it.</summary>
/// <param name="Number">Its number; grows by one, and may start anywhere after a week of silence.</param>
/// <param name="Update">What it is; null when it cannot be read.</param>
/// <param name="Trouble">What of it cannot be read; null when all can.</param>
internal sealed record NumberedUpdate(long Number, Update? Update, string? Trouble = null);

/// <summary>Names and counts the updates that cannot be read: <c>baozhai.telegram.unreadable</c>. They are confirmed all the same, for they would come again as they are.</summary>
internal sealed partial class UnreadableUpdates
{
    private readonly Counter<long> _count;
    private readonly ILogger<UnreadableUpdates> _logger;

    public UnreadableUpdates(IMeterFactory meters, ILogger<UnreadableUpdates> logger)
    {
        _logger = logger;
#pragma warning disable CA2000 // The factory owns its meters.
        _count = meters.Create(BotMeter.Name).CreateCounter<long>("baozhai.telegram.unreadable", "{update}", "Updates of Telegram that cannot be read and are passed over.");
#pragma warning restore CA2000
    }

    /// <summary>One that has a number.</summary>
    public void Note(NumberedUpdate update)
    {
        _count.Add(1);
        LogUnreadable(update.Number, update.Trouble);
    }

    /// <summary>Some that do not even have a number.</summary>
    public void NoteWithoutNumber(int count)
    {
        _count.Add(count);
        LogWithoutNumber(count);
    }

    [LoggerMessage(LogLevel.Warning, "Telegram update {Update} cannot be read (at {Place}); it is passed over")]
    private partial void LogUnreadable(long update, string? place);

    [LoggerMessage(LogLevel.Warning, "Telegram sent updates without a number that can be read ({Count}); they are passed over")]
    private partial void LogWithoutNumber(int count);
}
