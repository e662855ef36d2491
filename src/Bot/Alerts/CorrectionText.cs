using System.Globalization;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Alerts;

/// <summary>更正: the text that corrects a wrong figure and says whether the alert remains in force.</summary>
internal static class CorrectionText
{
    private const int MaxLines = 6;

    private static readonly string[] Levels = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"];
    private static readonly (string Chinese, string English)[] Colours = [("红色", "red"), ("橙色", "orange"), ("黄色", "yellow"), ("蓝色", "blue")];

    /// <summary>The message of a correction.</summary>
    /// <param name="alert">The report that puts figures right.</param>
    /// <param name="zone">The zone its time of issue is shown in.</param>
    /// <param name="language">The language.</param>
    public static Reply Compose(PendingAlert alert, TimeZoneInfo zone, Language language)
    {
        var article = alert.Article;
        var issued = TimeZoneInfo.ConvertTime(alert.ReportedAt, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new Reply
        {
            Parts =
            [
                new HeadingPart($"{language.Say("✏️ 更正：", "✏️ Correction: ")}{FullWidth.Set(article.Article.Headline)}"),
                new TextPart(string.Join('\n', alert.Steps.Take(MaxLines).Select(step => $"· {Line(step, language)}"))),
                new TextPart(alert.Severity == Severity.None
                    ? language.Say("照更正后的数字，这次警报不成立，已经撤销。给你添了麻烦，请谅解。", "By the right figures there was no danger: the alert is withdrawn. We are sorry.")
                    : language.Say("先前发给你的数字有误，以这一条为准；警报仍然有效。", "The figures sent to you before were wrong; these are right. The alert stands.")),
                new TextPart(language.Say($"发布：{issued}\n来源：{ArticleList.Source(article)}", $"Issued: {issued}\nSource: {ArticleList.Source(article)}")),
            ],
            Buttons = [[new Button(language.Say("全文", "Full text"), ArticleList.FullTextLine(article))]],
            Severity = alert.Severity == Severity.None ? null : alert.Severity,
        };
    }

    private static string Line(AlertStep step, Language language) => step.After.Subject.IsWater ? Water(step, language) : Notice(step, language);

    private static string Water(AlertStep step, Language language)
    {
        var (wrong, right) = (step.Before!, step.After);
        var at = right.Time is { } time ? language.Say($"（{StepText.Moment(time, language)}）", $" ({StepText.Moment(time, language)})") : "";
        var text = (wrong.LevelMeters, right.LevelMeters) switch
        {
            ({ } before, { } after) when before != after => Said(language.Say("水位", "level"), before, after),
            (null, _) when (wrong.AboveWarningMeters, right.AboveWarningMeters) is ({ } before, { } after) => Said(language.Say("超警戒", "above its warning level"), before, after),
            _ => Said(language.Say("最高水位", "highest level"), wrong.HighestMeters ?? 0, right.HighestMeters ?? 0),
        };
        var state = right.AboveWarningMeters is > 0 and var above
            ? language.Say($"，超警戒 {StepText.Meters(above, language)}", $", {StepText.Meters(above, language)} above its warning level")
            : right.Severity == Severity.None ? language.Say("，在警戒水位以下", ", below its warning level") : "";
        return right.Subject.Name + at + text + state;

        string Said(string what, decimal before, decimal after) => language.Say(
            $"{what}应为 {StepText.Meters(after, language)}，此前误报为 {StepText.Meters(before, language)}",
            $": the {what} is {StepText.Meters(after, language)}, not {StepText.Meters(before, language)}");
    }

    private static string Notice(AlertStep step, Language language)
    {
        var (wrong, right) = (step.Before!, step.After);
        var name = right.Subject.Name + language.Say(right.Subject.Kind == SubjectKind.Response ? "应急响应" : "预警", right.Subject.Kind == SubjectKind.Response ? " response" : " warning");
        return language.Say(
            $"{name}应为{Grade(right, language)}，此前误报为{Grade(wrong, language)}",
            $"{name}: {Grade(right, language)}, not {Grade(wrong, language)}");
    }

    private static string Grade(SubjectState state, Language language)
    {
        if (state.Level is not (>= 1 and <= 4) || state.Level is not { } level) return state.What ?? "?";
        return state.Subject.Kind == SubjectKind.Response
            ? language.Say($"{Levels[level - 1]}级", $"level {Levels[level - 1]}")
            : language.Say(Colours[level - 1].Chinese, Colours[level - 1].English);
    }
}
