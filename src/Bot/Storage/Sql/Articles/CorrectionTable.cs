using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>Corrections in the table, as an admission meets them: those whose story vanished, and to which story each belongs afterwards.</summary>
internal sealed class CorrectionTable
{
    private const int AtOnce = 500;

    private readonly Session _session;
    private readonly IssueAdmission _admission;
    private readonly Dictionary<string, LostRow> _lost;

    private CorrectionTable(Session session, IssueAdmission admission, Dictionary<string, LostRow> lost) => (_session, _admission, _lost) = (session, admission, lost);

    /// <summary>Reads the corrections of this paper and day whose stories are not there and that are among those of an issue.</summary>
    public static async Task<CorrectionTable> LostAsync(Session session, IssueAdmission admission)
    {
        var lost = new Dictionary<string, LostRow>(StringComparer.Ordinal);
        foreach (var identities in admission.Articles.Select(briefed => briefed.Article.Id.Value).Chunk(AtOnce))
        {
            var rows = await session.QueryAsync<LostRow>(
                "SELECT id, identity, content FROM correction WHERE article_id IS NULL AND identity IN @identities AND paper = @paper AND day = @day ORDER BY id",
                new { identities, paper = admission.Issue.Paper ?? "", day = DayHandler.Text(admission.Issue.Date) });
            foreach (var row in rows) lost[row.Identity] = row;
        }

        return new CorrectionTable(session, admission, lost);
    }

    /// <summary>The correction of a story that came back; null for none.</summary>
    public Correction? Of(Article read) => _lost.TryGetValue(read.Id.Value, out var row) ? NewsroomJson.ReadCorrection(row.Content) : null;

    /// <summary>The day of the issue; null when unknown.</summary>
    public DateOnly? Day => _admission.Issue.Date;

    /// <summary>Notes to which story a correction belongs now, and what that story is known by.</summary>
    /// <param name="articleId">The story's number.</param>
    /// <param name="read">The story as it was read.</param>
    /// <param name="correction">The correction, held against that.</param>
    /// <param name="isLost">Whether it comes back from a story that vanished.</param>
    public Task BelongAsync(long articleId, Article read, Correction correction, bool isLost)
    {
        var row = new
        {
            articleId,
            paper = _admission.Issue.Paper ?? "",
            day = DayHandler.Text(Day),
            identity = read.Id.Value,
            content = NewsroomJson.Write(correction),
            lost = isLost && _lost.Remove(read.Id.Value, out var known) ? known.Id : 0,
        };
        return _session.ExecuteAsync(
            $"UPDATE correction SET article_id = @articleId, paper = @paper, day = @day, identity = @identity, content = @content WHERE {(isLost ? "id = @lost" : "article_id = @articleId")}", row);
    }

    /// <summary>The number of the correction of a story; null for none.</summary>
    public static Task<long?> NumberAsync(Session session, long articleId) =>
        session.FirstAsync<long?>("SELECT id FROM correction WHERE article_id = @articleId", new { articleId });

    private sealed class LostRow
    {
        public long Id { get; init; }

        public string Identity { get; init; } = "";

        public string Content { get; init; } = "";
    }
}
