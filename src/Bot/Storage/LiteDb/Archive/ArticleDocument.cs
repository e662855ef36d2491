using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql.Articles;

namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>An issue, or a page of one, as it is kept.</summary>
internal sealed class IssueDocument
{
    public long Id { get; set; }

    public string File { get; set; } = "";

    public string ContentHash { get; set; } = "";

    public string? Paper { get; set; }

    /// <summary>ISO text; empty when unknown.</summary>
    public string Day { get; set; } = "";

    public bool DayAssumed { get; set; }

    public bool BackIssue { get; set; }

    public DateTimeOffset AdmittedAt { get; set; }

    /// <summary>All that was read of it but its articles.</summary>
    public string Detail { get; set; } = "";

    /// <summary>Its day; null when unknown.</summary>
    public DateOnly? Date() => DayOf(Day);

    /// <summary>What is remembered of it.</summary>
    public IssueEntry ToEntry()
    {
        var facts = NewsroomJson.ReadIssueFacts(Detail);
        return new IssueEntry(Id, File, Paper, Date(), DayAssumed, BackIssue, facts.Number, facts.Page) { LunarDate = facts.LunarDate, Weather = facts.Weather };
    }

    /// <summary>Reads a day as it is kept.</summary>
    public static DateOnly? DayOf(string day) => day.Length == 0 ? null : DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);
}

/// <summary>What is remembered of an issue.</summary>
internal sealed record IssueEntry(long Id, string File, string? Paper, DateOnly? Day, bool DayAssumed, bool BackIssue, int? Number, string? Page)
{
    /// <summary>The lunar date as printed.</summary>
    public string? LunarDate { get; init; }

    /// <summary>The weather line as printed.</summary>
    public string? Weather { get; init; }

    /// <summary>The issue as it is listed.</summary>
    public ArchivedIssue ToIssue(int articles) => new()
    {
        Id = Id,
        File = File,
        Paper = Paper,
        Date = Day,
        Number = Number,
        Page = Page,
        LunarDate = LunarDate,
        Weather = Weather,
        Articles = articles,
        BackIssue = BackIssue,
    };
}

/// <summary>An article as it is kept, with why it waits for an operator.</summary>
internal sealed class ArticleDocument
{
    public long Id { get; set; }

    public long IssueId { get; set; }

    /// <summary>Its place in the issue.</summary>
    public int Position { get; set; }

    /// <summary>The day of its issue when it was written, ISO text; empty when unknown.</summary>
    public string Day { get; set; } = "";

    /// <summary>The paper of its issue when it was written.</summary>
    public string? Paper { get; set; }

    public string Identity { get; set; } = "";

    public DateTimeOffset AdmittedAt { get; set; }

    /// <summary>What was read, as JSON.</summary>
    public string Article { get; set; } = "";

    /// <summary>The brief, as JSON.</summary>
    public string Brief { get; set; } = "";

    /// <summary>Why it waits, or waited, for an operator; null when it never did.</summary>
    public HeldDocument? Held { get; set; }

    /// <summary>The article of an issue.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="correction">What an editor put right in it; null for nothing.</param>
    public ArchivedArticle ToArticle(IssueEntry issue, Correction? correction) => new ArchivedArticle
    {
        Id = Id,
        IssueId = IssueId,
        Paper = issue.Paper,
        Date = issue.Day,
        IsDayAssumed = issue.DayAssumed,
        IsDoubtful = Held is { ReleasedAt: null },
        Article = NewsroomJson.ReadArticle(Article),
        Brief = NewsroomJson.ReadBrief(Brief),
    }.With(correction);

    /// <summary>The article of an issue as one that may be corrected.</summary>
    public KeptArticle ToKept(IssueEntry issue, Correction? correction) => new(Id, issue.Day, issue.Paper, NewsroomJson.ReadArticle(Article), NewsroomJson.ReadBrief(Brief))
    {
        IsWaiting = Held is { ReleasedAt: null },
        IsReleased = Held is { ReleasedAt: not null },
        Correction = correction,
    };
}

/// <summary>Why an article waits for an operator, and when one let it out.</summary>
internal sealed class HeldDocument
{
    public double Confidence { get; set; }

    public double Minimum { get; set; }

    public int Low { get; set; }

    public int All { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? ReleasedAt { get; set; }

    /// <summary>The doubt.</summary>
    public ReadingDoubt ToDoubt() => new(Confidence, Minimum, Low, All);

    /// <summary>A doubt as it is kept.</summary>
    public static HeldDocument Of(ReadingDoubt doubt, DateTimeOffset at, DateTimeOffset? releasedAt = null) =>
        new() { Confidence = doubt.Confidence, Minimum = doubt.Minimum, Low = doubt.Low, All = doubt.All, At = at, ReleasedAt = releasedAt };
}
