using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql.Articles;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>Issues and articles: the documents in the file, and in memory what they are found by.</summary>
internal sealed class ArticleCollection(LiteSession session) : CachedCollection
{
    private readonly ILiteCollection<IssueDocument> _issues = session.Of<IssueDocument>("issue");
    private readonly ILiteCollection<ArticleDocument> _articles = session.Of<ArticleDocument>("article");
    private readonly Dictionary<long, IssueEntry> _issueEntries = [];
    private readonly Dictionary<long, ArticleEntry> _entries = [];

    // By key, the oldest first: what is new is put at the end.
    private readonly List<ArticleEntry> _sorted = [];

    /// <summary>Every issue.</summary>
    public IReadOnlyCollection<IssueEntry> Issues
    {
        get
        {
            Know();
            return _issueEntries.Values;
        }
    }

    /// <summary>Every article, the newest day first.</summary>
    public IEnumerable<ArticleEntry> Newest => Within(long.MinValue, long.MaxValue);

    /// <summary>The number of the last article; 0 without any.</summary>
    public long Last
    {
        get
        {
            Know();
            return _entries.Count == 0 ? 0 : _entries.Keys.Max();
        }
    }

    /// <summary>Articles whose key is within two, the newest day first.</summary>
    public IEnumerable<ArticleEntry> Within(long first, long last)
    {
        Know();
        for (var i = Place(last) - 1; i >= 0 && _sorted[i].Key >= first; i--) yield return _sorted[i];
    }

    /// <summary>What is remembered of an article, or null.</summary>
    public ArticleEntry? Entry(long id)
    {
        Know();
        return _entries.GetValueOrDefault(id);
    }

    /// <summary>What is remembered of an issue.</summary>
    public IssueEntry Issue(long id)
    {
        Know();
        return _issueEntries[id];
    }

    /// <summary>The issue of a content, or null. Nothing has to be remembered for it.</summary>
    public IssueDocument? IssueOf(string contentHash) => _issues.FindOne(BsonExpression.Create("ContentHash = @0", contentHash));

    /// <summary>An issue as it is kept.</summary>
    public IssueDocument IssueDocument(long id) => _issues.FindById(id);

    /// <summary>An article as it is kept, or null.</summary>
    public ArticleDocument? Find(long id) => _articles.FindById(id);

    /// <summary>Articles by their numbers, in that order; unknown ones are left out.</summary>
    public IReadOnlyList<ArchivedArticle> FindMany(IEnumerable<long> ids) =>
        [.. ids.Select(Find).OfType<ArticleDocument>().Select(document => document.ToArticle(Issue(document.IssueId), session.Corrections.Of(document.Id)))];

    /// <summary>The articles of an issue, in its order.</summary>
    public IEnumerable<ArticleEntry> Of(long issueId)
    {
        Know();
        return _sorted.Where(entry => entry.IssueId == issueId).OrderBy(entry => entry.Position).ThenBy(entry => entry.Id);
    }

    /// <summary>A kept file with its articles.</summary>
    public KeptIssue Kept(long issueId)
    {
        var issue = Issue(issueId);
        return new KeptIssue(issueId, issue.File, issue.Day, issue.DayAssumed, issue.Page, [.. Of(issueId).Select(entry => Find(entry.Id)!.ToKept(issue, session.Corrections.Of(entry.Id)))]);
    }

    /// <summary>Keeps an issue, as a new one where it has no number yet; returns the number.</summary>
    public long Put(IssueDocument issue)
    {
        Change();
        if (issue.Id == 0) issue.Id = session.Next("issue");
        _issues.Upsert(issue);
        _issueEntries[issue.Id] = issue.ToEntry();
        return issue.Id;
    }

    /// <summary>Keeps an article, as a new one where it has no number yet; returns the number.</summary>
    public long Put(ArticleDocument article)
    {
        Change();
        session.ThrowIfCancelled();
        if (article.Id == 0) article.Id = session.Next("article");
        _articles.Upsert(article);
        Drop(article.Id);
        Add(new ArticleEntry(article, session.Corrections.Of(article.Id)));
        return article.Id;
    }

    /// <summary>Removes an article.</summary>
    public void Remove(long id)
    {
        Change();
        _articles.Delete(id);
        Drop(id);
        session.Corrections.Lose(id);
    }

    /// <summary>Removes an issue with the articles it has yet.</summary>
    public void RemoveIssue(long id)
    {
        Change();
        foreach (var entry in Of(id).ToList()) Remove(entry.Id);
        _issues.Delete(id);
        _issueEntries.Remove(id);
    }

    /// <inheritdoc />
    protected override void Forget()
    {
        _issueEntries.Clear();
        _entries.Clear();
        _sorted.Clear();
    }

    /// <inheritdoc />
    protected override void Read()
    {
        foreach (var issue in _issues.FindAll()) _issueEntries[issue.Id] = issue.ToEntry();
        foreach (var article in _articles.FindAll())
        {
            var entry = new ArticleEntry(article, session.Corrections.Of(article.Id));
            _entries[entry.Id] = entry;
            _sorted.Add(entry);
        }

        _sorted.Sort((one, other) => one.Key.CompareTo(other.Key));
    }

    private void Add(ArticleEntry entry)
    {
        _entries[entry.Id] = entry;
        _sorted.Insert(Place(entry.Key), entry);
    }

    private void Drop(long id)
    {
        if (_entries.Remove(id, out var known)) _sorted.RemoveAt(Place(known.Key) - 1);
    }

    // Behind every entry up to a key.
    private int Place(long key)
    {
        var (low, high) = (0, _sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sorted[middle].Key <= key) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
