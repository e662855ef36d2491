using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Baozhai.Bot.Chats;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>How documents are written: enumerations as numbers, instants as Unix milliseconds, nothing where there is nothing.</summary>
internal static class LiteMapping
{
    /// <summary>The mapper of every store.</summary>
    public static BsonMapper Mapper { get; } = Make();

    private static BsonMapper Make()
    {
        var mapper = new BsonMapper { EmptyStringToNull = false, TrimWhitespace = false, SerializeNullValues = false, EnumAsInteger = true };
        mapper.RegisterType(instant => new BsonValue(instant.ToUnixTimeMilliseconds()), value => DateTimeOffset.FromUnixTimeMilliseconds(value.AsInt64));
        return mapper;
    }
}

/// <summary>Instants as they are read back: whole milliseconds, UTC.</summary>
internal static class LiteInstant
{
    /// <summary>An instant as it is read back.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());

    /// <summary>An instant as it is read back, or null.</summary>
    [return: NotNullIfNotNull(nameof(instant))]
    public static DateTimeOffset? Of(DateTimeOffset? instant) => instant is { } known ? Of(known) : null;
}

/// <summary>Keys made of several parts. A line break divides them: no name of a channel or slot has one.</summary>
internal static class LiteKey
{
    // Sorts after every character of a text.
    private const char Last = '\uFFFF';

    /// <summary>The key of a chat.</summary>
    public static string Of(ChatId chat) => Of(chat.Channel, chat.Address);

    /// <summary>The key of two parts.</summary>
    public static string Of(string first, string second) => $"{first}\n{second}";

    /// <summary>The key of a part of a slot of a chat.</summary>
    public static string Of(string channel, string address, string slot, int part) => string.Create(CultureInfo.InvariantCulture, $"{channel}\n{address}\n{slot}\n{part}");

    /// <summary>The key of a number within a channel: keys sort as the numbers do.</summary>
    public static string Of(string channel, long number) => string.Create(CultureInfo.InvariantCulture, $"{channel}\n{(ulong)(number ^ long.MinValue):D20}");

    /// <summary>Keys of a field that begin with a text.</summary>
    public static BsonExpression Beginning(string field, string text) => BsonExpression.Create($"{field} BETWEEN @0 AND @1", text, text + Last);
}
