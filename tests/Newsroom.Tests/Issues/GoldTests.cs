using System.Text.Json;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Issues;

/// <summary>Compares with what a careful reader made of three seeds.</summary>
public sealed class GoldTests
{
    private static readonly IReadOnlyList<JsonElement> Issues =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Issues", "Gold"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement)];

    [Fact]
    public void Dates_are_those_of_the_gold()
    {
        foreach (var gold in Issues)
            Assert.Equal(gold.GetProperty("issue").GetProperty("date").GetString(), $"{Read(gold).Date:yyyy-MM-dd}");
    }

    [Fact]
    public void Nearly_all_articles_have_the_lines_of_the_gold() =>
        Assert.InRange(Share((article, gold) => Lines(gold).SetEquals(PageText.Numbers(article.Lines))), 0.95, 1);

    [Fact]
    public void Nearly_all_titles_are_those_of_the_gold() =>
        Assert.InRange(Share((article, gold) => article.Title == gold.GetProperty("title").GetString()), 0.92, 1);

    [Fact]
    public void Nearly_all_joins_are_those_of_the_gold() =>
        Assert.InRange(Share((article, gold) => gold.GetProperty("broken_joins").EnumerateArray()
            .Select(join => new LineJoin(join[0].GetInt32(), join[1].GetInt32())).SequenceEqual(article.Joins)), 0.95, 1);

    [Fact]
    public void Nearly_all_event_days_are_those_of_the_gold() =>
        Assert.InRange(Share((article, gold) => gold.GetProperty("dateline_date").GetString() is not { } day || day == $"{article.EventDate:yyyy-MM-dd}"), 0.95, 1);

    private static double Share(Func<Article, JsonElement, bool> isRight)
    {
        int right = 0, all = 0;
        foreach (var gold in Issues)
        {
            var articles = Read(gold).Articles;
            foreach (var wanted in gold.GetProperty("articles").EnumerateArray())
            {
                var lines = Lines(wanted);
                var article = articles.MaxBy(candidate => PageText.Numbers(candidate.Lines).Count(lines.Contains))!;
                all++;
                if (isRight(article, wanted))
                    right++;
            }
        }

        return (double)right / all;
    }

    private static Issue Read(JsonElement gold)
    {
        var name = gold.GetProperty("file").GetString()!;
        return IssueReader.Read(Seeds.Text(name), name);
    }

    private static HashSet<int> Lines(JsonElement article) =>
        [.. article.GetProperty("paragraph_lines").EnumerateArray().SelectMany(range => new LineRange(range[0].GetInt32(), range[1].GetInt32()).Numbers)];
}
