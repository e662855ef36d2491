using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Sql.Articles;
using Baozhai.Bot.Storage.Sql.Search;
using Baozhai.Bot.Storage.Sqlite;
using Baozhai.Newsroom.Briefs;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Storage.Sqlite;

public sealed class OldArticlesTests
{
    [Fact]
    public async Task Articles_of_an_old_file_are_read_and_found_after_the_start()
    {
        using var folder = new TemporaryFolder();
        var time = new ManualTimeProvider();
        var article = Make.Article("湘江株洲站今年首次超警戒水位", "水位达40.96米。").Article;
        var options = new StorageOptions { ConnectionString = $"Data Source={folder.File("old.db")}" };
        using (var old = new SqliteConnection($"{options.ConnectionString};Pooling=False"))
        {
            await old.OpenAsync(TestContext.Current.CancellationToken);
            Migrator.Migrate(old, [.. SqliteFile.Migrations.Take(13)], time, TestContext.Current.CancellationToken);
            await old.ExecuteAsync("INSERT INTO issue (id, file, content_hash, day, back_issue, admitted_at, detail) VALUES (1, 'a.txt', 'a', '2024-06-27', 0, 0, '{}')");
            await old.ExecuteAsync(
                "INSERT INTO article (id, issue_id, position, day, urgency, identity, admitted_at, article, brief) VALUES (1, 1, 0, '2024-06-27', 0, 'a', 0, @article, @brief)",
                new { article = NewsroomJson.Write(article), brief = NewsroomJson.Write(new Brief { Summary = "水位达40.96米。" }) });
        }

        using var database = new SqliteDatabase(Options.Create(options), time);
        await database.MigrateAsync(TestContext.Current.CancellationToken);

        var found = await database.ReadAsync(
            async session =>
            {
                var keys = await session.Dialect.Search.NewestAsync(session, SearchDepth.Title, SearchTerms.AnyOf(["超警戒水位"])!, SearchKey.First(null), SearchKey.Last(null), 10);
                return await ArticleReader.FindManyAsync(session, keys.ConvertAll(SearchKey.Article));
            },
            TestContext.Current.CancellationToken);
        var read = Assert.Single(found);
        Assert.Equal((article.Headline, article.Body, "水位达40.96米。"), (read.Article.Headline, read.Article.Body, read.Brief.Summary));
    }
}
