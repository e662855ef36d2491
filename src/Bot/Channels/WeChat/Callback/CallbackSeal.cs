using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeChat.Callback;

/// <summary>Opens what WeChat sends and closes what it is answered, as the account's mode demands.</summary>
internal sealed class CallbackSeal
{
    private readonly string _token;
    private readonly MessageCipher? _cipher;

    /// <summary>Takes the account's secrets.</summary>
    public CallbackSeal(IOptions<WeChatOptions> options)
    {
        var account = options.Value;
        _token = account.Token ?? throw new InvalidOperationException("WeChat:Token must be set before callbacks are taken: see WeChatOptionsValidation.");
        _cipher = account.IsSecure ? new MessageCipher(account.EncodingAesKey!, account.AppId!) : null;
    }

    /// <summary>Whether the address is WeChat's.</summary>
    public bool IsSigned(CallbackParameters query) =>
        query is { Timestamp: { } timestamp, Nonce: { } nonce } && CallbackSignature.Fits(query.Signature, _token, timestamp, nonce);

    /// <summary>Opens a body.</summary>
    /// <param name="query">The query parameters.</param>
    /// <param name="body">What was sent.</param>
    /// <param name="message">What it says.</param>
    /// <param name="refusal">Why it was not opened, for the operator; empty when it was.</param>
    public bool TryOpen(CallbackParameters query, ReadOnlySpan<byte> body, [NotNullWhen(true)] out WeChatMessage? message, out string refusal)
    {
        message = null;
        refusal = "its signature is wrong or missing";
        // In secure mode the other signature counts, and covers the body as well.
        if (_cipher is null && !IsSigned(query)) return false;
        if (query is not { Timestamp: { } timestamp, Nonce: { } nonce }) return false;
        refusal = "it is not WeChat's XML";
        if (!CallbackXml.TryRead(body, out var fields)) return false;
        if (_cipher is not null)
        {
            refusal = "it is not encrypted, and WeChat:Mode is Secure";
            if (!fields.TryGetValue("Encrypt", out var encrypted) || encrypted.Length == 0) return false;
            refusal = "its msg_signature is wrong or missing";
            if (!CallbackSignature.Fits(query.MessageSignature, _token, timestamp, nonce, encrypted)) return false;
            refusal = "it cannot be decrypted: check WeChat:EncodingAesKey and WeChat:AppId";
            if (!_cipher.TryDecrypt(encrypted, out var inner)) return false;
            refusal = "what is encrypted is not WeChat's XML";
            if (!CallbackXml.TryRead(inner, out fields)) return false;
        }

        refusal = "it names no sender or no kind of message";
        message = WeChatMessage.Read(fields);
        if (message is null) return false;
        refusal = "";
        return true;
    }

    /// <summary>The answer to a message as XML, encrypted in secure mode.</summary>
    public string Answer(WeChatMessage message, string text, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var answer = $"<xml><ToUserName>{XmlText.CData(message.OpenId)}</ToUserName><FromUserName>{XmlText.CData(message.Account)}</FromUserName>"
            + $"<CreateTime>{seconds}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content>{XmlText.CData(text)}</Content></xml>";
        if (_cipher is null) return answer;

        var encrypted = _cipher.Encrypt(Encoding.UTF8.GetBytes(answer));
        var nonce = RandomNumberGenerator.GetInt32(100_000_000, int.MaxValue).ToString(CultureInfo.InvariantCulture);
        return $"<xml><Encrypt>{XmlText.CData(encrypted)}</Encrypt><MsgSignature>{XmlText.CData(CallbackSignature.Of(_token, seconds, nonce, encrypted))}</MsgSignature>"
            + $"<TimeStamp>{seconds}</TimeStamp><Nonce>{XmlText.CData(nonce)}</Nonce></xml>";
    }
}

/// <summary>WeChat's signatures: the SHA-1 of some texts sorted by their bytes and put together (公众平台, 接入概述; 消息加解密).</summary>
internal static class CallbackSignature
{
    /// <summary>The signature in lower-case hexadecimal.</summary>
    /// <param name="texts">Token, timestamp and nonce; in secure mode the ciphertext too.</param>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "WeChat's protocol is SHA-1.")]
    public static string Of(params ReadOnlySpan<string> texts)
    {
        var sorted = texts.ToArray();
        // A sort by any culture gives another order, and with it another hash.
        Array.Sort(sorted, StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(sorted))));
    }

    /// <summary>Whether a signature is the one of these texts, in a time that tells nothing about it.</summary>
    /// <param name="offered">What came; null for none.</param>
    /// <param name="texts">What it should be of.</param>
    public static bool Fits(string? offered, params ReadOnlySpan<string> texts) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(texts)), Encoding.ASCII.GetBytes(offered ?? ""));
}
