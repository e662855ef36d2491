using Baozhai.Newsroom.Alerts;

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

    /// <summary>
    /// The dangers that are pushed, <c>Alerts:Kinds</c>: names of <see cref="DangerKind"/> divided by commas, or a list. The others are told in digests.
    /// Default <see cref="AlertKinds.Usual"/>.
    /// </summary>
    internal AlertKinds Kinds { get; set; } = AlertKinds.Usual;

    /// <summary>
    /// What to do, <c>Alerts:Advice</c>: a sentence for each kind of danger, told with an alert that is raised or becomes graver. What is set takes the place
    /// of the shipped sentence (<see cref="AlertAdvice.Usual"/>); empty turns it off, for one kind or, <c>Alerts:Advice</c> itself being empty, for all.
    /// </summary>
    internal AlertAdvice Advice { get; set; } = AlertAdvice.Usual;

    /// <summary>The zone of the papers' days, <c>Digest:TimeZone</c>: what a paper calls 今日6时 is told on this clock.</summary>
    internal TimeZoneInfo Zone { get; set; } = TimeZoneInfo.CreateCustomTimeZone("UTC+8", TimeSpan.FromHours(8), null, null);
}
