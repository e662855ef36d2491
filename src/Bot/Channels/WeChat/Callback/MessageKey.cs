using System.Security.Cryptography;
using System.Text;

namespace Baozhai.Bot.Channels.WeChat.Callback;

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
