namespace Baozhai.Bot.Outbox;

/// <summary>A lane's name for operators.</summary>
internal static class LaneName
{
    /// <summary>reply, alert or digest.</summary>
    public static string Of(Lane lane) => lane switch
    {
        Lane.Reply => "reply",
        Lane.Alert => "alert",
        Lane.Digest => "digest",
        _ => throw new ArgumentOutOfRangeException(nameof(lane), lane, "Give the new lane a name in LaneName."),
    };
}
