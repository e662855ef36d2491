namespace Baozhai.Bot.Diagnostics;

/// <summary>A line about a health check that may be public: no address, no secret.</summary>
internal static class HealthNote
{
    /// <summary>The tag of checks that must pass before requests are sent here.</summary>
    public const string ReadyTag = "ready";

    private const string Key = "note";

    /// <summary>The line as the data of a result.</summary>
    public static IReadOnlyDictionary<string, object> Of(string note) => new Dictionary<string, object> { [Key] = note };

    /// <summary>The line of a result; null for none.</summary>
    public static string? In(IReadOnlyDictionary<string, object> data) => data.TryGetValue(Key, out var note) ? note as string : null;
}
