using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Web.Desk.Door;

/// <summary>Somebody who has logged in at the operator's desk.</summary>
/// <param name="Id">Eight hexadecimal digits that tell this log-in from others. They are no secret.</param>
/// <param name="Name">The name given at the log-in; empty for none.</param>
/// <param name="Since">When the log-in was.</param>
/// <param name="Seen">When the cookie was issued, at the log-in or later.</param>
internal sealed record DeskSession(string Id, string Name, DateTimeOffset Since, DateTimeOffset Seen)
{
    /// <summary>The session as the list of what was done names it: <c>王编辑·3f2a90c1</c>.</summary>
    public string Who => Name.Length == 0 ? Id : $"{Name}·{Id}";
}

/// <summary>Somebody left the desk: the session of this id is over for every worker.</summary>
internal sealed class DeskLeft() : SharedSignal("desk");

/// <summary>
/// Issues and reads the cookies of the desk. A cookie says who and since when, and is sealed with a key made of <c>Web:AdminKey</c>: it holds for every
/// worker and after a restart, and another key ends every session. Sessions that were left are remembered until their cookies are over by themselves.
/// </summary>
internal sealed class DeskSessions
{
    /// <summary>How long a session lasts after the last page.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    /// <summary>How long a session lasts at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 20;

    private const int IdBytes = 4;
    private const int Fields = 5;

    // Clocks of several machines differ a little.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private readonly byte[] _key;
    private readonly TimeProvider _time;
    private readonly DeskLeft _left;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _over = new(StringComparer.Ordinal);

    /// <summary>Makes the key.</summary>
    public DeskSessions(IOptions<WebOptions> options, DeskLeft left, TimeProvider time)
    {
        _time = time;
        _left = left;
        _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(options.Value.AdminKey ?? ""), SHA256.HashSizeInBytes, info: "baozhai desk session"u8.ToArray());
        left.Raised += Forget;
        left.Arrived += Forget;
    }

    /// <summary>A new session.</summary>
    public DeskSession Begin(string? name)
    {
        var now = _time.GetUtcNow();
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var plain = new string([.. (name ?? "").Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format)]).Trim();
        return new DeskSession(id, plain.Length > LongestName ? plain[..LongestName] : plain, now, now);
    }

    /// <summary>The cookie of a session.</summary>
    public string Seal(DeskSession session)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{session.Id}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(session.Name))}.{session.Since.ToUnixTimeSeconds()}.{session.Seen.ToUnixTimeSeconds()}");
        return $"{text}.{Base64Url.EncodeToString(Mac($"session:{text}"))}";
    }

    /// <summary>The session of a cookie; null for one that is not sealed by this key, is over or was left.</summary>
    public DeskSession? Open(string? cookie)
    {
        if (cookie?.Split('.') is not { Length: Fields } fields) return null;
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(fields[^1]), Encoding.UTF8.GetBytes(Base64Url.EncodeToString(Mac($"session:{cookie[..cookie.LastIndexOf('.')]}"))))) return null;
        var since = DateTimeOffset.FromUnixTimeSeconds(long.Parse(fields[2], CultureInfo.InvariantCulture));
        var seen = DateTimeOffset.FromUnixTimeSeconds(long.Parse(fields[3], CultureInfo.InvariantCulture));
        var now = _time.GetUtcNow();
        if (now >= since + Longest || now >= seen + Idle || seen > now + Skew || _over.ContainsKey(fields[0])) return null;
        return new DeskSession(fields[0], Encoding.UTF8.GetString(Base64Url.DecodeFromChars(fields[1])), since, seen);
    }

    /// <summary>The same session seen now.</summary>
    public DeskSession Renew(DeskSession session) => session with { Seen = _time.GetUtcNow() };

    /// <summary>Ends a session here and at the other workers.</summary>
    public void End(DeskSession session) => _left.Raise(session.Id);

    /// <summary>What every form of a session must carry.</summary>
    public string Token(DeskSession session) => Base64Url.EncodeToString(Mac($"form:{session.Id}:{session.Since.ToUnixTimeSeconds()}"));

    /// <summary>Whether a form carries it.</summary>
    public bool Fits(DeskSession session, string? token) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Token(session)), Encoding.UTF8.GetBytes(token ?? ""));

    private void Forget(string id)
    {
        var now = _time.GetUtcNow();
        if (id.Length > 0) _over[id] = now + Longest;
        foreach (var (known, until) in _over)
        {
            if (until <= now) _over.TryRemove(known, out _);
        }
    }

    private byte[] Mac(string text) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text));
}
