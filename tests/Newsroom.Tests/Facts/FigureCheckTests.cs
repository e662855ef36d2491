using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Facts;

namespace Baozhai.Newsroom.Tests.Facts;

public sealed class FigureCheckTests
{
    private static readonly DateOnly Day = new(2026, 7, 1);

    private static readonly Article Story = new()
    {
        Id = new ArticleId("1"),
        Title = "清江水位上涨",
        Headline = "清江水位上涨",
        Paragraphs = [new Paragraph("7月1日6时，清江临河站水位达51.42米，超警戒水位0.42米。三十二名干部连夜巡堤。", [1])],
    };

    [Theory]
    [InlineData("清江临河站水位51.42米")]
    [InlineData("32名干部连夜巡堤")]
    [InlineData("7月1日清江水位上涨")]
    [InlineData("没有数字的标题")]
    [InlineData("")]
    public void Figures_that_stand_in_the_story_are_founded_however_they_are_written(string text) => Assert.Null(FigureCheck.Unfounded(Story, Day, text));

    [Theory]
    [InlineData("清江临河站水位51.24米", "51.24米")]
    [InlineData("23名干部连夜巡堤", "23名")]
    [InlineData("超警戒水位0.42米，转移3000人", "3000人")]
    // Rather one question too many: 一个 is a number of something, and 今日 a day that the story names otherwise.
    [InlineData("一个村庄的抗洪夜", "一个")]
    [InlineData("今日清江水位上涨", "今日")]
    public void A_figure_that_does_not_is_named(string text, string figure) => Assert.Equal(figure, FigureCheck.Unfounded(Story, Day, text));

    [Fact]
    public void A_date_that_the_story_does_not_name_is_unfounded() => Assert.NotNull(FigureCheck.Unfounded(Story, Day, "7月9日清江水位上涨"));
}
