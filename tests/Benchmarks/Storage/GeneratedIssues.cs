using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Benchmarks.Storage;

/// <summary>Issues of twenty articles whose paragraphs are drawn from the seeds, the same in every run.</summary>
internal static class GeneratedIssues
{
    /// <summary>A word that stands in one of a thousand articles.</summary>
    public const string Rare = "翠鸟";

    /// <summary>A word that stands in nearly every one.</summary>
    public const string Common = "株洲";

    private const int ArticlesAnIssue = 20;
    private const int ParagraphsAnArticle = 4;
    private const int RareEvery = 1000;

    private static readonly DateOnly FirstDay = new(2020, 1, 1);
    private static readonly string[] Topics = [.. Newsroom.Topics().Topics.Select(topic => topic.Name)];
    private static readonly string[] Places = ["攸县", "渌口区", "醴陵市", "天元区", "荷塘区"];
    private static readonly string[] Paragraphs = [.. Newsroom.Articles.SelectMany(article => article.Paragraphs).Select(paragraph => paragraph.Text)];

    /// <summary>A phrase of the seeds, as long as people paste.</summary>
    public static string LongPhrase { get; } = Paragraphs.First(paragraph => paragraph.Length > 60)[10..40];

    public static IEnumerable<IssueAdmission> Make(int articles)
    {
        var random = new Random(1);
        for (var issue = 0; issue * ArticlesAnIssue < articles; issue++)
        {
            var stories = Enumerable.Range(issue * ArticlesAnIssue, ArticlesAnIssue).Select(number => Article(number, random)).ToList();
            var name = string.Create(CultureInfo.InvariantCulture, $"{issue:00000}.txt");
            yield return new IssueAdmission(
                new Issue { File = name, Paper = "株洲日报", Date = FirstDay.AddDays(issue), Articles = [.. stories.Select(briefed => briefed.Article)] },
                name, stories, BackIssue: false);
        }
    }

    private static BriefedArticle Article(int number, Random random)
    {
        var paragraphs = Enumerable.Range(0, ParagraphsAnArticle).Select(_ => new Paragraph(Paragraphs[random.Next(Paragraphs.Length)], [1])).ToList();
        if (number % RareEvery == 0) paragraphs.Add(new Paragraph($"湿地公园里有人看见了{Rare}。", [1]));
        paragraphs.Add(new Paragraph($"{Common}记者报道。", [1]));
        var title = string.Create(CultureInfo.InvariantCulture, $"第{number}号新闻：{paragraphs[0].Text[..Math.Min(15, paragraphs[0].Text.Length)]}");
        return new BriefedArticle(
            new Article { Id = new ArticleId(number.ToString("x12", CultureInfo.InvariantCulture)), Title = title, Headline = title, Paragraphs = paragraphs },
            new Brief
            {
                Summary = paragraphs[0].Text[..Math.Min(60, paragraphs[0].Text.Length)],
                Topics = [new TopicMatch(Topics[random.Next(Topics.Length)], 0.9, [])],
                Places = [Places[random.Next(Places.Length)]],
            },
            AlertRole.None);
    }
}
