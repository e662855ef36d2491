using Baozhai.Bot.Alerts;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Alerts;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Explanations;

/// <summary>Says why a story was not pushed to a chat as an alert.</summary>
internal sealed class AlertFate(AlertPolicy policy, IOptions<AlertOptions> options)
{
    /// <summary>The reason; null where nobody would expect an alert.</summary>
    public string? Say(Chat chat, Fate fate, Language language)
    {
        var topic = options.Value.Topic;
        var brief = fate.Article.Brief;
        if (brief.Severity == Severity.None && brief.Topics.All(match => match.Name != topic)) return null;
        if (fate.Alert is { PlannedAt: { } planned })
        {
            return language.Say(
                $"警报 {MomentText.Say(planned, chat)} 发给了当时订阅{topic}或相关地方的人，其中没有你。",
                $"The alert went at {MomentText.Say(planned, chat)} to those who followed {topic} or its places then; you were not among them.");
        }

        if (fate.Alert is not null) return language.Say("它的警报正要发出。", "Its alert is about to be sent.");
        // That its issue pushes nothing was said of the digest already, where it would have had one.
        if (fate.Arrival.BackIssue) return fate.Matching.Count > 0 ? null : language.Say("它出自补录的旧报，也不会作为警报推送。", "It is from a back issue, which pushes no alert either.");
        if (brief.Severity >= Severity.Warning && !policy.IsPushed(brief.Danger))
        {
            var kind = DangerText.Say(brief.Danger, language);
            return language.Say($"没有作为警报推送：{kind}不在推送之列，写进早报。", $"It was no alert: dangers of this kind ({kind}) are not pushed but told in digests.");
        }

        if (!policy.IsGrave(brief))
        {
            return language.Say(
                $"没有作为警报推送：险情程度是“{SeverityText.Say(brief.Severity, language)}”，到“{SeverityText.Say(Severity.Warning, language)}”才推送。",
                $"It was no alert: its danger is “{SeverityText.Say(brief.Severity, language)}”; stories are pushed from “{SeverityText.Say(Severity.Warning, language)}”.");
        }

        return policy.WasFresh(fate.Article.Date, fate.Arrival.At)
            ? language.Say("没有它发过警报的记录。", "There is no record of an alert of it.")
            : language.Say(
                $"没有作为警报推送：读进来时，离出报那天零点已超过 {options.Value.FreshHours} 小时，或不知道是哪天的报纸。",
                $"It was no alert: when it came in, more than {options.Value.FreshHours} hours had passed since its issue's day began, or its day is not known.");
    }
}
