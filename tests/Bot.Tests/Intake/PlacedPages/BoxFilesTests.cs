using System.Text;
using Baozhai.Bot.Intake;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Tests.Intake.PlacedPages;

/// <summary>What layout recognisers write.</summary>
public sealed class BoxFilesTests
{
    private readonly IssueFileReader _reader = new((_, _, _) => new Brief { Summary = "摘要" });

    [Theory]
    [InlineData("dots.json")]
    [InlineData("structure.json")]
    [InlineData("content_list.json")]
    [InlineData("middle.json")]
    [InlineData("lines.json")]
    public void Boxes_of_a_page_are_read_as_its_articles(string file)
    {
        var read = Read(file);

        Assert.Null(read.Refusal);
        Assert.Equal(["渡口恢复人工摆渡", "图书馆办起借阅夜市"], read.Issue.Articles.Select(article => article.Title));
        Assert.Equal("江湾晚报", read.Issue.Paper);
        Assert.Equal(new DateOnly(2026, 7, 12), read.Issue.Date);
    }

    [Theory]
    [InlineData("dots.json")]
    [InlineData("structure.json")]
    [InlineData("lines.json")]
    public void A_sentence_that_two_columns_divide_is_one_paragraph(string file) =>
        Assert.Contains("过江的人比去年多了两成。", Body(Read(file).Issue.Articles[0]), StringComparison.Ordinal);

    [Theory]
    [InlineData("dots.json")]
    [InlineData("structure.json")]
    [InlineData("content_list.json")]
    [InlineData("middle.json")]
    public void A_caption_is_no_text(string file) =>
        Assert.DoesNotContain(Read(file).Issue.Articles, article => Body(article).Contains("石阶码头", StringComparison.Ordinal));

    [Fact]
    public void An_order_that_cannot_be_is_replaced_by_that_of_the_places()
    {
        var shuffled = Encoding.UTF8.GetString(File.ReadAllBytes(PathOf("structure.json"))).Replace("\"block_order\": 3", "\"block_order\": 9", StringComparison.Ordinal).Replace("\"block_order\": 2,", "\"block_order\": 8,", StringComparison.Ordinal).Replace("\"block_order\": 2}", "\"block_order\": 8}", StringComparison.Ordinal)
            .Replace("\"block_order\": 4", "\"block_order\": 1", StringComparison.Ordinal).Replace("\"block_order\": 6", "\"block_order\": 0", StringComparison.Ordinal);

        var read = _reader.Read("page.json", Encoding.UTF8.GetBytes(shuffled));

        Assert.Contains("过江的人比去年多了两成。", Body(read.Issue.Articles[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"paper\": \"江湾晚报\", \"articles\": []}")]
    [InlineData("[{\"bbox\": [1, 2, 3, 4], \"text\": \"没有类别\"}]")]
    [InlineData("[{\"type\": \"text\", \"text\": \"没有页码\"}]")]
    [InlineData("{\"parsing_res_list\": []}")]
    [InlineData("{\"rec_texts\": [\"没有位置\"]}")]
    [InlineData("{\"pdf_info\": [{\"para_blocks\": [{\"type\": \"text\", \"bbox\": \"?\", \"lines\": 7}]}]}")]
    [InlineData("[[[[[[[[[[[[1]]]]]]]]]]]]")]
    public void Other_json_is_refused(string json)
    {
        var read = _reader.Read("page.json", Encoding.UTF8.GetBytes(json));

        Assert.NotNull(read.Refusal);
        Assert.Empty(read.Issue.Articles);
        Assert.Equal(0, read.Faults);
    }

    [Fact]
    public void Json_nested_a_hundred_thousand_deep_is_refused() =>
        Assert.Contains("JSON", _reader.Read("page.json", Encoding.UTF8.GetBytes(new string('[', 100_000) + "1" + new string(']', 100_000))).Refusal, StringComparison.Ordinal);

    private ReadIssue Read(string file) => _reader.Read(file, File.ReadAllBytes(PathOf(file)));

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Intake", "PlacedPages", "Boxes", file);

    private static string Body(Article article) => string.Concat(article.Paragraphs.Select(paragraph => paragraph.Text));
}
