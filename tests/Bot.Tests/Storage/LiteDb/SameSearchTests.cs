using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Storage.Sql.Articles;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Storage.LiteDb;

/// <summary>The same archive on LiteDB and on SQLite answers alike.</summary>
public sealed class SameSearchTests() : StorageTest(LiteDbEngine.Instance)
{
    // Characters that make words, some of them in every text.
    private const string Characters = "湘江株洲洪峰水位防汛荷花市民４0.9米Gdp，。 \n𠮷";

    [Fact]
    public async Task What_is_found_and_in_which_order_is_the_same_as_on_SQLite()
    {
        var other = await OpenAsync();
        var random = new Random(1);
        var archives = new[] { Archive, new SqlArchive(other, Make.Synonyms, Options.Create(AlertOptions), Time) };
        for (var issue = 0; issue < 12; issue++)
        {
            var admission = Make.Admission(
                $"{issue}.txt",
                random.Next(6) == 0 ? null : Make.Day.AddDays(random.Next(5)),
                [.. Enumerable.Range(0, 12).Select(i => Make.Article(Text(random, 12) + issue + i, Text(random, 120), summary: Text(random, 30), topics: [Topic(random)], places: [Topic(random)]))]);
            foreach (var archive in archives) await archive.AdmitAsync(admission, Token);
        }

        for (var i = 0; i < 300; i++)
        {
            var query = new ArticleQuery(
                string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ => Text(random, random.Next(1, 5)))),
                Topic: random.Next(4) == 0 ? Topic(random) : null,
                Place: random.Next(4) == 0 ? Topic(random) : null,
                From: random.Next(3) == 0 ? Make.Day.AddDays(random.Next(4)) : null,
                To: random.Next(3) == 0 ? Make.Day.AddDays(random.Next(5)) : null);
            var (offset, limit) = (random.Next(3), random.Next(1, 12));
            await AssertSameAsync(archive => archive.SearchAsync(query, offset, limit, Token), query.ToString());
        }

        foreach (var value in (string[])["防汛", "湘江", "江"])
        {
            foreach (var kind in (SubscriptionKind[])[SubscriptionKind.Word, SubscriptionKind.Topic, SubscriptionKind.Place])
                await AssertSameAsync(archive => archive.LatestAsync(new ArticleFilter(Following: new Subscription(kind, value)), 0, 200, Token), $"{kind} {value}");
        }

        await AssertSameAsync(archive => archive.LatestAsync(new ArticleFilter(Topic: "防汛"), 3, 50, Token), "topic");
        await AssertSameAsync(archive => archive.LatestAsync(new ArticleFilter(Place: "湘江", Since: Make.Day.AddDays(1)), 0, 50, Token), "place");
        await AssertSameAsync(archive => archive.LatestAsync(new ArticleFilter(), 10, 100, Token), "all");
        foreach (var article in await Archive.LatestAsync(new ArticleFilter(), 0, 60, Token))
            await AssertSameAsync(archive => archive.RelatedAsync(article, 0, 20, Token), $"related to {article.Id}");

        async Task AssertSameAsync(Func<IArchive, Task<IReadOnlyList<ArchivedArticle>>> ask, string question)
        {
            var (lite, sqlite) = (await ask(archives[0]), await ask(archives[1]));
            Assert.True(lite.Select(article => article.Id).SequenceEqual(sqlite.Select(article => article.Id)), $"{question}: {Ids(lite)} and {Ids(sqlite)}");
        }
    }

    private static string Topic(Random random) => random.Next(3) switch { 0 => "防汛", 1 => "湘江", _ => "江" };

    private static string Text(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Characters[random.Next(Characters.Length)]));

    private static string Ids(IEnumerable<ArchivedArticle> articles) => string.Join(',', articles.Select(article => article.Id));
}
