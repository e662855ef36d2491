using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Articles;

namespace Baozhai.Benchmarks.Latency;

/// <summary>The same search without an index: every article is looked through, newest first.</summary>
internal static class LikeScan
{
    /// <summary>How many are found, at most <paramref name="limit"/>; filters by day only, which costs it least.</summary>
    public static Task<int> CountAsync(Database database, ArticleQuery query, int limit) => database.ReadAsync(
        async session =>
        {
            var words = query.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var has = words.Select((_, index) => $"(title LIKE @w{index} OR brief LIKE @w{index} OR body LIKE @w{index})").Append("day >= @from AND day <= @to");
            var values = new Dapper.DynamicParameters();
            foreach (var (index, word) in words.Index()) values.Add($"w{index}", $"%{word}%");
            values.Add("from", query.From?.ToString("O") ?? "");
            values.Add("to", query.To?.ToString("O") ?? "9999");
            values.Add("limit", limit);
            // The best first, as the index gives them: that is, all must be looked at.
            var found = await session.QueryAsync<long>(
                $"SELECT id FROM plain WHERE {string.Join(" AND ", has)} ORDER BY (title LIKE @w0) DESC, (brief LIKE @w0) DESC, day DESC, id DESC LIMIT @limit".Replace("@w0", words.Length > 0 ? "@w0" : "''", StringComparison.Ordinal),
                values);
            return found.Count;
        },
        CancellationToken.None);

    /// <summary>Makes the table it looks through: the plain text alone, which is less to read than the articles as they are kept.</summary>
    public static Task PrepareAsync(Database database) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync("CREATE TABLE plain (id INTEGER PRIMARY KEY, day TEXT, title TEXT, brief TEXT, body TEXT)");
            using var insert = session.Prepare("INSERT INTO plain VALUES (@id, @day, @title, @brief, @body)", "@id", "@day", "@title", "@brief", "@body");
            for (var last = 0L; ;)
            {
                var rows = await session.QueryAsync<ArticleRow>($"SELECT {ArticleRow.Columns} FROM {ArticleRow.Tables} WHERE article.id > @last ORDER BY article.id LIMIT 500", new { last });
                if (rows.Count == 0) return true;
                foreach (var article in rows.Select(row => row.ToArticle()))
                    insert.Run(article.Id, article.Date?.ToString("O"), article.Article.Headline, article.Brief.Summary, article.Article.Body);
                last = rows[^1].Id;
            }
        },
        CancellationToken.None);
}
