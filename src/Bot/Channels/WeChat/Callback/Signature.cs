using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Baozhai.Bot.Channels.WeChat.Callback;

/// <summary>WeChat's signatures: the SHA-1 of some texts sorted by their bytes and put together (公众平台, 接入概述; 消息加解密).</summary>
internal static class Signature
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
