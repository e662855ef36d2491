using System.Security.Cryptography;
using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Tests.Storage;

/// <summary>Builds what the storage tests keep.</summary>
internal static class Make
{
    public static readonly DateOnly Day = new(2024, 6, 27);

    public static readonly DateTimeOffset Morning = new(2024, 6, 26, 23, 30, 0, TimeSpan.Zero);

    public static Synonyms Synonyms { get; } = Synonyms.Parse("""{"groups":[["防汛","抗洪","洪水"]]}""");

    public static Subscription Flood { get; } = new(SubscriptionKind.Topic, "防汛应急");

    public static ChatId Chat(int number) => new("telegram", $"{1000 + number}");

    public static Chat Reader(int number = 1) => new()
    {
        Id = Chat(number),
        TimeZone = "Asia/Shanghai",
        DigestTimes = [new TimeOnly(7, 30)],
        NextDigestAt = Morning,
        CreatedAt = Morning.AddDays(-1),
    };

    public static BriefedArticle Article(
        string title, string body = "正文", string? id = null, string summary = "", string[]? topics = null, string[]? places = null, bool alerts = false) => new(
        new Article
        {
            Id = new ArticleId(id ?? Hash(title)[..12]),
            Title = title,
            Headline = title,
            Lines = [new LineRange(1, 3)],
            Joins = [new LineJoin(1, 2)],
            Paragraphs = [new Paragraph(body, [1, 2, 3])],
            EventDate = Day,
        },
        new Brief
        {
            Summary = summary,
            Topics = [.. (topics ?? ["其他"]).Select(topic => new TopicMatch(topic, 0.9, ["警戒水位"]))],
            Places = places ?? [],
            Readings = [new Reading { Station = "湘江株洲站", LevelMeters = 40.96m, Time = Day.ToDateTime(default), Line = 2 }],
            Severity = Severity.Warning,
        },
        alerts ? AlertRole.Raises : AlertRole.None);

    /// <summary>A story that may raise alerts or report of them.</summary>
    public static BriefedArticle Story(string title, AlertRole role, Reading[]? readings = null, Notice[]? notices = null, Severity severity = Severity.Warning, string? reason = null)
    {
        var story = Article(title, title + "。", topics: ["防汛应急"]);
        return story with
        {
            Role = role,
            Article = story.Article with { EventDate = null },
            Brief = story.Brief with { Readings = readings ?? [], Notices = notices ?? [], Severity = severity, SeverityReason = reason },
        };
    }

    public static IssueAdmission Admission(params BriefedArticle[] articles) => Admission("A1.txt", Day, articles);

    public static IssueAdmission Admission(string file, DateOnly? day, params BriefedArticle[] articles) => new(
        new Issue { File = file, Paper = "株洲日报", Date = day, Articles = [.. articles.Select(briefed => briefed.Article)] },
        Hash(file + day + string.Join('|', articles.Select(briefed => briefed.Article.Id + briefed.Article.Title + briefed.Article.Body))),
        articles,
        BackIssue: false);

    /// <summary>The same file with a day the operator gave.</summary>
    public static IssueAdmission Given(IssueAdmission admission, DateOnly day) =>
        admission with { Issue = admission.Issue with { Date = day, DateSource = DateSource.Given } };

    public static PlannedDelivery Delivery(
        int chat = 1, string slot = "update:1", int part = 0, Lane lane = Lane.Reply, DateTimeOffset? due = null, DateTimeOffset? expires = null, string text = "好") =>
        new(Chat(chat), lane, slot, part, Reply.Of(text), due ?? Morning.AddHours(-1), expires);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
