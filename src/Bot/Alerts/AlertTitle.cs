using System.Text.RegularExpressions;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Alerts;

/// <summary>The first line of an alert: what, where, how much, when. A warning of heavy rain is not called a flood.</summary>
internal static partial class AlertTitle
{
    /// <summary>The line, for example <c>【严重汛情】湘江株洲站 41.30 米，超警戒 1.30 米（6月28日 6时）</c>.</summary>
    /// <param name="alert">The report.</param>
    /// <param name="step">What comes first; null for an alert that rests on words alone.</param>
    /// <param name="severity">How grave it is when it is sent.</param>
    /// <param name="now">When that is, local to the paper.</param>
    /// <param name="language">The language.</param>
    public static string Of(PendingAlert alert, AlertStep? step, Severity severity, DateTime now, Language language)
    {
        var kind = KindOf(alert.Article.Article.Headline, alert.Article.Brief, alert.Steps);
        var told = step switch
        {
            null => FullWidth.Set(alert.Article.Article.Headline),
            { After.Subject.IsWater: false } when alert.Change == AlertStage.Raised => Notice(step, alert, language),
            _ => StepText.Of(step, language, now),
        };
        var name = (alert.Change, step) switch
        {
            (AlertStage.Raised, { After: { Subject.IsWater: false, What: { } what } }) => what,
            (not AlertStage.Raised, { After.Subject: { IsWater: false } subject }) when alert.Steps.All(one => !one.After.Subject.IsWater) => Notice(alert.Change, subject.Kind, language),
            _ => Name(alert.Change, kind, severity, language),
        };
        return language.Say($"【{name}】{told}", $"[{name}] {told}");
    }

    /// <summary>What sort of danger an alert is of: water that is measured is a flood, whatever else its story tells.</summary>
    public static DangerKind KindOf(string headline, Brief brief, IReadOnlyList<AlertStep> steps)
    {
        if (steps.Any(step => step.After.Subject.IsWater)) return DangerKind.Flood;
        if (brief.Danger is not DangerKind.None) return brief.Danger;
        return Flood().IsMatch(headline) || Flood().IsMatch(brief.SeverityReason ?? brief.Summary) ? DangerKind.Flood : DangerKind.Other;
    }

    private static string Notice(AlertStep step, PendingAlert alert, Language language) => StepText.Details(step.After, language) is { Length: > 0 } details
        ? $"{FullWidth.Set(alert.Article.Article.Headline)}{language.Say($"（{details}）", $" ({details})")}"
        : FullWidth.Set(alert.Article.Article.Headline);

    private static string Notice(AlertStage change, SubjectKind kind, Language language)
    {
        var (chinese, english) = kind == SubjectKind.Response ? ("响应", "Response") : ("预警", "Warning");
        return change switch
        {
            AlertStage.Changed => language.Say($"{chinese}升级", $"{english} raised"),
            AlertStage.Eased => language.Say($"{chinese}降级", $"{english} lowered"),
            _ => language.Say($"{chinese}解除", $"{english} over"),
        };
    }

    private static string Name(AlertStage change, DangerKind kind, Severity severity, Language language)
    {
        var (chinese, english) = (DangerText.Say(kind, Language.Chinese), DangerText.Say(kind, Language.English));
        return change switch
        {
            AlertStage.Changed => severity == Severity.Severe ? language.Say($"严重{chinese}加重", $"Severe {english}: worse") : language.Say($"{chinese}加重", $"{Capital(english)}: worse"),
            AlertStage.Eased => language.Say($"{chinese}缓解", $"{Capital(english)}: eased"),
            AlertStage.Ended => language.Say($"{chinese}解除", $"{Capital(english)}: over"),
            _ => severity == Severity.Severe ? language.Say($"严重{chinese}", $"Severe {english}") : language.Say($"{chinese}警报", $"{Capital(english)} alert"),
        };
    }

    private static string Capital(string word) => string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1));

    [GeneratedRegex("[汛洪]|水位|警戒|决口|溃|管涌|内涝")]
    private static partial Regex Flood();
}
