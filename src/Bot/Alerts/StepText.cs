using System.Globalization;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Alerts;

/// <summary>One line for what changed of a station, a warning or a response.</summary>
internal static class StepText
{
    /// <summary>The line, for example <c>· 湘江株洲站 40.96→41.30 米（6月28日 06:00），超警戒 1.30 米</c>.</summary>
    public static string Of(AlertStep step, Language language) => $"· {(step.After.Subject.IsWater ? Water(step, language) : Notice(step, language))}";

    /// <summary>A time as the language writes it.</summary>
    public static string Moment(DateTime at, Language language) => at.ToString(language.Say("M月d日 HH:mm", "d MMM HH:mm"), CultureInfo.InvariantCulture);

    /// <summary>A length with its unit.</summary>
    public static string Meters(decimal meters, Language language) => string.Create(CultureInfo.InvariantCulture, $"{meters} {language.Say("米", "m")}");

    private static string Water(AlertStep step, Language language)
    {
        var state = step.After;
        var text = state.Subject.Name + Levels(step, language);
        if (step.Kind == StepKind.Ended)
            return text + (state.LevelMeters is null ? " " : language.Say("，", ", ")) + language.Say("退到警戒水位以下", "back below its warning level");
        if (state.AboveWarningMeters is > 0 and var warning)
            text += language.Say($"，超警戒 {Meters(warning, language)}", $", {Meters(warning, language)} above its warning level");
        if (state.AboveGuaranteeMeters is > 0 and var guarantee)
            text += language.Say($"，超保证 {Meters(guarantee, language)}", $", {Meters(guarantee, language)} above its guarantee level");
        return state.Doubt is null ? text : text + language.Say("（原文数字有出入）", " (the figures of the text disagree)");
    }

    // The highest level is what happened, the latest how it stands.
    private static string Levels(AlertStep step, Language language)
    {
        var state = step.After;
        if (state.LevelMeters is not { } now) return "";
        var isPast = step.Kind is not StepKind.Ended && state.HighestMeters > now && !(state.HighestMeters <= step.Before?.ToldMeters);
        var (shown, at) = isPast ? (state.HighestMeters!.Value, state.HighestTime) : (now, state.Time);
        var from = step.Before?.LevelMeters is { } before && before != shown ? string.Create(CultureInfo.InvariantCulture, $"{before}→") : "";
        var text = $" {from}{Meters(shown, language)}{At(at, language)}";
        return isPast ? text + language.Say($"，现 {Meters(now, language)}", $", now {Meters(now, language)}") + At(state.Time, language) : text;
    }

    private static string At(DateTime? at, Language language) =>
        at is { } time ? language.Say($"（{Moment(time, language)}）", $" ({Moment(time, language)})") : "";

    private static string Notice(AlertStep step, Language language)
    {
        var (before, after) = (step.Before?.What, step.After.What ?? step.After.Subject.Name);
        var text = step.Kind switch
        {
            StepKind.Ended => after + language.Say(" 解除", " ended"),
            StepKind.Graver or StepKind.Eased when before is not null && before != after => $"{before}→{after}",
            _ => after,
        };
        var details = new[] { step.After.Subject.Issuer, step.After.Time is { } time ? Moment(time, language) : null }.OfType<string>().ToList();
        if (details.Count == 0) return text;
        return text + language.Say($"（{string.Join('，', details)}）", $" ({string.Join(", ", details)})");
    }
}
