using System.Globalization;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Conversation;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Alerts;

/// <summary>Makes the text of an alert: short, what changed first, then how grave and why, what is forecast, when it is of, and where it stands.</summary>
internal static class AlertComposer
{
    private const int MaxLines = 6;

    /// <summary>The message of a report of an alert.</summary>
    /// <param name="alert">The report.</param>
    /// <param name="zone">The zone its time of issue is told in.</param>
    /// <param name="language">The language.</param>
    public static Reply Compose(PendingAlert alert, TimeZoneInfo zone, Language language)
    {
        var article = alert.Article;
        var steps = Steps(alert);
        var expected = article.Brief.Readings.Where(reading => reading.Forecast && Expected(reading, language) is not null).Take(MaxLines).ToList();
        var parts = new List<ReplyPart>
        {
            new HeadingPart($"{AlertTitle.Of(alert, language)}{language.Say("：", ": ")}{FullWidth.Set(article.Article.Headline)}"),
        };
        if (steps.Count > 0) parts.Add(new TextPart(string.Join('\n', steps.Select(step => StepText.Of(step, language)))));
        if (alert.Change != AlertStage.Ended) parts.Add(new TextPart(Grade(alert, language)));
        if (article.Brief.Summary.Length > 0) parts.Add(new TextPart(FullWidth.Set(article.Brief.Summary)));
        if (expected.Count > 0)
            parts.Add(new TextPart($"{language.Say("预计：", "Expected:")}\n{string.Join('\n', expected.Select(reading => $"· {Expected(reading, language)}"))}"));

        var lines = steps.Select(step => step.After.Line).Concat(expected.Select(reading => reading.Line)).Concat(article.Brief.SummaryLines);
        parts.Add(new TextPart($"{Issued(alert, zone, language)}\n{Source(article, lines, language)}"));
        return new Reply
        {
            Parts = parts,
            Buttons = [[new Button(language.Say("全文", "Full text"), ArticleList.FullTextLine(article))]],
            Severity = alert.Change == AlertStage.Ended ? null : alert.Severity,
        };
    }

    /// <summary>What changed; with a new alert also the other levels of the article, which are not above a known line.</summary>
    private static List<AlertStep> Steps(PendingAlert alert)
    {
        var steps = alert.Steps.AsEnumerable();
        if (alert.Change == AlertStage.Raised)
        {
            var others = StationStates.Of(alert.Article.Brief.Readings, alert.Article.Date ?? default)
                .Where(state => state.Subject.Kind == SubjectKind.Station && !alert.Steps.Any(step => step.After.Subject.Name == state.Subject.Name));
            steps = steps.Concat(others.Select(state => new AlertStep(StepKind.Same, null, state)));
        }

        return [.. steps.Take(MaxLines)];
    }

    private static string Grade(PendingAlert alert, Language language)
    {
        var grade = alert.Severity switch
        {
            Severity.Severe => language.Say("严重", "severe"),
            Severity.Warning => language.Say("警告", "warning"),
            _ => language.Say("关注", "watch"),
        };
        // What the article is judged by need not be how the alert stands: it may look back at the peak.
        var brief = alert.Article.Brief;
        var reason = brief.SeverityReason is { } words && brief.Severity == alert.Severity ? language.Say($"（{FullWidth.Set(words)}）", $" ({FullWidth.Set(words)})") : "";
        return language.Say($"级别：{grade}{reason}", $"Severity: {grade}{reason}");
    }

    private static string? Expected(Reading reading, Language language)
    {
        var what = string.Join(' ', new[] { reading.What, reading.LevelMeters is { } level ? StepText.Meters(level, language) : null }.OfType<string>());
        if (what.Length == 0 || (reading.Station ?? reading.River) is not { } water) return null;
        return reading.Time is { } at ? $"{water} {StepText.Moment(at, language)} {what}" : $"{water} {what}";
    }

    private static string Issued(PendingAlert alert, TimeZoneInfo zone, Language language)
    {
        var at = TimeZoneInfo.ConvertTime(alert.ReportedAt, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return language.Say($"发布：{at}", $"Issued: {at}");
    }

    private static string Source(ArchivedArticle article, IEnumerable<int> lines, Language language)
    {
        var cited = lines.Where(line => line > 0).Distinct().Order().Select(line => line.ToString(CultureInfo.InvariantCulture)).ToList();
        var source = ArticleList.Source(article);
        if (cited.Count == 0) return language.Say($"来源：{source}", $"Source: {source}");
        return language.Say($"来源：{source}，第 {string.Join('、', cited)} 行", $"Source: {source}, lines {string.Join(", ", cited)}");
    }
}
