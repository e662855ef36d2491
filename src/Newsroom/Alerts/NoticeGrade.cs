namespace Baozhai.Newsroom.Alerts;

/// <summary>Tells how grave a notice is. Closed roads and cut services are no measure of a danger.</summary>
internal static class NoticeGrade
{
    /// <summary>The grade of a notice; one that is over has none.</summary>
    public static Grade Of(Notice notice) => Grade.Of(SeverityOf(notice), notice.What, DangerKinds.In(notice.Subject) is not DangerKind.None and var kind ? kind : DangerKind.Other);

    private static Severity SeverityOf(Notice notice) => (notice.Kind, notice.Action, notice.Level) switch
    {
        (_, NoticeAction.Ends, _) => Severity.None,
        (NoticeKind.Warning, _, 1) => Severity.Severe,
        (NoticeKind.Warning, _, 2) => Severity.Warning,
        (NoticeKind.Response, _, 1 or 2) => Severity.Severe,
        (NoticeKind.Response, _, 3) => Severity.Warning,
        (NoticeKind.Warning or NoticeKind.Response or NoticeKind.Evacuation, _, _) => Severity.Watch,
        _ => Severity.None,
    };
}
