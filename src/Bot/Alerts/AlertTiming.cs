using Baozhai.Bot.Chats;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Alerts;

/// <summary>
/// When an alert goes to a chat. In quiet hours those the chat lets through come at once, the others when the hours end. One that
/// expires before that is not sent: the next digest tells of it.
/// </summary>
/// <param name="Due">Not before this instant.</param>
/// <param name="Silent">Whether it makes no sound.</param>
internal readonly record struct AlertTiming(DateTimeOffset Due, bool Silent)
{
    /// <summary>The timing for a chat.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="severity">How grave the alert is.</param>
    /// <param name="now">The instant it is planned.</param>
    public static AlertTiming Of(Chat chat, Severity severity, DateTimeOffset now)
    {
        if (QuietTime.End(chat, now) is not { } end) return new AlertTiming(now, Silent: false);
        var comes = chat.QuietAlerts switch
        {
            QuietAlerts.All => true,
            QuietAlerts.Severe => severity >= Severity.Severe,
            _ => false,
        };
        return comes ? new AlertTiming(now, chat.SilentAlerts) : new AlertTiming(end, Silent: false);
    }
}
