using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Articles;
using Baozhai.Bot.Storage.Sql.Search;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>What is remembered of an article: all that articles are found and sorted by.</summary>
internal sealed class ArticleEntry
{
    /// <summary>Reads it from a document.</summary>
    /// <param name="document">The article as it was read.</param>
    /// <param name="correction">What an editor put right in it: it is found by that. Null for nothing.</param>
    public ArticleEntry(ArticleDocument document, Correction? correction)
    {
        var (article, brief, day) = Correction.Show(
            correction, NewsroomJson.ReadArticle(document.Article), NewsroomJson.ReadBrief(document.Brief), IssueDocument.DayOf(document.Day));
        Id = document.Id;
        IssueId = document.IssueId;
        Position = document.Position;
        Day = DayHandler.Text(day);
        Key = SearchKey.Of(day, document.Id);
        Urgency = Sql.Articles.Urgency.Of(brief);
        Identity = document.Identity;
        AdmittedAt = document.AdmittedAt;
        IsWaiting = document.Held is { ReleasedAt: null };
        Tokens = $" {Facets.Of(document.Paper, article, brief)} ";
        var parts = SearchedParts.Of(article, brief);
        Title = SearchForm.Of(parts.Title);
        Summary = SearchForm.Of(parts.Brief);
        Body = SearchForm.Of(parts.Body);
        Marks = new PairMarks(Title, Summary, Body);
        // Nobody is told of a story that waits for an operator by what it is about.
        if (IsWaiting) return;
        Topics = brief.Topics;
        Places = brief.Places;
        Readings = brief.Readings;
    }

    public long Id { get; }

    public long IssueId { get; }

    public int Position { get; }

    public string Day { get; }

    /// <summary>Sorts by day and number.</summary>
    public long Key { get; }

    public int Urgency { get; }

    public string Identity { get; }

    public DateTimeOffset AdmittedAt { get; }

    /// <summary>Whether it waits for an operator.</summary>
    public bool IsWaiting { get; }

    public string Title { get; }

    public string Summary { get; }

    public string Body { get; }

    public PairMarks Marks { get; }

    public IReadOnlyList<TopicMatch> Topics { get; } = [];

    public IReadOnlyList<string> Places { get; } = [];

    public IReadOnlyList<Reading> Readings { get; } = [];

    /// <summary>Its tokens of <see cref="Facets"/>, with a space before and after each.</summary>
    public string Tokens { get; }

    /// <summary>How much it is about a topic, what is urgent first; null when it is not.</summary>
    public double? RankOf(string topic)
    {
        double? rank = null;
        foreach (var match in Topics)
        {
            if (match.Name == topic && !(rank > Urgency + match.Score)) rank = Urgency + match.Score;
        }

        return rank;
    }
}
