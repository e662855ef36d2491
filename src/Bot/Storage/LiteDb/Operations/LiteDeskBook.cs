using Baozhai.Bot.Archive;
using Baozhai.Bot.Operators.Desk;

namespace Baozhai.Bot.Storage.LiteDb.Operations;

/// <summary>What the operator's desk keeps, in documents.</summary>
internal sealed class LiteDeskBook(LiteStore store, TimeProvider time) : IDeskBook
{
    private const string Collection = "desk_entry";

    /// <inheritdoc />
    public Task<bool> CorrectAsync(long articleId, Correction? correction, DeskEntry entry, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            if (session.Articles.FindMany([articleId]) is not [var story]) return false;
            session.Corrections.Put(story.AsRead ?? story, correction, time.GetUtcNow());
            // What it is found by is made anew of what was read and what was put right.
            session.Articles.Put(session.Articles.Find(articleId)!);
            Add(session, entry);
            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ArchivedArticle>> CorrectedAsync(int offset, int limit, CancellationToken cancellationToken) => store.RunAsync(
        session => session.Articles.FindMany(session.Corrections.Latest.Skip(offset).Take(limit).Select(document => document.ArticleId!.Value).ToList()), cancellationToken);

    /// <inheritdoc />
    public Task NoteAsync(DeskEntry entry, CancellationToken cancellationToken) => store.RunAsync(session => Add(session, entry), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<DeskEntry>> EntriesAsync(int offset, int limit, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<DeskEntry> (session) => [.. session.Of<EntryDocument>(Collection).Query().OrderByDescending(document => document.Id).Skip(offset).Limit(limit).ToEnumerable().Select(document => document.ToEntry())],
        cancellationToken);

    private static void Add(LiteSession session, DeskEntry entry) => session.Of<EntryDocument>(Collection).Insert(new EntryDocument
    {
        Id = session.Next(Collection),
        At = entry.At,
        Who = entry.Who,
        What = entry.What,
        ArticleId = entry.ArticleId,
        About = entry.About,
        Before = entry.Before,
        After = entry.After,
    });
}

/// <summary>Something that was done at the desk, as it is kept.</summary>
internal sealed class EntryDocument
{
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    public string Who { get; set; } = "";

    public DeskDeed What { get; set; }

    public long? ArticleId { get; set; }

    public string? About { get; set; }

    public string? Before { get; set; }

    public string? After { get; set; }

    /// <summary>The entry as the desk shows it.</summary>
    public DeskEntry ToEntry() => new() { Id = Id, At = At, Who = Who, What = What, ArticleId = ArticleId, About = About, Before = Before, After = After };
}
