using Baozhai.Bot.Intake.SavedPages;

namespace Baozhai.Bot.Tests.Intake.SavedPages;

/// <summary>Pages made to hurt; a quadratic step would take minutes on them, and recursion would end the program.</summary>
public sealed class HugeHtmlTests
{
    private const string Paragraph = "<p>5月7日，江湾大桥顺利合龙，这是江湾第三座跨江大桥，全长一千米&mdash;&mdash;市民出行更方便。</p>";

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b><font size=1>", 100_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("</div></p>", 100_000)]
    public void A_page_nested_a_hundred_thousand_deep_is_read(string open, int times) =>
        Assert.Contains("江湾大桥顺利合龙", Text(Repeated(open, times) + "<h1>江湾大桥合龙</h1>" + Paragraph), StringComparison.Ordinal);

    [Theory]
    [InlineData("&nbsp;&#27700;&bogus;&", 500_000)]
    [InlineData("<", 5_000_000)]
    [InlineData("<p a=1 b=2>水", 500_000)]
    [InlineData("<!--x-->", 1_000_000)]
    public void Ten_megabytes_of_anything_are_read(string piece, int times) => Assert.NotNull(SavedPageReader.Read("<h1>江</h1>" + Repeated(piece, times)).Text);

    [Fact]
    public void Ten_megabytes_of_paragraphs_are_all_there()
    {
        const int times = 60_000;
        Assert.Equal(times, Text("<h1>江</h1>" + Repeated(Paragraph, times)).Split('\n').Count(line => line.StartsWith('5')));
    }

    private static string Text(string html) => SavedPageReader.Read(html).Text;

    private static string Repeated(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
