using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Articles;
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
        return new IssueEntry(Id, File, Paper, Date(), DayAssumed, BackIssue, facts.Number, facts.Page);
    }

    /// <summary>Reads a day as it is kept.</summary>
    public static DateOnly? DayOf(string day) => day.Length == 0 ? null : DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);
}

/// <summary>What is remembered of an issue.</summary>
internal sealed record IssueEntry(long Id, string File, string? Paper, DateOnly? Day, bool DayAssumed, bool BackIssue, int? Number, string? Page)
{
    /// <summary>The issue as it is listed.</summary>
    public ArchivedIssue ToIssue(int articles) => new()
    {
        Id = Id,
        File = File,
        Paper = Paper,
        Date = Day,
        Number = Number,
        Page = Page,
        Articles = articles,
        BackIssue = BackIssue,
    };
}
