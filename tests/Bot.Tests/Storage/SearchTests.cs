using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Storage;

public sealed class SearchTests : StorageTest
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

    private async Task<IReadOnlyList<object>> SearchAfterAdmissionAsync(string query)
    {
        await AdmitAsync(Make.Article("湘江", "洪峰过境"));
        return await Archive.SearchAsync(query, 0, 10, Token);
    }
}
