using System.Globalization;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Alerts;

/// <summary>
/// Makes the text of an alert, as short as a message on a telephone: what, where, how much and when; the other stations and notices, gravest first;
/// the story in a sentence or two; what is forecast; what to do; and which paper says so. Never more than nine lines. Where it stands in the
/// paper is told by 为什么.
/// </summary>
internal static class AlertComposer
{
    // With the first line, the empty one below it and a line each of story, forecast, advice and source these make nine.
    private const int MostSteps = 3;
    private const int MostForecasts = 2;

    /// <summary>The message of a report of an alert.</summary>
    /// <param name="alert">The report.</param>
    /// <param name="now">When it is sent, local to the paper: what is forecast for earlier is not told any more.</param>
    /// <param name="advice">The safety advice.</param>
    /// <param name="language">The language.</param>
    public static Reply Compose(PendingAlert alert, DateTime now, AlertAdvice advice, Language language)
    {
        var article = alert.Article;
        var steps = Steps(alert, now);
        // A level beside a danger of words alone is not what it is about.
        var first = alert.Steps.Count > 0 ? steps[0] : null;
        var severity = SeverityAt(alert, now);
        var reason = Reason(alert, steps);
        List<string?> lines =
        [
            reason,
            .. Others(first is null ? steps : steps[1..], reason is null ? MostSteps : MostSteps - 1, language, now),
            Story(alert, first, now),
            Forecast(alert, now, language),
            alert.Change is AlertStage.Raised or AlertStage.Changed ? advice.Of(AlertTitle.KindOf(article.Article.Headline, article.Brief, alert.Steps), language) : null,
            Source(alert, steps, language),
        ];
        return new Reply
        {
            Parts =
            [
                new HeadingPart(OneLine(AlertTitle.Of(alert, first, severity, now, language))) { IsBare = true },
                new TextPart(string.Join('\n', lines.OfType<string>().Select(OneLine))),
            ],
            Buttons = [[
                new Button(language.Say("全文", "Full text"), ArticleList.FullTextLine(article)),
                new Button(language.Say("各站水位", "Water levels"), "水位"),
                new Button(language.Say("生效的警报", "Alerts in force"), "警报")]],
            Severity = alert.Change == AlertStage.Ended ? null : severity,
        };
    }

    /// <summary>How grave an alert is when it is sent: it is not severe now where all that made it so is expected to be over.</summary>
    private static Severity SeverityAt(PendingAlert alert, DateTime now)
    {
        if (alert.Change != AlertStage.Raised) return alert.Severity;
        var gravest = alert.Steps.Where(step => step.After.Severity == alert.Severity).ToList();
        if (gravest.Count == 0 || !gravest.TrueForAll(step => step.After.IsExpectedOver(now))) return alert.Severity;
        return alert.Steps.Max(step => step.After.SeverityAt(now) ?? Severity.None);
    }

    /// <summary>What changed, gravest first; with a new alert also the other levels of the article, which are not above a known line.</summary>
    private static List<AlertStep> Steps(PendingAlert alert, DateTime now)
    {
        var steps = alert.Steps.AsEnumerable();
        if (alert.Change == AlertStage.Raised)
        {
            var others = StationStates.Of(alert.Article.Brief.Readings, alert.Article.Date ?? default)
                .Where(state => state.Subject.Kind == SubjectKind.Station && !alert.Steps.Any(step => step.After.Subject.Name == state.Subject.Name));
            steps = steps.Concat(others.Select(state => new AlertStep(StepKind.Same, null, state)));
        }

        return [.. steps
            .OrderByDescending(step => step.After.SeverityAt(now) ?? Severity.None)
            .ThenByDescending(step => step.After.Subject.IsWater)
            .ThenByDescending(step => step.After.AboveGuaranteeMeters ?? 0)
            .ThenByDescending(step => step.After.AboveWarningMeters ?? 0)];
    }

    private static IEnumerable<string> Others(List<AlertStep> rest, int room, Language language, DateTime now)
    {
        var shown = rest.Count > room ? room - 1 : rest.Count;
        foreach (var step in rest.Take(shown)) yield return $"· {StepText.Of(step, language, now)}";
        if (rest.Count > shown) yield return language.Say($"· 另有 {rest.Count - shown} 处，见全文", $"· {rest.Count - shown} more in the full text");
    }

    // The words that made a story graver than its stations and notices are.
    private static string? Reason(PendingAlert alert, List<AlertStep> steps)
    {
        var brief = alert.Article.Brief;
        if (brief.SeverityReason is not { } reason || brief.Severity != alert.Severity || alert.Change is not (AlertStage.Raised or AlertStage.Changed)) return null;
        var isTold = steps.Exists(step => step.After.Severity >= alert.Severity || reason.Contains(step.After.Subject.Name, StringComparison.Ordinal) || step.After.What == reason);
        return isTold || brief.Summary.Contains(reason, StringComparison.Ordinal) || alert.Article.Article.Headline.Contains(reason, StringComparison.Ordinal) ? null : $"· {FullWidth.Set(reason)}";
    }

