using System.IO.Compression;
using System.Text.Json;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>An article as its row.</summary>
internal sealed class ArticleRow
{
    /// <summary>The columns of a row, from <c>article</c> and <c>issue</c>.</summary>
    public const string Columns = "article.id, article.issue_id, issue.paper, issue.day, issue.day_assumed, article.content, (SELECT coalesce(held.released_at, 0) FROM held WHERE held.article_id = article.id) AS released_at, (SELECT correction.content FROM correction WHERE correction.article_id = article.id) AS correction";

    /// <summary>Where the columns are from.</summary>
    public const string Tables = "article JOIN issue ON issue.id = article.issue_id";

    public long Id { get; init; }

    public long IssueId { get; init; }

    public string? Paper { get; init; }

    public DateOnly? Day { get; init; }

    public bool DayAssumed { get; init; }

    /// <summary>0 while the article waits for an operator; null when it never did.</summary>
    public long? ReleasedAt { get; init; }

    /// <summary>The bytes of <see cref="ArticleContent"/>: the article as it was read.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>What an editor put right in it, as JSON; null for nothing.</summary>
    public string? Correction { get; init; }

    /// <summary>The article as one that may be corrected.</summary>
    public KeptArticle ToKept()
    {
        var content = ArticleContent.From(Content);
        return new KeptArticle(Id, Day, Paper, content.Article, content.Brief)
        {
            IsWaiting = ReleasedAt == 0,
            IsReleased = ReleasedAt > 0,
            Correction = Correction is null ? null : NewsroomJson.ReadCorrection(Correction),
        };
    }

    public ArchivedArticle ToArticle()
    {
        var content = ArticleContent.From(Content);
        return new ArchivedArticle
        {
            Id = Id,
            IssueId = IssueId,
            Paper = Paper,
            Date = Day,
            IsDayAssumed = DayAssumed,
            IsDoubtful = ReleasedAt == 0,
            Article = content.Article,
            Brief = content.Brief,
        }.With(Correction is null ? null : NewsroomJson.ReadCorrection(Correction));
    }
}

/// <summary>
/// An article and its brief as the SQL stores keep them: one column of bytes. The bytes are the JSON of this record in UTF-8, either plain, which begins
/// with <c>{</c>, or behind a byte of 1 in the Brotli format (RFC 7932), which takes less than half.
/// </summary>
/// <param name="Article">The article.</param>
/// <param name="Brief">Its brief.</param>
internal sealed record ArticleContent(Article Article, Brief Brief)
{
    private const byte Compressed = 1;

    // Higher qualities take many times the work for some per cent; no article needs a longer window than 64 KiB.
    private const int Quality = 5;
    private const int WindowBits = 16;

    /// <summary>The bytes that are kept.</summary>
    public byte[] ToBytes() => Compress(NewsroomJson.WriteContent(this));

    /// <summary>Reads kept bytes of either form.</summary>
    /// <exception cref="JsonException">They are of neither form: the store is damaged.</exception>
    public static ArticleContent From(byte[] bytes)
    {
        if (bytes is not [Compressed, ..]) return NewsroomJson.ReadContent(bytes);
        using var json = new MemoryStream(bytes.Length * 4);
        using (var decoder = new BrotliStream(new MemoryStream(bytes, 1, bytes.Length - 1), CompressionMode.Decompress))
        {
            try
            {
                decoder.CopyTo(json);
            }
            catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
            {
                throw new JsonException("The kept article is damaged: bring back a backup.", error);
            }
        }

        return NewsroomJson.ReadContent(json.GetBuffer().AsSpan(0, (int)json.Length));
    }

    /// <summary>The bytes that are kept, made of the JSON of an article and of its brief.</summary>
    public static byte[] FromJson(string article, string brief) => Compress(System.Text.Encoding.UTF8.GetBytes($$"""{"article":{{article}},"brief":{{brief}}}"""));

    private static byte[] Compress(ReadOnlySpan<byte> json)
    {
        var bytes = new byte[1 + BrotliEncoder.GetMaxCompressedLength(json.Length)];
        bytes[0] = Compressed;
        return BrotliEncoder.TryCompress(json, bytes.AsSpan(1), out var written, Quality, WindowBits)
            ? bytes[..(written + 1)]
            : json.ToArray();
    }
}

/// <summary>Reads articles by their numbers.</summary>
internal static class ArticleReader
{
    private const int AtOnce = 500;

    /// <summary>In the order asked for; unknown ones are left out.</summary>
    public static async Task<IReadOnlyList<ArchivedArticle>> FindManyAsync(Session session, IReadOnlyList<long> articleIds)
    {
        var found = new Dictionary<long, ArchivedArticle>();
        foreach (var some in articleIds.Distinct().Chunk(AtOnce))
        {
            var rows = await session.QueryAsync<ArticleRow>(
                $"SELECT {ArticleRow.Columns} FROM {ArticleRow.Tables} WHERE article.id IN @some", new { some });
            foreach (var row in rows) found[row.Id] = row.ToArticle();
        }

        return [.. articleIds.Where(found.ContainsKey).Select(id => found[id])];
    }
}
