using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Baozhai.Bot.Channels.WeChat.Callback;

/// <summary>Something WeChat hands over: a message, or an event such as following (公众平台, 接收普通消息, 接收事件推送).</summary>
/// <param name="Account">The account it is for, <c>ToUserName</c>.</param>
/// <param name="OpenId">Who it is from, <c>FromUserName</c>, 1 to <see cref="LongestName"/> characters.</param>
/// <param name="Type"><c>text</c>, <c>image</c>, <c>voice</c>, <c>video</c>, <c>shortvideo</c>, <c>location</c>, <c>link</c>, <c>event</c>, or what comes later.</param>
/// <param name="Key">What tells it from every other; a retry has the same.</param>
internal sealed record WeChatMessage(string Account, string OpenId, string Type, MessageKey Key)
{
    /// <summary>The longest name taken, in characters; WeChat's have 28.</summary>
    public const int LongestName = 128;

    /// <summary>The words of a text, or WeChat's own hearing of a voice message; empty for none.</summary>
    public string Words { get; private init; } = "";

    /// <summary>The place somebody sent, degrees north and east; null for anything else.</summary>
    public (double Latitude, double Longitude)? Place { get; private init; }

    /// <summary>What happened, for an event; empty for a message.</summary>
    public string Event { get; private init; } = "";

    /// <summary>What the event is about: the key of a menu entry, the scene of a code; empty for none.</summary>
    public string EventKey { get; private init; } = "";

    /// <summary>Reads one; null when it lacks what every message has.</summary>
    public static WeChatMessage? Read(IReadOnlyDictionary<string, string> fields)
    {
        string Field(string name) => fields.GetValueOrDefault(name, "");

        var (from, type) = (Field("FromUserName"), Field("MsgType"));
        if (from.Length is 0 or > LongestName || type.Length is 0 or > LongestName || Field("ToUserName").Length is 0 or > LongestName) return null;
        return new WeChatMessage(Field("ToUserName"), from, type, MessageKey.Of(from, Field))
        {
            Words = type == "voice" ? Field("Recognition") : Field("Content"),
            Place = type == "location" && double.TryParse(Field("Location_X"), NumberStyles.Float, CultureInfo.InvariantCulture, out var north) && double.TryParse(Field("Location_Y"), NumberStyles.Float, CultureInfo.InvariantCulture, out var east) ? (north, east) : null,
            Event = Field("Event"),
            EventKey = Field("EventKey"),
        };
    }
}

/// <summary>
/// What tells a message from every other. WeChat's documents say <c>MsgId</c>, and user and time for events; in the field one MsgId was seen from
/// two people (WxJava, issue 333) and two events of a person in one second (WxJava, issue 2705). So the person, the event and its key belong to it.
/// </summary>
/// <param name="OpenId">Who it is from.</param>
/// <param name="Message">The rest: 32 hexadecimal digits.</param>
internal readonly record struct MessageKey(string OpenId, string Message)
{
    private const int Kept = 16;

    /// <summary>The key of a message with these fields.</summary>
    public static MessageKey Of(string openId, Func<string, string> field)
    {
        var id = field("MsgId");
        var named = field("MsgType") == "event" || id.Length == 0
            ? string.Join('\n', field("MsgType"), field("CreateTime"), field("Event"), field("EventKey"), field("Content"))
            : id;
        return new MessageKey(openId, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)).AsSpan(0, Kept)));
    }
}