    // The headline of an alert of words or notices stands in the first line already.
    private static string? Story(PendingAlert alert, AlertStep? first, DateTime now)
    {
        var summary = Summary(alert, now);
        var isTitled = first is null || (alert.Change == AlertStage.Raised && !first.After.Subject.IsWater);
        var headline = isTitled ? "" : TitleText.Quoted(alert.Article.Article.Headline);
        return headline.Length + summary.Length > 0 ? headline + FullWidth.Set(summary) : null;
    }

    // An alert that waited for the morning does not expect what should have come by then.
    private static string Summary(PendingAlert alert, DateTime now)
    {
        var brief = alert.Article.Brief;
        var expected = brief.Readings.Where(reading => reading.Forecast && reading.Time is not null).ToList();
        return expected.Count > 0 && expected.TrueForAll(reading => reading.Time <= now)
            ? string.Concat(brief.Summary.Split('。', StringSplitOptions.RemoveEmptyEntries).Where(sentence => !sentence.Contains("预计", StringComparison.Ordinal) && !sentence.Contains("预报", StringComparison.Ordinal)).Select(sentence => sentence + '。'))
            : brief.Summary;
    }

    private static string? Forecast(PendingAlert alert, DateTime now, Language language)
    {
        if (alert.Change == AlertStage.Ended) return null;
        var told = alert.Article.Brief.Readings
            .Where(reading => reading.Forecast && !(reading.Time <= now))
            .Select(reading => Expected(reading, language))
            .OfType<string>()
            .Distinct()
            .Take(MostForecasts)
            .ToList();
        return told.Count == 0 ? null : language.Say("预计：", "Expected: ") + string.Join(language.Say("；", "; "), told);
    }

    private static string? Expected(Reading reading, Language language)
    {
        var what = string.Join(' ', new[] { reading.What, reading.LevelMeters is { } level ? StepText.Meters(level, language) : null }.OfType<string>());
        if (what.Length == 0 || (reading.Station ?? reading.River) is not { } water) return null;
        return reading.Time is { } at ? $"{water} {StepText.Moment(at, language)} {what}" : $"{water} {what}";
    }

    /// <summary>据株洲日报6月28日报道，水情截至28日6时。</summary>
    private static string Source(PendingAlert alert, List<AlertStep> steps, Language language)
    {
        var day = alert.Article.Date;
        var paper = alert.Article.Paper;
        var chinese = $"据{paper ?? "报纸"}{day?.ToString("M月d日", CultureInfo.InvariantCulture)}报道";
        var english = $"Reported by {paper ?? "the paper"}{day?.ToString(" 'of' d MMMM", CultureInfo.InvariantCulture)}";
        if (steps.Where(step => step.After is { Subject.IsWater: true, LevelMeters: not null }).MaxBy(step => step.After.Time ?? step.After.Day.ToDateTime(TimeOnly.MinValue)) is not { After: var newest })
            return language.Say($"{chinese}。", $"{english}.");
        return language.Say($"{chinese}，水情截至{Until(newest, day)}。", $"{english}; levels as of {(newest.Time is { } at ? StepText.Moment(at, language) : newest.Day.ToString("d MMM", CultureInfo.InvariantCulture))}.");
    }

    // The month is that of the paper unless it is said.
    private static string Until(SubjectState state, DateOnly? paper)
    {
        var of = state.Time is { } time ? DateOnly.FromDateTime(time) : state.Day;
        var month = paper is { } day && (day.Year, day.Month) == (of.Year, of.Month) ? "" : of.ToString("M月", CultureInfo.InvariantCulture);
        var hour = state.Time is { } at ? at.ToString(at.Minute == 0 ? "H时" : "H时mm分", CultureInfo.InvariantCulture) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{month}{of.Day}日{hour}");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

/// <summary>The note below an alert whose page has no date and was dated by the day it arrived.</summary>
internal static class AssumedDayText
{
    /// <summary>The message with that line, where it is called for.</summary>
    public static Reply Below(Reply message, PendingAlert alert, Language language)
    {
        if (alert.Article is not { IsDayAssumed: true, Date: { } day }) return message;
        var line = language.Say(
            string.Create(CultureInfo.InvariantCulture, $"版面上没有印日期，按收到的日期（{day:M月d日}）算作当天的消息。"),
            string.Create(CultureInfo.InvariantCulture, $"The page has no date; it is taken for one of the day it came ({day:d MMM})."));
        return message with { Parts = [.. message.Parts, new TextPart(line)] };
    }
}
