namespace Baozhai.Bot.Alerts;

/// <summary>What is pushed at once. Section <c>Alerts</c>.</summary>
internal sealed class AlertOptions
{
    /// <summary>How many hours after the start of its issue's day a story may still raise or change an alert. Default 36, from 1 to 240.</summary>
    public int FreshHours { get; set; } = 36;

    /// <summary>After how many hours without a report an alert is no longer taken to be in force. Default 72, from 12 to 720.</summary>
    public int LapseHours { get; set; } = 72;

    /// <summary>The topic whose followers get alerts. Default 防汛应急.</summary>
    public string Topic { get; set; } = "防汛应急";
}
