using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql.Search;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>Writes the articles of one issue with everything that hangs on them.</summary>
internal sealed class ArticleWriter(Session session, long issueId, IssueAdmission admission, DateTimeOffset now) : IDisposable
{
    private readonly string _day = DayHandler.Text(admission.Issue.Date);
    private readonly ISearchWriter _index = session.Dialect.Search.Writer(session);
    private readonly ArticleAspects _aspects = new(session);

    private readonly PreparedStatement _insert = session.Prepare(
        """
        INSERT INTO article (issue_id, position, day, urgency, identity, admitted_at, article, brief)
        VALUES (@issue, @position, @day, @urgency, @identity, @now, @article, @brief)
        RETURNING id
        """,
        "@issue", "@position", "@day", "@urgency", "@identity", "@now", "@article", "@brief");

    private readonly PreparedStatement _update = session.Prepare(
        "UPDATE article SET issue_id = @issue, position = @position, day = @day, urgency = @urgency, identity = @identity, article = @article, brief = @brief WHERE id = @id",
        "@issue", "@position", "@day", "@urgency", "@identity", "@article", "@brief", "@id");

    private readonly PreparedStatement _delete = session.Prepare("DELETE FROM article WHERE id = @id", "@id");

    /// <summary>Writes an article in the place of the kept one it is, or as a new one; returns its number.</summary>
    public long Write(KeptArticle? kept, Dispatch dispatch, int position)
    {
        var (article, brief) = (dispatch.Article, dispatch.Brief);
        var (articleJson, briefJson) = (NewsroomJson.Write(article), NewsroomJson.Write(brief));
        var id = kept?.Id ?? _insert.Number(issueId, position, _day, Urgency.Of(brief), article.Id.Value, now, articleJson, briefJson)!.Value;
        if (kept is not null)
        {
            _update.Run(issueId, position, _day, Urgency.Of(brief), article.Id.Value, articleJson, briefJson, id);
            _index.Remove(id, kept.Day, kept.Paper, kept.Article, kept.Brief);
            _aspects.Remove(id);
        }

        _index.Add(id, admission.Issue.Date, admission.Issue.Paper, article, brief);
        if (dispatch.Doubt is null) _aspects.Add(id, brief, _day, issueId, position);
        return id;
    }

    /// <summary>Removes an article the corrected file no longer has.</summary>
    public void Remove(KeptArticle gone)
    {
        _index.Remove(gone.Id, gone.Day, gone.Paper, gone.Article, gone.Brief);
        _delete.Run(gone.Id);
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
