using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Presentation;

/// <summary>Quiet hours in words.</summary>
internal static class QuietHoursText
{
    /// <summary>The hours: 22:00–07:00.</summary>
    public static string Hours(QuietHours quiet) => $"{MomentText.Say(quiet.From)}–{MomentText.Say(quiet.Until)}";

    /// <summary>What becomes of alerts in them.</summary>
    public static string Alerts(Chat chat, Language language)
    {
        var silently = chat.SilentAlerts ? language.Say("，不出声", ", silently") : "";
        return chat.QuietAlerts switch
        {
            QuietAlerts.All => language.Say("警报照来", "alerts come all the same") + silently,
            QuietAlerts.Severe => language.Say("只有严重警报会来", "only severe alerts come") + silently,
            _ => language.Say("警报也等到结束", "alerts wait for the end as well"),
        };
    }
}
