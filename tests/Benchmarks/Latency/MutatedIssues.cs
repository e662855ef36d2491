using System.Globalization;
using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;
using WaterLevel = Baozhai.Newsroom.Alerts.Reading;

namespace Baozhai.Benchmarks.Latency;

/// <summary>
/// Issues of forty articles made from those of the seeds: each is one of them with figures, places and now and then two neighbouring
/// sentences or words changed, so that phrases differ from article to article as they do in papers. The same in every run.
/// </summary>
internal static class MutatedIssues
{
    /// <summary>A word that stands in one of a thousand articles.</summary>
    public const string Rare = "翠鸟";

    private const int ArticlesAnIssue = 40;
    private const int RareEvery = 1000;

    private static readonly string[] Papers = ["株洲日报", "株洲晚报", "长沙晚报"];
    private static readonly string[] Pages = ["A1", "A2", "A3", "A4", "第05版", "第06版"];
    private static readonly string[] Places = ["株洲市", "醴陵市", "攸县", "茶陵县", "炎陵县", "渌口区", "天元区", "芦淞区", "荷塘区", "石峰区"];
    private static readonly string[] Words = ["公司", "项目", "企业", "群众", "服务", "发展", "建设", "工作", "农民", "学生", "医院", "社区", "道路", "产业", "技术", "市场"];
    private static readonly DateOnly LastDay = new(2024, 6, 27);

    private static readonly Lazy<List<(Article Article, Brief Brief)>> OfTheSeeds = new(() =>
    {
        var briefer = Newsroom.Briefer();
        return [.. Newsroom.Articles.Where(article => article.Body.Length > 30).Select(article => (article, briefer.Make(article, LastDay)))];
    });

    /// <summary>So many articles, the last of them of 27 June 2024, three papers a day.</summary>
    public static IEnumerable<IssueAdmission> Make(int articles)
    {
        var random = new Random(7);
        var issues = articles / ArticlesAnIssue;
        for (var issue = 0; issue < issues; issue++)
        {
            var day = LastDay.AddDays((issue - issues + 1) / Papers.Length);
            var paper = Papers[issue % Papers.Length];
            var stories = Enumerable.Range(issue * ArticlesAnIssue, ArticlesAnIssue).Select(number => Mutate(number, day, random)).ToList();
            var name = string.Create(CultureInfo.InvariantCulture, $"{issue:00000}.txt");
            yield return new IssueAdmission(
                new Issue { File = name, Paper = paper, Date = day, Articles = [.. stories.Select(briefed => briefed.Article)] }, name, stories, BackIssue: true);
        }
    }

    private static BriefedArticle Mutate(int number, DateOnly day, Random random)
    {
        var (article, brief) = OfTheSeeds.Value[random.Next(OfTheSeeds.Value.Count)];
        var paragraphs = article.Paragraphs.Select(paragraph => paragraph with { Text = Mutate(paragraph.Text, random) }).ToList();
        if (number % RareEvery == 0) paragraphs.Add(new Paragraph($"湿地公园里有人看见了{Rare}。", [1]));
        return new BriefedArticle(
            article with
            {
                Id = new ArticleId(number.ToString("x12", CultureInfo.InvariantCulture)),
                Title = article.Title is null ? null : Mutate(article.Title, random),
                Headline = Mutate(article.Headline, random),
                Page = Pages[random.Next(Pages.Length)],
                Paragraphs = paragraphs,
            },
            brief with { Summary = Mutate(brief.Summary, random), Readings = [.. brief.Readings.Select(reading => Mutate(reading, day, random))] },
            AlertRole.None);
    }

    private static WaterLevel Mutate(WaterLevel reading, DateOnly day, Random random) => reading with
    {
        LevelMeters = reading.LevelMeters + (random.Next(-300, 300) / 100m),
        AboveWarningMeters = null,
        Time = reading.Time is { } time ? day.ToDateTime(TimeOnly.FromDateTime(time)) : null,
    };

    private static string Mutate(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (var i = 0; i < changed.Length; i++)
        {
            if (char.IsAsciiDigit(changed[i]) && random.Next(3) == 0) changed[i] = (char)('0' + random.Next(10));
        }

        foreach (var from in (string[])[.. Places, .. Words])
        {
            if (random.Next(3) > 0 || !text.Contains(from, StringComparison.Ordinal)) continue;
            var list = Array.IndexOf(Places, from) >= 0 ? Places : Words;
            changed.Replace(from, list[random.Next(list.Length)]);
        }

        // A sentence in forty characters has two of them changed for others of the same text.
        for (var at = random.Next(40); at < changed.Length - 1; at += random.Next(20, 60))
        {
            var other = random.Next(text.Length);
            if (char.IsLetter(changed[at]) && char.IsLetter(text[other])) changed[at] = text[other];
        }

        return changed.ToString();
    }
}
