using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Baozhai.Bot.Channels.WeChat.Callback;

namespace Baozhai.Bot.Tests.Channels.WeChat;

/// <summary>Speaks to the callback as WeChat's servers do.</summary>
internal sealed class AccountPeer(HttpClient http, TimeProvider time, bool secure = true)
{
    public const string Token = "peerToken";

    public const string AppId = "wxpeer00000000001";

    public const string Key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private readonly MessageCipher _cipher = new(Key, AppId);
    private long _messages = 24180351648000000;

    public string Timestamp { get; set; } = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public static string[] Settings(bool secure = true) =>
        secure ? [$"--WeChat:Token={Token}", $"--WeChat:AppId={AppId}", $"--WeChat:EncodingAesKey={Key}"] : [$"--WeChat:Token={Token}"];

    /// <summary>A text message with a number of its own.</summary>
    public string Text(string openId, string text) => Message(openId, $"<MsgType>text</MsgType><Content>{XmlText.CData(text)}</Content><MsgId>{++_messages}</MsgId>");

    public string Event(string openId, string name, string key = "") =>
        Message(openId, $"<MsgType>event</MsgType><Event>{name}</Event><EventKey>{XmlText.CData(key)}</EventKey>");

    public string Message(string openId, string fields) =>
        $"<xml><ToUserName>gh_peer</ToUserName><FromUserName>{XmlText.CData(openId)}</FromUserName><CreateTime>{Timestamp}</CreateTime>{fields}</xml>";

    /// <summary>Says something; the answer's text, or the bare body.</summary>
    public Task<string> SayAsync(string openId, string text) => HandOverAsync(Text(openId, text));

    /// <summary>Hands a message over; the answer's text, or the bare body.</summary>
    public async Task<string> HandOverAsync(string message)
    {
        using var response = await PostAsync(Envelope(message));
        response.EnsureSuccessStatusCode();
        return Open(await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>A signed request of a message.</summary>
    public CallbackRequest Envelope(string message) => secure ? Sealed(_cipher.Encrypt(Encoding.UTF8.GetBytes(message))) : new CallbackRequest(
        $"timestamp={Timestamp}&nonce=1&signature={CallbackSignature.Of(Token, Timestamp, "1")}", message);

    /// <summary>A request with a ciphertext, rightly signed.</summary>
    public CallbackRequest Sealed(string encrypted) => new(
        $"timestamp={Timestamp}&nonce=1&signature={CallbackSignature.Of(Token, Timestamp, "1")}&encrypt_type=aes&msg_signature={CallbackSignature.Of(Token, Timestamp, "1", encrypted)}",
        $"<xml><ToUserName>gh_peer</ToUserName><Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>");

    public async Task<HttpResponseMessage> PostAsync(CallbackRequest request)
    {
        using var content = new StringContent(request.Body, Encoding.UTF8, new MediaTypeHeaderValue("text/xml"));
        return await http.PostAsync($"/wechat?{request.Query}", content);
    }

    private string Open(byte[] body)
    {
        if (!CallbackXml.TryRead(body, out var fields)) return Encoding.UTF8.GetString(body);
        if (secure)
        {
            Assert.True(CallbackSignature.Fits(fields["MsgSignature"], Token, fields["TimeStamp"], fields["Nonce"], fields["Encrypt"]));
            Assert.True(_cipher.TryDecrypt(fields["Encrypt"], out var inner));
            Assert.True(CallbackXml.TryRead(inner, out fields));
        }

        Assert.True(Encoding.UTF8.GetByteCount(fields["Content"]) <= 2047);
        return fields["Content"];
    }
}
