using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Articles;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Articles;

namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>Writes the articles of one issue.</summary>
internal sealed class LiteArticleWriter(LiteSession session, long issueId, IssueAdmission admission, DateTimeOffset now)
{
    /// <summary>
    /// Writes an article in the place of the kept one it is, or as a new one; returns its number, and the article without the doubt an
    /// operator has dealt with.
    /// </summary>
    public (long Id, Dispatch Dispatch) Write(KeptArticle? kept, Dispatch dispatch, int position)
    {
        var known = kept is null ? null : session.Articles.Find(kept.Id);
        // What an operator let out stays out while its text is the same.
        var staysOut = kept is { IsReleased: true } && kept.Article.Body == dispatch.Article.Body;
        if (staysOut) dispatch = dispatch with { Doubt = null };
        var held = staysOut ? known!.Held : dispatch.Doubt is { } doubt ? HeldDocument.Of(doubt, now) : null;
        return (Put(known, dispatch, position, held), dispatch);
    }

    /// <summary>Writes an article as a new one; returns its number.</summary>
    public long Write(Dispatch dispatch, int position, HeldDocument held) => Put(null, dispatch, position, held);

    private long Put(ArticleDocument? known, Dispatch dispatch, int position, HeldDocument? held) => session.Articles.Put(new ArticleDocument
    {
        Id = known?.Id ?? 0,
        IssueId = issueId,
        Position = position,
        Day = DayHandler.Text(admission.Issue.Date),
        Paper = admission.Issue.Paper,
        Identity = dispatch.Article.Id.Value,
        AdmittedAt = known?.AdmittedAt ?? now,
        Article = NewsroomJson.Write(dispatch.Article),
        Brief = NewsroomJson.Write(dispatch.Brief),
        Held = held,
    });
}
