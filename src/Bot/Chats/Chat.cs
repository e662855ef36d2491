namespace Baozhai.Bot.Chats;

/// <summary>A chat and its settings.</summary>
internal sealed record Chat
{
    private static readonly TimeZoneInfo China = TimeZoneInfo.CreateCustomTimeZone("UTC+8", TimeSpan.FromHours(8), null, null);

    /// <summary>Channel and address.</summary>
    public required ChatId Id { get; init; }

    /// <summary>How many people read it.</summary>
    public ChatKind Kind { get; init; }

    /// <summary>The language it is answered in: <c>zh</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "zh";

    /// <summary>IANA name of its time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>
    /// The zone of that name. One that this machine no longer knows (its data was updated, or the store moved) is taken as that of the
    /// papers, UTC+8: a digest at the wrong hour is better than none, for this chat and for those after it.
    /// </summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : China;

    /// <summary>Its own times of day for the digest, ascending, at least one.</summary>
    public required IReadOnlyList<TimeOnly> DigestTimes { get; init; }

    /// <summary>The days it wants a digest on, ISO numbers, 1 is Monday.</summary>
    public IReadOnlyList<int> Weekdays { get; init; } = [1, 2, 3, 4, 5, 6, 7];

    /// <summary>When it is not disturbed; null for never.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Which alerts come in the quiet hours.</summary>
    public QuietAlerts QuietAlerts { get; init; }

    /// <summary>Whether alerts that come in the quiet hours make no sound, where the channel can.</summary>
    public bool SilentAlerts { get; init; }

    /// <summary>Until when it wants no digests; null when it is not paused. Alerts come all the same.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>How much its digests say of each story.</summary>
    public DigestForm Form { get; init; }

    /// <summary>Whether its digests end in hashtags of their topics and places, so that a channel can be searched.</summary>
    public bool Hashtags { get; init; }

    /// <summary>Whether its newest digest is pinned, where the channel can.</summary>
    public bool Pinned { get; init; }

    /// <summary>The most 快讯 it gets on a day: new stories between its digests; 0 for none.</summary>
    public int Flash { get; init; }

    /// <summary>When it gets the stories of the week; null for never.</summary>
    public WeeklyTime? Weekly { get; init; }

    /// <summary>Whether it can be sent to.</summary>
    public ChatState State { get; init; }

    /// <summary>The instant of its next digest slot; null while it follows nothing.</summary>
    public DateTimeOffset? NextDigestAt { get; init; }

    /// <summary>The instant of its next weekly digest; null without one.</summary>
    public DateTimeOffset? NextWeeklyAt { get; init; }

    /// <summary>The slot of the last digest that had something in it; null before the first.</summary>
    public DateTimeOffset? LastDigestAt { get; init; }

    /// <summary>The last archived article its digests have dealt with; later ones are new to it.</summary>
    public long DigestedArticle { get; init; }

    /// <summary>When it first spoke to the bot.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Who a message is from or for: a channel and the address in it.</summary>
/// <param name="Channel">The channel's name: <c>telegram</c>, <c>web</c>, <c>terminal</c>, …</param>
/// <param name="Address">The address as the channel gives it, for example a Telegram chat id.</param>
internal readonly record struct ChatId(string Channel, string Address)
{
    /// <summary>The text form, for example <c>telegram:1001</c>.</summary>
    public override string ToString() => $"{Channel}:{Address}";
}

/// <summary>How many people read a chat.</summary>
internal enum ChatKind
{
    /// <summary>One person.</summary>
    Private,

    /// <summary>A group that talks.</summary>
    Group,

    /// <summary>A channel that only listens.</summary>
    Channel,
}

/// <summary>Whether a chat can be sent to.</summary>
internal enum ChatState
{
    /// <summary>It can.</summary>
    Active,

    /// <summary>It blocked the bot, was deleted or left; its subscriptions are kept for its return.</summary>
    Gone,
}

/// <summary>Hours of the chat's own day in which it is not disturbed; may run over midnight.</summary>
/// <param name="From">Their start.</param>
/// <param name="Until">Their end.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly Until);

/// <summary>Which alerts come in quiet hours. The others wait for their end. The numbers are kept in the store.</summary>
internal enum QuietAlerts
{
    /// <summary>Every alert.</summary>
    All,

    /// <summary>Only <see cref="Baozhai.Newsroom.Alerts.Severity.Severe"/>.</summary>
    Severe,

    /// <summary>None.</summary>
    None,
}

/// <summary>How much a digest says of each story. The numbers are kept in the store.</summary>
internal enum DigestForm
{
    /// <summary>Its headline and its brief.</summary>
    Briefs,

    /// <summary>Its headline, on one line.</summary>
    Titles,

    /// <summary>Its headline, its brief, and where it is from.</summary>
    Sources,
}

/// <summary>When a chat gets the stories of the week.</summary>
/// <param name="Weekday">ISO number, 1 is Monday.</param>
/// <param name="Time">Time of day in the chat's zone.</param>
internal sealed record WeeklyTime(int Weekday, TimeOnly Time);
