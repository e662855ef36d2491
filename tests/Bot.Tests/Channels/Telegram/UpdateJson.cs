using System.Text.Json;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>Updates as Telegram writes them.</summary>
internal static class UpdateJson
{
    public const long Anna = 1001;

    public const long Neighbours = -2001;

    public const string AnnaHerself = """{"id":1001,"is_bot":false,"first_name":"安娜","language_code":"zh-hans"}""";

    public const string NeighboursThemselves = """{"id":-2001,"type":"group","title":"邻里"}""";

    public static string Private(long id, string text, long chat = Anna) => Message(id, text, $$$"""{"id":{{{chat}}},"type":"private"}""");

    /// <summary>A message in a group.</summary>
    /// <param name="id">The update's number.</param>
    /// <param name="text">What is said.</param>
    /// <param name="more">Further fields of the message, each behind a comma.</param>
    public static string Group(long id, string text, string more = "") => Message(id, text, NeighboursThemselves, more);

    public static string Message(long id, string text, string chat, string more = "") => $$$"""
        {"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":1719444600,"chat":{{{chat}}},"from":{{{AnnaHerself}}},"text":{{{Quoted(text)}}}{{{more}}} }}
        """;

    public static string Pressed(long id, string data, long chat = Anna) => $$$"""
        {"update_id":{{{id}}},"callback_query":{"id":"q{{{id}}}","from":{{{AnnaHerself}}},"chat_instance":"1","data":{{{Quoted(data)}}},
        "message":{"message_id":7,"date":1719444600,"chat":{"id":{{{chat}}},"type":"private"},"text":"列表"} } }
        """;

    public static string Membership(long id, string status, long chat = Anna) => $$$"""
        {"update_id":{{{id}}},"my_chat_member":{"chat":{"id":{{{chat}}},"type":"private"},"from":{{{AnnaHerself}}},"date":1719444600,
        "old_chat_member":{"status":"member","user":{{{AnnaHerself}}} },"new_chat_member":{"status":"{{{status}}}","until_date":0,"user":{{{AnnaHerself}}} } } }
        """;

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
