using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Storage;

public abstract class SearchTests(StoreEngine engine) : StorageTest(engine)
{
    [Theory]
    [InlineData("湘江")]
    [InlineData("水位")]
    [InlineData("湘江株洲站今年首次超警戒水位")]
    [InlineData("洪")]
    [InlineData("峰")]
    [InlineData("40.96")]
    [InlineData("0.96米")]
    [InlineData("4")]
    [InlineData("GDP")]
    [InlineData("gdp")]
    [InlineData("ＧＤＰ")]
    [InlineData("dp")]
    [InlineData("４０．９６")]
    [InlineData("湘江 洪峰")]
    [InlineData("洪峰　湘江")]
    [InlineData("湘江 ， 洪峰")]
    [InlineData("《湘江》")]
    [InlineData("𠮷")]
    [InlineData("𠮷田")]
    public async Task An_article_is_found_by(string query)
    {
        await AdmitAsync(Make.Article("湘江株洲站今年首次超警戒水位", "今日零时，水位达40.96米，Gdp不变，𠮷田观测到洪峰"), Make.Article("荷花节开幕", "游人如织"));

        var found = await Archive.SearchAsync(query, 0, 10, Token);

        Assert.Equal(["湘江株洲站今年首次超警戒水位"], found.Select(article => article.Article.Headline));
    }

    [Fact]
    public async Task A_word_that_means_the_same_is_found_behind_the_word_itself()
    {
        await AdmitAsync(Make.Article("抗洪第一线"), Make.Article("荷花节开幕"), Make.Article("备好物资", "洪水将至，防汛先行"));

        var found = await Archive.SearchAsync("防汛", 0, 10, Token);

        Assert.Equal(["备好物资", "抗洪第一线"], found.Select(article => article.Article.Headline));
    }

