using System.Globalization;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Chats;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Tests.Alerts;

public sealed class AlertTimingTests
{
    private static readonly DateTimeOffset Night = At("2026-03-02T23:10+08:00");
    private static readonly DateTimeOffset Morning = At("2026-03-03T07:00+08:00");

    private static readonly Chat Sleeper = new()
    {
        Id = new ChatId("web", "reader"),
        TimeZone = "Asia/Shanghai",
        DigestTimes = [new TimeOnly(7, 30)],
        Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)),
        CreatedAt = default,
    };

    [Theory]
    [InlineData(nameof(QuietAlerts.All), Severity.Warning, true)]
    [InlineData(nameof(QuietAlerts.All), Severity.Severe, true)]
    [InlineData(nameof(QuietAlerts.Severe), Severity.Watch, false)]
    [InlineData(nameof(QuietAlerts.Severe), Severity.Warning, false)]
    [InlineData(nameof(QuietAlerts.Severe), Severity.Severe, true)]
    [InlineData(nameof(QuietAlerts.None), Severity.Severe, false)]
    public void In_quiet_hours_what_the_chat_lets_through_comes_at_once_and_the_rest_waits(string which, Severity severity, bool comes) => Assert.Equal(
        new AlertTiming(comes ? Night : Morning, Silent: false), AlertTiming.Of(Sleeper with { QuietAlerts = Enum.Parse<QuietAlerts>(which) }, severity, Night));

    [Fact]
    public void What_comes_in_quiet_hours_makes_no_sound_where_that_is_chosen() =>
        Assert.True(AlertTiming.Of(Sleeper with { SilentAlerts = true }, Severity.Severe, Night).Silent);

    [Fact]
    public void What_waits_for_the_morning_makes_a_sound() => Assert.Equal(
        new AlertTiming(Morning, Silent: false), AlertTiming.Of(Sleeper with { SilentAlerts = true, QuietAlerts = QuietAlerts.None }, Severity.Severe, Night));

    [Fact]
    public void By_day_every_alert_comes_at_once_and_with_a_sound() => Assert.Equal(
        new AlertTiming(Morning, Silent: false), AlertTiming.Of(Sleeper with { SilentAlerts = true, QuietAlerts = QuietAlerts.None }, Severity.Watch, Morning));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
