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

        var measured = article.Brief.Readings.Where(reading => !reading.Forecast && reading is { Station: not null, LevelMeters: not null }).Take(MaxReadings).ToList();
        if (measured.Count > 0) parts.Add(new TextPart(string.Join('\n', measured.Select(reading => Line(reading, language)))));
        parts.Add(new TextPart(Source(article, measured, language)));
        return new Reply { Parts = parts, Buttons = [[new Button(language.Say("全文", "Full text"), ArticleList.FullTextLine(article))]] };
    }

    private static string Line(Reading reading, Language language)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"· {reading.Station} {reading.LevelMeters} {language.Say("米", "m")}");
        if (reading.Time is { } at) text += language.Say($"（{Moment(at)}）", $" ({Moment(at)})");
        if (reading.AboveWarningMeters is { } warning)
            text += string.Create(CultureInfo.InvariantCulture, $"{language.Say("，超警戒", ", above warning level")} {warning} {language.Say("米", "m")}");
        if (reading.AboveGuaranteeMeters is { } guarantee)
            text += string.Create(CultureInfo.InvariantCulture, $"{language.Say("，超保证", ", above guarantee level")} {guarantee} {language.Say("米", "m")}");
        return text;
    }

    private static string Source(ArchivedArticle article, List<Reading> measured, Language language)
    {
        var lines = measured.Select(reading => reading.Line).Concat(article.Brief.SummaryLines).Distinct().Order().Select(line => line.ToString(CultureInfo.InvariantCulture));
        return language.Say($"来源：{ArticleList.Source(article)}，第 {string.Join('、', lines)} 行", $"Source: {ArticleList.Source(article)}, lines {string.Join(", ", lines)}");
    }

    private static string Moment(DateTime at) => at.ToString("M月d日 HH:mm", CultureInfo.InvariantCulture);
}
