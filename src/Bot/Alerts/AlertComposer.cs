using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Conversation;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Alerts;

/// <summary>Makes the text of an alert: short, with its figures, and where they stand.</summary>
internal static class AlertComposer
{
    private const int MaxReadings = 6;

    /// <summary>The alert of an article.</summary>
    public static Reply Compose(ArchivedArticle article, Language language)
    {
        var grade = article.Brief.Severity == Severity.Severe ? language.Say("严重汛情", "Severe flood") : language.Say("汛情警报", "Flood alert");
        var parts = new List<ReplyPart> { new HeadingPart($"⚠️ {grade}：{FullWidth.Set(article.Article.Headline)}") };
        if (article.Brief.Summary.Length > 0) parts.Add(new TextPart(FullWidth.Set(article.Brief.Summary)));

        var measured = Measured(article.Brief.Readings);
        if (measured.Count > 0) parts.Add(new TextPart(string.Join('\n', measured.Select(reading => Line(reading, language)))));
        var expected = article.Brief.Readings.Where(reading => reading is { Forecast: true, Station: not null } && Expected(reading) is not null).Take(MaxReadings).ToList();
        if (expected.Count > 0)
        {
            var lines = expected.Select(reading => $"· {reading.Station}{(reading.Time is { } at ? $" {Moment(at)}" : "")} {Expected(reading)}");
            parts.Add(new TextPart($"{language.Say("预计：", "Expected:")}\n{string.Join('\n', lines)}"));
        }

        parts.Add(new TextPart(Source(article, [.. measured, .. expected], language)));
        return new Reply { Parts = parts, Buttons = [[new Button(language.Say("全文", "Full text"), ArticleList.FullTextLine(article))]] };
    }

    /// <summary>The highest level of each station, in the order of the article.</summary>
    private static List<Reading> Measured(IReadOnlyList<Reading> readings) =>
        [.. readings.Where(reading => reading is { Forecast: false, Station: not null, LevelMeters: not null })
            .GroupBy(reading => reading.Station)
            .Select(station => station.MaxBy(reading => reading.LevelMeters)!)
            .Take(MaxReadings)];

    private static string? Expected(Reading reading) => (reading.What, reading.LevelMeters) switch
    {
        ({ } what, _) => what,
        (null, { } level) => string.Create(CultureInfo.InvariantCulture, $"{level} 米"),
        _ => null,
    };

    private static string Line(Reading reading, Language language)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"· {reading.Station} {reading.LevelMeters} {language.Say("米", "m")}");
        if (reading.Time is { } at) text += language.Say($"（{Moment(at)}）", $" ({Moment(at)})");
        if (reading.AboveWarningMeters is { } warning)
            text += string.Create(CultureInfo.InvariantCulture, $"{language.Say("，超警戒", ", above warning level")} {warning} {language.Say("米", "m")}");
        if (reading.AboveGuaranteeMeters is { } guarantee)
            text += string.Create(CultureInfo.InvariantCulture, $"{language.Say("，超保证", ", above guarantee level")} {guarantee} {language.Say("米", "m")}");
        return reading.Doubt is null ? text : text + language.Say("（原文数字有出入）", " (the figures of the text disagree)");
    }

    private static string Source(ArchivedArticle article, List<Reading> measured, Language language)
    {
        var lines = measured.Select(reading => reading.Line).Concat(article.Brief.SummaryLines).Distinct().Order().Select(line => line.ToString(CultureInfo.InvariantCulture));
        return language.Say($"来源：{ArticleList.Source(article)}，第 {string.Join('、', lines)} 行", $"Source: {ArticleList.Source(article)}, lines {string.Join(", ", lines)}");
    }

    private static string Moment(DateTime at) => at.ToString("M月d日 HH:mm", CultureInfo.InvariantCulture);
}
