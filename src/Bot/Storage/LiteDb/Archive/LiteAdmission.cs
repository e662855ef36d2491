using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.LiteDb.Alerts;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Articles;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>Admits one issue: unchanged, added, or in the place of what it corrects.</summary>
internal sealed class LiteAdmission(LiteSession session, AlertOptions options, DateTimeOffset now)
{
    private readonly ArticleCollection _shelf = session.Articles;

    public AdmissionResult Admit(IssueAdmission admission)
    {
        var same = _shelf.IssueOf(admission.ContentHash);
        if (same is not null && !GivesAnotherDay(admission.Issue, same)) return Unchanged(same.Id);

        var before = same is not null
            ? Predecessors.None with { Same = _shelf.Kept(same.Id) }
            : Predecessors.Among(Candidates(admission).Select(_shelf.Kept), admission.Issue);
        if (before.Same is { } copied && AdmissionRules.IsCopy(admission.Issue, copied)) return Unchanged(copied.Id);
        return Write(AdmissionRules.WithDayOf(before.Target, admission), before);
    }

    private AdmissionResult Write(IssueAdmission admission, Predecessors before)
    {
        var issueId = before.Around?.Id ?? _shelf.Put(Issue(admission, before.Target?.Id));
        var matches = AdmissionRules.Match(admission, before.Articles);
        var gone = AdmissionRules.Gone(before, matches, admission);
        IReadOnlyList<string> stayed = [.. gone.Where(article => !Remove(article, issueId)).Select(article => article.Article.Headline)];
        var writer = new LiteArticleWriter(session, issueId, admission, now);
        var book = new LiteAlertBook(session, issueId, admission, options, now);
        var changed = 0;
        for (var i = 0; i < matches.Length; i++)
        {
            var (id, briefed) = writer.Write(matches[i], admission.Articles[i], AdmissionRules.PositionOf(i, matches[i], before));
            changed += book.Record(id, briefed);
        }

        foreach (var part in before.Parts.Where(part => part.Id != issueId)) _shelf.RemoveIssue(part.Id);
        var numbered = matches.Count(match => match is not null);
        return new AdmissionResult(before.Target is null ? AdmissionOutcome.Added : AdmissionOutcome.Corrected, issueId, matches.Length - numbered, numbered, gone.Count - stayed.Count, changed)
        {
            StayedForAlerts = stayed.Count == 0 ? [] : stayed,
        };
    }

    // An article by which readers were alerted stays as long as the alert does: it would vanish with it.
    private bool Remove(KeptArticle gone, long issueId)
    {
        if (!session.Alerts.IsToldInForce(gone.Id, now.AddHours(-options.LapseHours)))
        {
            _shelf.Remove(gone.Id);
            return true;
        }

        var document = _shelf.Find(gone.Id)!;
        document.IssueId = issueId;
        _shelf.Put(document);
        return false;
    }

    private IssueDocument Issue(IssueAdmission admission, long? issueId) => new()
    {
        Id = issueId ?? 0,
        File = admission.Issue.File,
        ContentHash = admission.ContentHash,
        Paper = admission.Issue.Paper,
        Day = DayHandler.Text(admission.Issue.Date),
        DayAssumed = admission.DayAssumed,
        BackIssue = admission.BackIssue,
        AdmittedAt = issueId is { } id ? _shelf.IssueDocument(id).AdmittedAt : now,
        Detail = NewsroomJson.Write(admission.Issue with { Articles = [] }),
    };

    // Two papers may both have a file A1.txt on the same day, so two known papers must be the same one.
    private IEnumerable<long> Candidates(IssueAdmission admission)
    {
        var issue = admission.Issue;
        var identities = admission.Articles.Select(briefed => briefed.Article.Id.Value).ToHashSet();
        var shared = _shelf.Newest.Where(article => identities.Contains(article.Identity)).Select(article => article.IssueId).ToHashSet();
        return [.. _shelf.Issues
            .Where(kept => kept.Paper is null || issue.Paper is null || kept.Paper == issue.Paper)
            .Where(kept => (issue.Date is not null && kept.Day == issue.Date)
                || (shared.Contains(kept.Id) && (kept.File == issue.File || kept.Day is null || kept.DayAssumed)))
            .Select(kept => kept.Id).OrderDescending()];
    }

    private AdmissionResult Unchanged(long issueId) => new(AdmissionOutcome.Unchanged, issueId, 0, _shelf.Of(issueId).Count(), 0, 0);

    // A day read from the page is the same as before; one the operator gives is there to correct it.
    private static bool GivesAnotherDay(Issue issue, IssueDocument kept) => issue.DateSource == DateSource.Given && kept.Date() != issue.Date;
}

/// <summary>Writes the articles of one issue.</summary>
internal sealed class LiteArticleWriter(LiteSession session, long issueId, IssueAdmission admission, DateTimeOffset now)
{
    /// <summary>
    /// Writes an article in the place of the kept one it is, or as a new one; returns its number, and the article without the doubt an
    /// operator has dealt with.
    /// </summary>
    public (long Id, BriefedArticle Article) Write(KeptArticle? kept, BriefedArticle briefed, int position)
    {
        var known = kept is null ? null : session.Articles.Find(kept.Id);
        // What an operator let out stays out while its text is the same.
        var staysOut = kept is { IsReleased: true } && kept.Article.Body == briefed.Article.Body;
        if (staysOut) briefed = briefed with { Doubt = null };
        var held = staysOut ? known!.Held : briefed.Doubt is { } doubt ? HeldDocument.Of(doubt, now) : null;
        var id = Put(known, briefed, position, held);
        // A story that vanished and comes back has its correction again.
        var correction = session.Corrections.Find(id) ?? session.Corrections.Lost(admission.Issue.Paper, admission.Issue.Date, briefed.Article.Id.Value);
        if (correction is not null) Show(id, correction, briefed.Article);
        return (id, briefed);
    }

    /// <summary>Gives a correction to an article, which is found by it from then on.</summary>
    public void Show(long articleId, CorrectionDocument correction, Article read)
    {
        session.Corrections.Give(correction, articleId, read, admission.Issue.Paper, admission.Issue.Date);
        session.Articles.Put(session.Articles.Find(articleId)!);
    }

    /// <summary>Writes an article as a new one; returns its number.</summary>
    public long Write(BriefedArticle briefed, int position, HeldDocument held) => Put(null, briefed, position, held);

    private long Put(ArticleDocument? known, BriefedArticle briefed, int position, HeldDocument? held) => session.Articles.Put(new ArticleDocument
    {
        Id = known?.Id ?? 0,
        IssueId = issueId,
        Position = position,
        Day = DayHandler.Text(admission.Issue.Date),
        Paper = admission.Issue.Paper,
        Identity = briefed.Article.Id.Value,
        AdmittedAt = known?.AdmittedAt ?? now,
        Article = NewsroomJson.Write(briefed.Article),
        Brief = NewsroomJson.Write(briefed.Brief),
        Held = held,
    });
}
