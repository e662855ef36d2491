using System.Text.Json;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>Updates as Telegram writes them.</summary>
internal static class UpdateJson
{
    public const long Anna = 1001;

    public const long Neighbours = -2001;

    public const string AnnaHerself = """{"id":1001,"is_bot":false,"first_name":"安娜","language_code":"zh-hans"}""";

    public const string NeighboursThemselves = """{"id":-2001,"type":"group","title":"邻里"}""";

    public const string ForumItself = """{"id":-1009,"type":"supergroup","title":"论坛","is_forum":true}""";

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

    /// <summary>A button pressed under a post of a channel.</summary>
    public static string PressedInChannel(long id, string data) => Pressed(id, data, -1003).Replace("\"type\":\"private\"", "\"type\":\"channel\"", StringComparison.Ordinal);

    /// <summary>A message in a thread of a forum.</summary>
    public static string Forum(long id, string text, int thread) => Message(
        id, text, ForumItself, $$""","message_thread_id":{{thread}},"is_topic_message":true""");

    public static string Inline(long id, string query, string offset = "") => $$$"""
        {"update_id":{{{id}}},"inline_query":{"id":"i{{{id}}}","from":{{{AnnaHerself}}},"query":{{{Quoted(query)}}},"offset":"{{{offset}}}","chat_type":"private"} }
        """;

    public static string ChannelPost(long id, string text) => $$$"""
        {"update_id":{{{id}}},"channel_post":{"message_id":{{{id}}},"date":1719444600,"chat":{"id":-1003,"type":"channel","title":"频道"},
        "sender_chat":{"id":-1003,"type":"channel","title":"频道"},"text":{{{Quoted(text)}}} } }
        """;

    public static string Edited(long id, string text) => Private(id, text).Replace("\"message\"", "\"edited_message\"", StringComparison.Ordinal);

    public static string Membership(long id, string status, long chat = Anna) => $$$"""
        {"update_id":{{{id}}},"my_chat_member":{"chat":{"id":{{{chat}}},"type":"private"},"from":{{{AnnaHerself}}},"date":1719444600,
        "old_chat_member":{"status":"member","user":{{{AnnaHerself}}} },"new_chat_member":{"status":"{{{status}}}","until_date":0,"user":{{{AnnaHerself}}} } } }
        """;

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
