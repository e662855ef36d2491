namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>The notices of an article. A notice that is mentioned twice, in headline and body, becomes one with the details of both.</summary>
internal sealed class NoticeList
{
    // No paper gives more in one piece; a text that does is no article.
    private const int Most = 40;

    private readonly List<Notice> _notices = [];
    private NoticeSpan? _told;

    /// <summary>The notices so far, in the order of the text, without those that a later one took the place of.</summary>
    public IReadOnlyList<Notice> Notices => [.. _notices.Where((notice, index) => !_notices.Where((other, place) => place != index && Supersedes(other, notice, place > index)).Any())];

    /// <summary>Whether no more are taken.</summary>
    public bool IsFull => _notices.Count >= Most;

    /// <summary>Adds a notice, or what it tells to the same notice told before.</summary>
    public void Add(Notice notice)
    {
        var index = _notices.FindIndex(earlier => IsSame(earlier, notice));
        if (index >= 0)
            _notices[index] = Join(_notices[index], notice);
        else if (!IsFull)
            _notices.Add(_told is { } span && IsOpen(notice) ? notice with { Time = span.Time, Until = span.Until } : notice);
    }

    /// <summary>Gives a time told in a field of its own (停水时间:…) to the notices before it that have none, or else to those after it.</summary>
    public void Tell(NoticeSpan span)
    {
        _told = span;
        for (var index = 0; index < _notices.Count; index++)
        {
            if (!IsOpen(_notices[index]))
                continue;
            _notices[index] = _notices[index] with { Time = span.Time, Until = span.Until };
            _told = null;
        }
    }

    /// <summary>Whether a notice closes or cuts off something, which lasts until it is told to be over.</summary>
    public static bool IsInterruption(Notice notice) =>
        notice is { Kind: NoticeKind.Closure or NoticeKind.WaterCut or NoticeKind.PowerCut, Action: not NoticeAction.Ends };

    private static bool IsOpen(Notice notice) => IsInterruption(notice) && notice is { Time: null, Until: null };

    private static bool IsSame(Notice earlier, Notice later) =>
        earlier.Kind == later.Kind
        && earlier.Subject == later.Subject
        && (earlier.Action == later.Action || earlier.Action is NoticeAction.Continues || later.Action is NoticeAction.Continues)
        && Agree(earlier.Level, later.Level)
        && (earlier.Line is 0 || Agree(earlier.Issuer, later.Issuer))
        && ((earlier.Line is 0 && earlier.Kind is NoticeKind.Warning or NoticeKind.Response) || Agree(earlier.Place, later.Place))
        && Agree(earlier.Time, later.Time)
        && (earlier.Kind is not NoticeKind.Evacuation || earlier.Line is 0 || earlier.What == later.What);

    /// <summary>Whether a warning or response takes the place of another of the same danger: it is known to be of a later hour, or it changes what stands before it.</summary>
    private static bool Supersedes(Notice later, Notice earlier, bool isBehind)
    {
        if (later.Kind != earlier.Kind || later.Kind is not (NoticeKind.Warning or NoticeKind.Response) || later.Subject != earlier.Subject)
            return false;
        if (!Agree(later.Issuer, earlier.Issuer) || (later.Place is not null && later.Place != earlier.Place))
            return false;
        if ((earlier.Time, later.Time) is ({ } then, { } now) && then != now)
            return then < now;
        return isBehind && later.Action is NoticeAction.Rises or NoticeAction.Eases or NoticeAction.Ends && later.Action != earlier.Action && (later.Line > 0 || earlier.Line == 0);
    }

    private static bool Agree<T>(T? earlier, T? later) => earlier is null || later is null || EqualityComparer<T>.Default.Equals(earlier, later);

    private static Notice Join(Notice earlier, Notice later) => earlier with
    {
        Action = earlier.Action is NoticeAction.Continues ? later.Action : earlier.Action,
        What = (earlier.Line is 0 && later.Line > 0) || (earlier.Level is null && later.Level is not null) ? later.What : earlier.What,
        Level = earlier.Level ?? later.Level,
        Issuer = earlier.Line is 0 ? later.Issuer ?? earlier.Issuer : earlier.Issuer ?? later.Issuer,
        Place = earlier.Line is 0 ? later.Place ?? earlier.Place : earlier.Place ?? later.Place,
        Time = earlier.Time ?? later.Time,
        Until = earlier.Until ?? later.Until,
        Line = earlier.Line is 0 ? later.Line : earlier.Line,
    };
}