    [Theory]
    [InlineData("湘潭")]
    [InlineData("江湘")]
    [InlineData("湘江 湘潭")]
    [InlineData("湘洲")]
    [InlineData("湘江株洲站首次")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("　")]
    [InlineData("🌊")]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("title:")]
    [InlineData("NEAR(湘江 洪峰)")]
    [InlineData("湘江 OR 荷花")]
    [InlineData("湘江 NOT 洪峰")]
    [InlineData("'; DROP TABLE article; --")]
    [InlineData("{title} : 湘江")]
    [InlineData("^湘江\0")]
    public async Task Nothing_is_found_by(string query)
    {
        await AdmitAsync(Make.Article("湘江株洲站今年首次超警戒水位", "今日零时，洪峰过境"));

        var found = await Archive.SearchAsync(query, 0, 10, Token);

        Assert.True(found.Count == 0 || query.StartsWith('^'), string.Join(',', found.Select(article => article.Article.Headline)));
    }

    [Theory]
    [InlineData("江水位")]
    [InlineData("83.27")]
    [InlineData("1997")]
    [InlineData("abcd")]
    public async Task Parts_of_a_word_that_stand_apart_are_not_the_word(string word)
    {
        const string Apart = "湘江水利，水位。83，3.2，27；199，997；abc，bcd，cd";
        await AdmitAsync(Make.Article(Apart, Apart), Make.Article("荷花节开幕", $"{word}，{word}"));

        var found = await Archive.SearchAsync(word, 0, 10, Token);

        Assert.Equal(["荷花节开幕"], found.Select(article => article.Article.Headline));
        Assert.Equal(1, await Archive.CountAsync(new ArticleFilter(Following: new Subscription(SubscriptionKind.Word, word)), Token));
    }

    [Fact]
    public async Task A_title_goes_before_a_brief_before_a_body_and_the_newer_before_the_older()
    {
        var (body, brief, title) = (Make.Article("甲", "洪峰洪峰洪峰洪峰"), Make.Article("乙", summary: "有洪峰"), Make.Article("洪峰过境"));
        var newer = Make.Article("洪峰过境");
        await Archive.AdmitAsync(Make.Admission("old.txt", Make.Day, body, brief, title), Token);
        await Archive.AdmitAsync(Make.Admission("new.txt", Make.Day.AddDays(1), newer), Token);

        var found = await Archive.SearchAsync("洪峰", 0, 10, Token);

        Assert.Equal(["洪峰过境", "洪峰过境", "乙", "甲"], found.Select(article => article.Article.Headline));
        Assert.Equal(Make.Day.AddDays(1), found[0].Date);
    }

    [Fact]
    public async Task A_title_is_found_behind_a_thousand_newer_bodies()
    {
        await Archive.AdmitAsync(Make.Admission("old.txt", Make.Day, Make.Article("洪峰过境")), Token);
        await Archive.AdmitAsync(
            Make.Admission("new.txt", Make.Day.AddDays(1), [.. Enumerable.Range(0, 1_200).Select(i => Make.Article($"第{i}号", "洪峰洪峰"))]), Token);

        var found = await Archive.SearchAsync("洪峰", 0, 5, Token);

        Assert.Equal("洪峰过境", found[0].Article.Headline);
    }

    [Fact]
    public async Task The_newer_paper_comes_first_though_it_was_read_first()
    {
        await Archive.AdmitAsync(Make.Admission("new.txt", Make.Day, Make.Article("新", "洪峰")), Token);
        await Archive.AdmitAsync(Make.Admission("old.txt", Make.Day.AddYears(-1), Make.Article("旧", "洪峰")), Token);
        await Archive.AdmitAsync(Make.Admission("none.txt", null, Make.Article("无", "洪峰")), Token);

        Assert.Equal(["新", "旧", "无"], await HeadlinesAsync("洪峰"));
    }

    [Fact]
    public async Task Filters_narrow_what_is_found()
    {
        var page = Make.Article("版面", "洪峰");
        await Archive.AdmitAsync(
            Make.Admission(
                "a.txt", Make.Day, Make.Article("防汛", "洪峰", topics: ["防汛应急"]), Make.Article("醴陵", "洪峰", places: ["醴陵市"]), page with { Article = page.Article with { Page = "第02版" } }),
            Token);
        await Archive.AdmitAsync(Make.Admission("b.txt", Make.Day.AddMonths(1), Make.Article("下月", "洪峰")), Token);

        Assert.Equal(["防汛"], await HeadlinesAsync(new ArticleQuery("洪峰", Topic: "防汛应急")));
        Assert.Equal(["防汛"], await HeadlinesAsync(new ArticleQuery(Topic: "防汛应急")));
        Assert.Equal(["醴陵"], await HeadlinesAsync(new ArticleQuery("洪峰", Place: "醴陵市")));
        Assert.Equal(["版面"], await HeadlinesAsync(new ArticleQuery("洪峰", Page: "2")));
        Assert.Equal(["版面"], await HeadlinesAsync(new ArticleQuery(Page: "第2版")));
        Assert.Equal(["下月"], await HeadlinesAsync(new ArticleQuery("洪峰", From: Make.Day.AddDays(1), To: Make.Day.AddMonths(1))));
        Assert.Equal(["下月", "版面", "醴陵", "防汛"], await HeadlinesAsync(new ArticleQuery(Paper: "株洲日报")));
        Assert.Empty(await HeadlinesAsync(new ArticleQuery("洪峰", Paper: "长沙晚报")));
        Assert.Empty(await HeadlinesAsync(new ArticleQuery("🌊", Topic: "防汛应急")));
    }

    [Fact]
    public async Task A_corrected_day_moves_what_is_found()
    {
        var issue = Make.Admission(Make.Article("洪峰过境"));
        await Archive.AdmitAsync(issue, Token);

        await Archive.AdmitAsync(Make.Given(issue, Make.Day.AddYears(1)), Token);

        Assert.Empty(await HeadlinesAsync(new ArticleQuery("洪峰", From: Make.Day, To: Make.Day)));
        Assert.Equal(["洪峰过境"], await HeadlinesAsync(new ArticleQuery("洪峰", From: Make.Day.AddYears(1), To: Make.Day.AddYears(1))));
    }

    [Fact]
    public async Task A_word_is_counted_since_a_day()
    {
        await Archive.AdmitAsync(Make.Admission("old.txt", Make.Day.AddDays(-40), Make.Article("旧", "洪峰")), Token);
        await Archive.AdmitAsync(Make.Admission("new.txt", Make.Day, Make.Article("新", "洪峰"), Make.Article("别的")), Token);
        var word = new Subscription(SubscriptionKind.Word, "洪峰");

        Assert.Equal(1, await Archive.CountAsync(new ArticleFilter(Since: Make.Day.AddDays(-30), Following: word), Token));
        Assert.Equal(2, await Archive.CountAsync(new ArticleFilter(Following: word), Token));
    }

    [Fact]
    public async Task Pages_of_results_follow_each_other()
    {
        await AdmitAsync([.. Enumerable.Range(0, 25).Select(i => Make.Article($"湘江第{i}号洪峰"))]);

        var whole = await Archive.SearchAsync("洪峰", 0, 25, Token);
        var pages = new List<long>();
        for (var offset = 0; offset < 25; offset += 10)
            pages.AddRange((await Archive.SearchAsync("洪峰", offset, 10, Token)).Select(article => article.Id));

        Assert.Equal(whole.Select(article => article.Id), pages);
        Assert.Equal(25, pages.Distinct().Count());
    }

    [Fact]
    public async Task Any_text_is_a_valid_query()
    {
        await AdmitAsync(Make.Article("湘江株洲站今年首次超警戒水位", "GDP 40.96"));

        Prop.ForAll<string?>(text => Archive.SearchAsync(text ?? "", 0, 10, CancellationToken.None).GetAwaiter().GetResult().Count >= 0)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Any_piece_of_an_article_finds_it()
    {
        const string Body = "今日零时，水位达40.96米；Ｇdp不变、𠮷田「洪峰」(1小时3毫米)";
        await AdmitAsync(Make.Article("甲", Body));
        var elements = StringInfo.ParseCombiningCharacters(Body);
        var pieces = Gen.Choose(0, elements.Length - 1).Two().Select(ends => Piece(elements, Math.Min(ends.Item1, ends.Item2), Math.Max(ends.Item1, ends.Item2)));

        Prop.ForAll(
                pieces.Where(piece => piece.Any(char.IsLetterOrDigit)).ToArbitrary(),
                piece => Archive.SearchAsync(piece, 0, 10, CancellationToken.None).GetAwaiter().GetResult().Count == 1)
            .QuickCheckThrowOnFailure();

        static string Piece(int[] elements, int first, int last) =>
            Body[elements[first]..(last + 1 < elements.Length ? elements[last + 1] : Body.Length)];
    }

    [Theory]
    [InlineData('水', 10_000)]
    [InlineData('"', 10_000)]
    [InlineData('a', 10_000)]
    public async Task A_very_long_word_is_no_error(char character, int length) =>
        Assert.Empty(await SearchAfterAdmissionAsync(new string(character, length)));

    [Fact]
    public async Task Very_many_words_are_no_error() =>
        Assert.Empty(await SearchAfterAdmissionAsync(string.Join(' ', Enumerable.Repeat("水 位", 2_500))));

    private async Task<IReadOnlyList<string>> HeadlinesAsync(ArticleQuery query) =>
        [.. (await Archive.SearchAsync(query, 0, 10, Token)).Select(article => article.Article.Headline)];

    private async Task<IReadOnlyList<object>> SearchAfterAdmissionAsync(string query)
    {
        await AdmitAsync(Make.Article("湘江", "洪峰过境"));
        return await Archive.SearchAsync(query, 0, 10, Token);
    }
}
