using System.Globalization;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Alerts;

/// <summary>One line for how a station, a warning or a response stands, or what changed of it.</summary>
internal static class StepText
{
    /// <summary>The line, for example <c>湘江株洲站 40.96→41.30 米，超警戒 1.30 米（6月28日 6时）</c>.</summary>
    /// <param name="step">What changed.</param>
    /// <param name="language">The language.</param>
    /// <param name="now">When it is told, local to the paper: what was expected to be over by then is told so. Null where that does not matter.</param>
    public static string Of(AlertStep step, Language language, DateTime? now = null) => step.After.Subject.IsWater ? Water(step, language, now) : Notice(step, language);

    /// <summary>A time as the language writes it: 6月28日 6时, 6月28日 5时05分.</summary>
    public static string Moment(DateTime at, Language language) =>
        at.ToString(language.Say(at.Minute == 0 ? "M月d日 H时" : "M月d日 H时mm分", "d MMM HH:mm"), CultureInfo.InvariantCulture);

    /// <summary>A length with its unit.</summary>
    public static string Meters(decimal meters, Language language) => string.Create(CultureInfo.InvariantCulture, $"{meters} {language.Say("米", "m")}");

    private static string Water(AlertStep step, Language language, DateTime? now)
    {
        var state = step.After;
        var text = state.Subject.Name + Levels(step, language);
        if (step.Kind == StepKind.Ended)
            text += (state.LevelMeters is null ? language.Say("已", " ") : language.Say("，已", ", ")) + language.Say("退到警戒水位以下", "back below its warning level");
        else if (Above(step, language) is { Length: > 0 } above)
            text += language.Say("，", ", ") + above;
        if (state.Time is { } time && state.LevelMeters is not null) text += At(time, language);
        if (now is { } moment && state.IsExpectedOver(moment)) text += language.Say("，预计已退，尚无实测", ", expected to be over by now, not measured yet");
        return state.Doubt is null ? text : text + language.Say("（原文数字有出入）", " (the figures of the text disagree)");
    }

    private static string Above(AlertStep step, Language language)
    {
        var state = step.After;
        string?[] lines =
        [
            state.AboveWarningMeters is > 0 and var warning ? language.Say($"超警戒 {Meters(warning, language)}", $"{Meters(warning, language)} above its warning level") : null,
            state.AboveGuaranteeMeters is > 0 and var guarantee ? language.Say($"超保证 {Meters(guarantee, language)}", $"{Meters(guarantee, language)} above its guarantee level") : null,
        ];
        return string.Join(language.Say("、", ", "), lines.OfType<string>());
    }

    // The highest level is what happened, the latest how it stands.
    private static string Levels(AlertStep step, Language language)
    {
        var state = step.After;
        if (state.LevelMeters is not { } now) return "";
        var isPast = step.Kind is not StepKind.Ended && state.HighestMeters > now && !(state.HighestMeters <= step.Before?.ToldMeters);
        var shown = isPast ? state.HighestMeters!.Value : now;
        var from = step.Before?.LevelMeters is { } before && before != shown ? string.Create(CultureInfo.InvariantCulture, $"{before}→") : "";
        var text = $" {from}{Meters(shown, language)}";
        if (!isPast) return text;
        return text + (state.HighestTime is { } at ? At(at, language) : "") + language.Say($"，现 {Meters(now, language)}", $", now {Meters(now, language)}");
    }

    private static string At(DateTime at, Language language) => language.Say($"（{Moment(at, language)}）", $" ({Moment(at, language)})");

    private static string Notice(AlertStep step, Language language)
    {
        var (before, after) = (step.Before?.What, step.After.What ?? step.After.Subject.Name);
        var text = step.Kind switch
        {
            StepKind.Ended => after + language.Say("解除", " ended"),
            StepKind.Graver or StepKind.Eased when before is not null && before != after => $"{before}→{after}",
            _ => after,
        };
        var details = Details(step.After, language);
        return details.Length == 0 ? text : text + language.Say($"（{details}）", $" ({details})");
    }

    /// <summary>Where a notice holds, who gave it, and when; empty when none of it is known.</summary>
    public static string Details(SubjectState state, Language language) => string.Join(
        language.Say("，", ", "), new[] { state.Subject.Place, state.Subject.Issuer, state.Time is { } time ? Moment(time, language) : null }.OfType<string>());
}
