using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Articles;
using Baozhai.Newsroom.Articles;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>What an editor put right, as it is kept.</summary>
internal sealed class CorrectionDocument
{
    public long Id { get; set; }

    /// <summary>The article it belongs to; null while that is not in the archive.</summary>
    public long? ArticleId { get; set; }

    /// <summary>The paper of the issue; empty when unknown.</summary>
    public string Paper { get; set; } = "";

    /// <summary>The day of the issue, ISO text; empty when unknown.</summary>
    public string Day { get; set; } = "";

    /// <summary>The identity of the article as it was read last.</summary>
    public string Identity { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>The correction, as JSON.</summary>
    public string Content { get; set; } = "";
}

/// <summary>What editors put right: the documents in the file, and all of them in memory.</summary>
internal sealed class CorrectionCollection(LiteSession session) : CachedCollection
{
    private readonly ILiteCollection<CorrectionDocument> _documents = session.Of<CorrectionDocument>("correction");
    private readonly Dictionary<long, CorrectionDocument> _ofArticle = [];
    private readonly List<CorrectionDocument> _lost = [];

    /// <summary>Those of articles that are there, the last first.</summary>
    public IEnumerable<CorrectionDocument> Latest
    {
        get
        {
            Know();
            return _ofArticle.Values.OrderByDescending(document => document.At).ThenByDescending(document => document.Id);
        }
    }

    /// <summary>What was put right in an article; null for nothing.</summary>
    public Correction? Of(long articleId) => Find(articleId) is { } document ? NewsroomJson.ReadCorrection(document.Content) : null;

    /// <summary>The correction of an article as it is kept; null for none.</summary>
    public CorrectionDocument? Find(long articleId)
    {
        Know();
        return _ofArticle.GetValueOrDefault(articleId);
    }

    /// <summary>The correction of an article that vanished; null for none.</summary>
    public CorrectionDocument? Lost(string? paper, DateOnly? day, string identity)
    {
        Know();
        return _lost.FindLast(document => document.Identity == identity && document.Paper == (paper ?? "") && document.Day == DayHandler.Text(day));
    }

    /// <summary>Keeps a correction in the place of an earlier one of its article; null takes that away.</summary>
    public void Put(ArchivedArticle read, Correction? correction, DateTimeOffset at)
    {
        Change();
        if (correction is null)
        {
            if (_ofArticle.Remove(read.Id, out var gone)) _documents.Delete(gone.Id);
            return;
        }

        var document = new CorrectionDocument
        {
            Id = _ofArticle.TryGetValue(read.Id, out var known) ? known.Id : session.Next("correction"),
            ArticleId = read.Id,
            Paper = read.Paper ?? "",
            Day = DayHandler.Text(read.Date),
            Identity = read.Article.Id.Value,
            At = at,
            Content = NewsroomJson.Write(correction),
        };
        _documents.Upsert(document);
        _ofArticle[read.Id] = document;
    }

    /// <summary>Gives a correction to an article, held against what was read of it now.</summary>
    public void Give(CorrectionDocument document, long articleId, Article read, string? paper, DateOnly? day)
    {
        Change();
        _lost.RemoveAll(lost => lost.Id == document.Id);
        if (document.ArticleId is { } before) _ofArticle.Remove(before);
        (document.ArticleId, document.Paper, document.Day, document.Identity) = (articleId, paper ?? "", DayHandler.Text(day), read.Id.Value);
        document.Content = NewsroomJson.Write(NewsroomJson.ReadCorrection(document.Content).HeldAgainst(read, day));
        _documents.Update(document);
        _ofArticle[articleId] = document;
    }

    /// <summary>Keeps the correction of an article that goes, until it comes back.</summary>
    public void Lose(long articleId)
    {
        if (Find(articleId) is not { } document) return;
        Change();
        _ofArticle.Remove(articleId);
        document.ArticleId = null;
        _documents.Update(document);
        _lost.Add(document);
    }

    /// <inheritdoc />
    protected override void Forget()
    {
        _ofArticle.Clear();
        _lost.Clear();
    }

    /// <inheritdoc />
    protected override void Read()
    {
        foreach (var document in _documents.FindAll())
        {
            if (document.ArticleId is { } articleId) _ofArticle[articleId] = document;
            else _lost.Add(document);
        }
    }
}
