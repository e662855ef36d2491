using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Digests;

/// <summary>What a digest says before its stories: the day as the paper prints it, how many stories there are and which comes first, and the alerts in force.</summary>
/// <param name="LunarDate">The lunar date as an issue of the day prints it; null when none does.</param>
/// <param name="Weather">The weather as an issue of the day prints it; null when none does.</param>
/// <param name="Alerts">The alerts in force, gravest first.</param>
internal sealed record DigestOpening(string? LunarDate, string? Weather, IReadOnlyList<InForceAlert> Alerts)
{
    /// <summary>The lines.</summary>
    /// <param name="articles">All stories of the digest, in their order.</param>
    /// <param name="language">The language of what is not from the paper.</param>
    public TextPart? Say(IReadOnlyList<ArchivedArticle> articles, Language language)
    {
        var day = string.Join(" · ", new[] { LunarDate is { } lunar ? language.Say($"农历{lunar}", $"农历{lunar}") : null, Weather }.OfType<string>().Select(FullWidth.Set));
        List<string> lines = [.. new[] { day, Count(articles, language) }.Where(line => line.Length > 0)];
        var (alerts, oneWay) = Warn(language);
        if (alerts.Length == 0) return lines.Count == 0 ? null : new TextPart(string.Join('\n', lines));
        return new TextPart(string.Join('\n', lines.Append(alerts))) { OneWay = string.Join('\n', lines.Append(oneWay)) };
    }

    private static string Count(IReadOnlyList<ArchivedArticle> articles, Language language)
    {
        if (articles.Count < 2) return "";
        var gravest = articles.MaxBy(article => article.Brief.Severity)!;
        var (chinese, english, first) = gravest.Brief.Severity >= Severity.Warning ? ("最要紧", "most urgent", gravest) : ("先看", "first", articles[0]);
        var headline = FullWidth.Set(first.Article.Headline);
        return language.Say($"{articles.Count} 篇，{chinese}：{headline}", $"{articles.Count} stories; {english}: {headline}");
    }

    private (string Said, string OneWay) Warn(Language language)
    {
        if (Alerts is not [var gravest, ..]) return ("", "");
        var what = (gravest.LastReport?.Article.Headline ?? gravest.Reason) is { } about ? FullWidth.Set(about) : "";
        var oneWay = Alerts.Count == 1
            ? language.Say($"⚠️ 警报生效中：{what}", $"⚠️ Alert in force: {what}")
            : language.Say($"⚠️ {Alerts.Count} 条警报生效中，最重的：{what}", $"⚠️ {Alerts.Count} alerts in force, the gravest: {what}");
        return (oneWay + language.Say("，回复“警报”查看", " (answer “alerts”)"), oneWay);
    }
}

/// <summary>Finds what a digest of a day opens with.</summary>
internal sealed class DigestOpenings(IArchive archive, IAlerts alerts)
{
    private const int PagesOfADay = 50;

    /// <summary>For the digest of a day.</summary>
    public async Task<DigestOpening> OfAsync(DateOnly day, bool isToday, CancellationToken cancellationToken)
    {
        var issues = await archive.IssuesAsync(day, day, 0, PagesOfADay, cancellationToken);
        return new DigestOpening(
            issues.Select(issue => issue.LunarDate).FirstOrDefault(lunar => lunar is { Length: > 0 }),
            issues.Select(issue => issue.Weather).FirstOrDefault(weather => weather is { Length: > 0 }),
            isToday ? await alerts.InForceAsync(cancellationToken) : []);
    }
}
