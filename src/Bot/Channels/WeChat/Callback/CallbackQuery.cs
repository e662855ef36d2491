using System.Globalization;

namespace Baozhai.Bot.Channels.WeChat.Callback;

/// <summary>What stands in a callback's address. A parameter that is missing or stands there twice is null.</summary>
internal sealed record CallbackQuery(string? Timestamp, string? Nonce, string? Signature, string? MessageSignature, string? Echo)
{
    /// <summary>How far WeChat's clock and ours may be apart: what was recorded longer ago cannot be played again.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromHours(12);

    /// <summary>Reads it.</summary>
    public static CallbackQuery Of(IQueryCollection query)
    {
        string? One(string name) => query[name] is [{ Length: > 0 } only] ? only : null;

        return new CallbackQuery(One("timestamp"), One("nonce"), One("signature"), One("msg_signature"), One("echostr"));
    }

    /// <summary>Whether it is from about now.</summary>
    public bool IsFresh(DateTimeOffset now) =>
        long.TryParse(Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) <= (decimal)Tolerance.TotalSeconds;
}
