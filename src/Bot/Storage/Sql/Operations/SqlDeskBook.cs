using Baozhai.Bot.Archive;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Storage.Sql.Articles;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Bot.Storage.Sql.Operations;

/// <summary>What the operator's desk keeps, in the database.</summary>
internal sealed class SqlDeskBook(Database database, TimeProvider time) : IDeskBook
{
    /// <inheritdoc />
    public Task<bool> CorrectAsync(long articleId, Correction? correction, DeskEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            if ((await ArticleReader.FindManyAsync(session, [articleId])).SingleOrDefault() is not { } story) return false;
            var read = story.AsRead ?? story;
            var now = time.GetUtcNow();
            var row = new { articleId, paper = read.Paper ?? "", day = DayHandler.Text(read.Date), identity = read.Article.Id.Value, now, content = correction is null ? "" : NewsroomJson.Write(correction) };
            await session.ExecuteAsync(
                correction is null
                    ? "DELETE FROM correction WHERE article_id = @articleId"
                    : """
                      INSERT INTO correction (article_id, paper, day, identity, at, content) VALUES (@articleId, @paper, @day, @identity, @now, @content)
                      ON CONFLICT (article_id) DO UPDATE SET at = excluded.at, content = excluded.content
                      """,
                row);
            await ShowAsync(session, story, read, correction, now);
            return await AddAsync(session, entry) > 0;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ArchivedArticle>> CorrectedAsync(int offset, int limit, CancellationToken cancellationToken) => database.ReadAsync(
        async session => await ArticleReader.FindManyAsync(
            session, await session.QueryAsync<long>("SELECT article_id FROM correction WHERE article_id IS NOT NULL ORDER BY at DESC, id DESC LIMIT @limit OFFSET @offset", new { limit, offset })),
        cancellationToken);

    /// <inheritdoc />
    public Task NoteAsync(DeskEntry entry, CancellationToken cancellationToken) => database.WriteAsync(session => AddAsync(session, entry), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<DeskEntry>> EntriesAsync(int offset, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        session => session.QueryAsync<DeskEntry>(
            "SELECT id, at, who, what, article_id, about, before, after FROM desk_entry ORDER BY id DESC LIMIT @limit OFFSET @offset", new { limit, offset }),
        cancellationToken);

    // Topics, places, levels and the index are those of the story as it is shown.
    private static async Task ShowAsync(Session session, ArchivedArticle story, ArchivedArticle read, Correction? correction, DateTimeOffset now)
    {
        var position = await session.FirstAsync<int>("SELECT position FROM article WHERE id = @Id", new { story.Id });
        // One that waits for an operator is found by its words alone.
        var doubt = story.IsDoubtful ? (await HeldTable.FindAsync(session, story.Id))?.Doubt : null;
        var briefed = new BriefedArticle(read.Article, read.Brief, AlertRole.None) { Doubt = doubt };
        var admission = new IssueAdmission(new Issue { File = "", Paper = read.Paper, Date = read.Date }, "", [briefed], BackIssue: false);
        using var writer = new ArticleWriter(session, story.IssueId, admission, now);
        writer.Write(KeptArticle.Of(story), briefed, position, correction);
    }

    private static Task<int> AddAsync(Session session, DeskEntry entry) => session.ExecuteAsync(
        "INSERT INTO desk_entry (at, who, what, article_id, about, before, after) VALUES (@At, @Who, @What, @ArticleId, @About, @Before, @After)", entry);
}
