using System.Text.RegularExpressions;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Conversation;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Alerts;

/// <summary>What stands over an alert: its stage and what sort of danger it is. A warning of heavy rain is not called a flood.</summary>
internal static partial class AlertTitle
{
    /// <summary>The words before the headline of the article.</summary>
    public static string Of(PendingAlert alert, Language language) => alert.Change switch
    {
        AlertStage.Changed => language.Say("🔺 警报更新", "🔺 Alert update"),
        AlertStage.Eased => language.Say("🔽 警报缓解", "🔽 Alert eased"),
        AlertStage.Ended => language.Say("✅ 警报解除", "✅ Alert over"),
        _ => $"⚠️ {Begun(alert, language)}",
    };

    private static string Begun(PendingAlert alert, Language language)
    {
        if (!alert.Steps.Any(step => step.After.Subject.IsWater))
        {
            if (alert.Steps is [{ After: { What: { } notice, Subject.Kind: var kind } }, ..])
                return notice + (kind == SubjectKind.Response ? language.Say("启动", " in force") : "");
            if (!IsFlood(alert.Article.Article.Headline, alert.Article.Brief)) return language.Say("警报", "Alert");
        }

        return alert.Severity == Severity.Severe ? language.Say("严重汛情警报", "Severe flood alert") : language.Say("汛情警报", "Flood alert");
    }

    private static bool IsFlood(string headline, Brief brief) => Flood().IsMatch(headline) || Flood().IsMatch(brief.SeverityReason ?? brief.Summary);

    [GeneratedRegex("[汛洪]|水位|警戒|决口|溃|管涌|内涝")]
    private static partial Regex Flood();
}
