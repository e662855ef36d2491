using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Web.Me;

/// <summary>
/// Seals and opens what lets a person to the page of a chat: the link, which a chat is given, and the session it begins. Sealed with a key made of
/// <c>Web:AdminKey</c>: it holds for every worker and after a restart, and another key ends all of them.
/// </summary>
internal sealed class PersonalLinks : IPersonalLinks
{
    /// <summary>How long a link opens the page.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromMinutes(30);

    /// <summary>How long the page stays open after that.</summary>
    public static readonly TimeSpan SessionLasts = TimeSpan.FromHours(2);

    private const string Link = "link";
    private const string Session = "session";
    private const int Fields = 3;
    private const int Longest = 500;

    private readonly byte[]? _key;
    private readonly string? _origin;
    private readonly TimeProvider _time;

    /// <summary>Makes the key; without <c>Web:AdminKey</c> or <c>Web:PublicUrl</c> there are no links.</summary>
    public PersonalLinks(IOptions<WebOptions> options, TimeProvider time)
    {
        _time = time;
        if (string.IsNullOrWhiteSpace(options.Value.AdminKey) || string.IsNullOrWhiteSpace(options.Value.PublicUrl)) return;
        _origin = options.Value.PublicUrl.TrimEnd('/');
        _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(options.Value.AdminKey), SHA256.HashSizeInBytes, info: "baozhai personal link"u8.ToArray());
    }

    /// <inheritdoc />
    public string? To(ChatId chat) => _key is null ? null : $"{_origin}/me?t={Seal(Link, chat, LinkLasts)}";

    /// <summary>The chat of a link; null for one that is not of this program, or is over.</summary>
    public ChatId? OpenLink(string? token) => Open(Link, token);

    /// <summary>The cookie of a session.</summary>
    public string SealSession(ChatId chat) => Seal(Session, chat, SessionLasts);

    /// <summary>The chat of a cookie; null for one that is not of this program, or is over.</summary>
    public ChatId? OpenSession(string? cookie) => Open(Session, cookie);

    /// <summary>What every form of a session must carry.</summary>
    public string Token(string cookie) => Mac($"form:{cookie}");

    /// <summary>Whether a form carries it.</summary>
    public bool Fits(string cookie, string? token) => Same(Token(cookie), token ?? "");

    private string Seal(string kind, ChatId chat, TimeSpan lasts)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(chat.ToString()))}.{(_time.GetUtcNow() + lasts).ToUnixTimeSeconds()}");
        return $"{text}.{Mac($"{kind}:{text}")}";
    }

    private ChatId? Open(string kind, string? token)
    {
        if (_key is null || token is null || token.Length > Longest || token.Split('.') is not { Length: Fields } fields) return null;
        if (!Same(Mac($"{kind}:{fields[0]}.{fields[1]}"), fields[2])) return null;
        if (_time.GetUtcNow().ToUnixTimeSeconds() >= long.Parse(fields[1], CultureInfo.InvariantCulture)) return null;
        var chat = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(fields[0]));
        var colon = chat.IndexOf(':', StringComparison.Ordinal);
        return new ChatId(chat[..colon], chat[(colon + 1)..]);
    }

    private string Mac(string text) => Base64Url.EncodeToString(HMACSHA256.HashData(_key!, Encoding.UTF8.GetBytes(text)));

    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
