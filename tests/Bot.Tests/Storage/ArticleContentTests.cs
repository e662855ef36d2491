using System.Text;
using System.Text.Json;
using Baozhai.Bot.Storage.Sql.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Tests.Storage;

public sealed class ArticleContentTests
{
    private static readonly ArticleContent Content = new(Make.Article("湘江株洲站今年首次超警戒水位", string.Concat(Enumerable.Repeat("水位达40.96米。", 40))).Article, new Brief { Summary = "水位达40.96米。" });

    [Fact]
    public void What_is_kept_is_read_again()
    {
        var read = ArticleContent.From(Content.ToBytes());

        Assert.Equal((Content.Article.Headline, Content.Article.Body, Content.Brief.Summary), (read.Article.Headline, read.Article.Body, read.Brief.Summary));
    }

    [Fact]
    public void Plain_JSON_is_read_as_well()
    {
        var json = Encoding.UTF8.GetBytes($$"""{"article":{{NewsroomJson.Write(Content.Article)}},"brief":{{NewsroomJson.Write(Content.Brief)}}}""");

        Assert.Equal(Content.Article.Body, ArticleContent.From(json).Article.Body);
    }

    [Fact]
    public void What_repeats_itself_takes_little_room() =>
        Assert.InRange(Content.ToBytes().Length, 1, NewsroomJson.Write(Content.Article).Length / 2);

    [Fact]
    public void Damaged_bytes_are_refused()
    {
        var bytes = Content.ToBytes();
        bytes[^(bytes.Length / 2)..].AsSpan().CopyTo(bytes.AsSpan(2));

        Assert.ThrowsAny<JsonException>(() => ArticleContent.From(bytes));
        Assert.ThrowsAny<JsonException>(() => ArticleContent.From([]));
    }
}
