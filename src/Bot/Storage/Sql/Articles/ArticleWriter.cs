using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql.Search;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>Writes the articles of one issue with everything that hangs on them.</summary>
internal sealed class ArticleWriter(Session session, long issueId, IssueAdmission admission, DateTimeOffset now) : IDisposable
{
    private readonly ISearchWriter _index = session.Dialect.Search.Writer(session);
    private readonly ArticleAspects _aspects = new(session);

    private readonly PreparedStatement _insert = session.Prepare(
        """
        INSERT INTO article (issue_id, position, day, urgency, identity, admitted_at, content)
        VALUES (@issue, @position, @day, @urgency, @identity, @now, @content)
        RETURNING id
        """,
        "@issue", "@position", "@day", "@urgency", "@identity", "@now", "@content");

    private readonly PreparedStatement _update = session.Prepare(
        "UPDATE article SET issue_id = @issue, position = @position, day = @day, urgency = @urgency, identity = @identity, content = @content WHERE id = @id",
        "@issue", "@position", "@day", "@urgency", "@identity", "@content", "@id");

    private readonly PreparedStatement _delete = session.Prepare("DELETE FROM article WHERE id = @id", "@id");

    /// <summary>Writes an article in the place of the kept one it is, or as a new one; returns its number.</summary>
    /// <param name="kept">The kept one as it was found until now; null for none.</param>
    /// <param name="briefed">What was read: it is kept as it is.</param>
    /// <param name="position">Its place in the issue.</param>
    /// <param name="correction">What an editor put right in it: it is found by that.</param>
    public long Write(KeptArticle? kept, BriefedArticle briefed, int position, Correction? correction)
    {
        var (article, brief, day) = Correction.Show(correction, briefed.Article, briefed.Brief, admission.Issue.Date);
        var content = new ArticleContent(briefed.Article, briefed.Brief).ToBytes();
        var dayText = DayHandler.Text(day);
        var id = kept?.Id ?? _insert.Number(issueId, position, dayText, Urgency.Of(brief), briefed.Article.Id.Value, now, content)!.Value;
        if (kept is not null)
        {
            _update.Run(issueId, position, dayText, Urgency.Of(brief), briefed.Article.Id.Value, content, id);
            Forget(kept);
            _aspects.Remove(id);
        }

        _index.Add(id, day, admission.Issue.Paper, article, brief);
        if (briefed.Doubt is null) _aspects.Add(id, brief, dayText, issueId, position);
        return id;
    }

    /// <summary>Removes an article the corrected file no longer has.</summary>
    public void Remove(KeptArticle gone)
    {
        Forget(gone);
        _delete.Run(gone.Id);
    }

    private void Forget(KeptArticle known)
    {
        var (article, brief, day) = known.Shown;
        _index.Remove(known.Id, day, known.Paper, article, brief);
    }

    public void Dispose()
    {
        _index.Dispose();
        _aspects.Dispose();
        _insert.Dispose();
        _update.Dispose();
        _delete.Dispose();
    }
}

/// <summary>Writes what an article is found by beside its words: topics, places, water levels.</summary>
internal sealed class ArticleAspects(Session session) : IDisposable
{
    private readonly PreparedStatement _topic = session.Prepare(
        "INSERT INTO article_topic (topic, day, rank, issue_id, position, article_id) VALUES (@topic, @day, @rank, @issue, @position, @article) ON CONFLICT DO NOTHING",
        "@topic", "@day", "@rank", "@issue", "@position", "@article");

    private readonly PreparedStatement _place = session.Prepare(
        "INSERT INTO article_place (place, day, issue_id, position, article_id) VALUES (@place, @day, @issue, @position, @article) ON CONFLICT DO NOTHING",
        "@place", "@day", "@issue", "@position", "@article");

    private readonly PreparedStatement _reading = session.Prepare(
        """
        INSERT INTO reading (article_id, position, day, station, river, level_meters, time, warning_meters, above_warning_meters, guarantee_meters, above_guarantee_meters, rise_meters, what, forecast)
        VALUES (@article, @position, @day, @station, @river, @level, @time, @warning, @above, @guarantee, @above_guarantee, @rise, @what, @forecast)
        """,
        "@article", "@position", "@day", "@station", "@river", "@level", "@time", "@warning", "@above", "@guarantee", "@above_guarantee", "@rise", "@what", "@forecast");

    private readonly PreparedStatement[] _removals =
    [
        session.Prepare("DELETE FROM article_topic WHERE article_id = @article", "@article"),
        session.Prepare("DELETE FROM article_place WHERE article_id = @article", "@article"),
        session.Prepare("DELETE FROM reading WHERE article_id = @article", "@article"),
    ];

    public void Add(long articleId, Brief brief, string day, long issueId, int position)
    {
        foreach (var topic in brief.Topics) _topic.Run(topic.Name, day, Urgency.Of(brief) + topic.Score, issueId, position, articleId);
        foreach (var place in brief.Places) _place.Run(place, day, issueId, position, articleId);
        for (var i = 0; i < brief.Readings.Count; i++)
        {
            var reading = brief.Readings[i];
            _reading.Run(
                articleId, i, day, reading.Station, reading.River, Text(reading.LevelMeters), reading.Time?.ToString("s", CultureInfo.InvariantCulture),
                Text(reading.WarningMeters), Text(reading.AboveWarningMeters), Text(reading.GuaranteeMeters), Text(reading.AboveGuaranteeMeters), Text(reading.RiseMeters), reading.What, reading.Forecast);
        }
    }

    public void Remove(long articleId)
    {
        foreach (var removal in _removals) removal.Run(articleId);
    }

    // As it was printed, with its zeros.
    private static string? Text(decimal? meters) => meters?.ToString(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _topic.Dispose();
        _place.Dispose();
        _reading.Dispose();
        foreach (var removal in _removals) removal.Dispose();
    }
}

/// <summary>What comes before the order of the page: a warning does, a danger that is only talked about does not.</summary>
internal static class Urgency
{
    /// <summary>0 for a story that can wait, otherwise the number of its severity.</summary>
    public static int Of(Brief brief) => brief.Severity >= Severity.Warning ? (int)brief.Severity : 0;
}
