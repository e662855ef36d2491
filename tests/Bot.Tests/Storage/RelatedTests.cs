using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Tests.Storage;

public abstract class RelatedTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task Stories_that_share_rare_words_are_related_and_come_newest_first()
    {
        await FillAsync();
        await Archive.AdmitAsync(Make.Admission("1.txt", Make.Day, Make.Article("渌江大桥合龙在即", topics: ["交通城建"], places: ["醴陵市"])), Token);
        await Archive.AdmitAsync(Make.Admission("2.txt", Make.Day.AddDays(1), Make.Article("渌江大桥顺利合龙", topics: ["交通城建"], places: ["醴陵市"])), Token);
        await Archive.AdmitAsync(Make.Admission("3.txt", Make.Day.AddDays(2), Make.Article("渌江大桥通车", topics: ["交通城建"], places: ["醴陵市"])), Token);

        Assert.Equal(["渌江大桥通车", "渌江大桥顺利合龙"], await RelatedAsync("渌江大桥合龙在即"));
    }

    [Fact]
    public async Task A_place_alone_relates_nothing()
    {
        await FillAsync();
        await Archive.AdmitAsync(Make.Admission("1.txt", Make.Day, Make.Article("陶瓷出口增长", places: ["醴陵市"]), Make.Article("花炮节开幕", places: ["醴陵市"])), Token);

        Assert.Empty(await RelatedAsync("陶瓷出口增长"));
    }

    [Fact]
    public async Task Words_that_every_story_has_relate_nothing()
    {
        await FillAsync();

        Assert.Empty(await RelatedAsync("全市召开会议部署第3项工作"));
    }

    private async Task FillAsync()
    {
        for (var i = 0; i < 30; i++)
            await Archive.AdmitAsync(Make.Admission($"fill{i}.txt", Make.Day.AddDays(-i), Make.Article($"全市召开会议部署第{i}项工作")), Token);
    }

    private async Task<IEnumerable<string>> RelatedAsync(string title)
    {
        var article = (await LatestAsync()).Single(one => one.Article.Headline == title);
        return (await Archive.RelatedAsync(article, 0, 10, Token)).Select((ArchivedArticle one) => one.Article.Headline);
    }
}
