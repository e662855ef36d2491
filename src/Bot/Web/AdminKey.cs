using System.Security.Cryptography;
using System.Text;

namespace Baozhai.Bot.Web;

/// <summary>The key of whoever may hand in issues.</summary>
internal static class AdminKey
{
    /// <summary>The header it is sent in.</summary>
    public const string Header = "X-Admin-Key";

    /// <summary>Whether both are the same, in a time that tells nothing about either: hashes are of equal length.</summary>
    public static bool Fits(string key, string? offered) => CryptographicOperations.FixedTimeEquals(Hash(key), Hash(offered ?? ""));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
