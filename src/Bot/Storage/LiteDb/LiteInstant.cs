using System.Diagnostics.CodeAnalysis;

namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>Instants as they are read back: whole milliseconds, UTC.</summary>
internal static class LiteInstant
{
    /// <summary>An instant as it is read back.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());

    /// <summary>An instant as it is read back, or null.</summary>
    [return: NotNullIfNotNull(nameof(instant))]
    public static DateTimeOffset? Of(DateTimeOffset? instant) => instant is { } known ? Of(known) : null;
}
