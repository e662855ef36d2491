namespace Baozhai.Bot.Sources.Editions;

/// <summary>
/// When stories that were read are asked for again, so that corrections are found: in gaps that widen with the age of what was read, sooner where the page that lists them has changed.
/// </summary>
internal sealed record StoryChecks
{
    /// <summary>Stories that were read are not asked for again.</summary>
    public static StoryChecks None { get; } = new();

    /// <summary>Every story is asked for again.</summary>
    public static StoryChecks All { get; } = new() { Every = TimeSpan.Zero, IsLast = true };

    /// <summary>The narrowest gap between two requests for a story; null for never again.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>Whether the day has no later look, so that nothing waits for a wider gap.</summary>
    public bool IsLast { get; init; }

    /// <summary>Whether a story is to be asked for again. Unless its page has changed or the look is the last, it waits as long as it had stood unchanged when it was asked for last: the gaps double.</summary>
    /// <param name="known">The story as it was read.</param>
    /// <param name="isOnChangedPage">Whether the page that lists it is other than at the look before.</param>
    /// <param name="now">The time.</param>
    public bool IsDue(StoryMemory known, bool isOnChangedPage, DateTimeOffset now)
    {
        if (Every is not { } every) return false;
        var stood = known.CheckedAt - (known.ReadAt ?? known.CheckedAt);
        return now - known.CheckedAt >= (isOnChangedPage || IsLast || stood < every ? every : stood);
    }
}
