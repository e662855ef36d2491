using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Tests.Storage.Sqlite;

public sealed class IndexFillingTests : StorageTest
{
    [Fact]
    public async Task An_index_that_a_migration_left_empty_is_filled()
    {
        await AdmitAsync(Make.Article("洪峰过境", topics: ["防汛应急"]));
        foreach (var table in (string[])["search_title", "search_brief", "search_text"])
            await Database.WriteAsync(session => session.ExecuteAsync($"INSERT INTO {table} ({table}) VALUES ('delete-all')"), Token);
        Assert.Empty(await Archive.SearchAsync("洪峰", 0, 10, Token));

        await Database.MigrateAsync(Token);

        Assert.Equal("洪峰过境", Assert.Single(await Archive.SearchAsync(new ArticleQuery("洪峰", Topic: "防汛应急"), 0, 10, Token)).Article.Headline);
    }
}
