using System.Globalization;
using Baozhai.Bot.Subscriptions;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb;

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
