using Baozhai.Bot.Sources;
using Baozhai.Bot.Sources.Editions;

namespace Baozhai.Bot.Tests.Sources.Editions;

public sealed class EditionAddressTests
{
    private static readonly DateOnly Day = new(2024, 6, 27);

    [Theory]
    [InlineData("http://a.example/html/2024-06/27/node_2.htm", "http://a.example/html/2025-01/03/node_2.htm")]
    [InlineData("http://a.example/layout/202406/27/node_A01.html", "http://a.example/layout/202501/03/node_A01.html")]
    [InlineData("http://a.example/tljsb/20240627/html/index.htm", "http://a.example/tljsb/20250103/html/index.htm")]
    [InlineData("http://a.example/2024/06/27/", "http://a.example/2025/01/03/")]
    [InlineData("http://a.example/paper?date=2024-06-27&page=1", "http://a.example/paper?date=2025-01-03&page=1")]
    public void The_day_in_an_address_is_read_and_put_in_another_place(string address, string other)
    {
        Assert.Equal(Day, EditionAddress.Day(new Uri(address)));
        Assert.Equal(new Uri(other), EditionAddress.OfDay(new Uri(address), new DateOnly(2025, 1, 3)));
    }

    [Theory]
    [InlineData("http://a.example/content_30000001.html")]
    [InlineData("http://a.example/html/2024-13/27/node_2.htm")]
    [InlineData("http://a.example/")]
    public void Other_numbers_are_no_day(string address) => Assert.Null(EditionAddress.Day(new Uri(address)));

    [Fact]
    public void Pages_of_one_kind_have_one_shape_whatever_their_numbers_and_letters() => Assert.Single(
        new[] { "/Html/szb/2024-06-27/szbA1.Html", "/Html/szb/2024-06-28/szbB12.Html", "/Html/szb/2024-06-27/szb03.Html" }.Select(path => EditionAddress.Shape(new Uri($"http://a.example{path}"))).Distinct());

    [Theory]
    [InlineData("https://a.example/html/{yyyy-MM}/{dd}/node_2.htm", "https://a.example/html/2024-06/27/node_2.htm")]
    [InlineData("https://a.example/{yyyyMM}/{dd}/", "https://a.example/202406/27/")]
    [InlineData("https://a.example/index.htm", "https://a.example/index.htm")]
    public void A_template_is_filled_with_the_day(string template, string address) => Assert.Equal(address, new SourceOptions { Address = template }.For(Day).ToString());

    [Theory]
    [InlineData("ftp://a.example/", "no address of a page")]
    [InlineData("inbox", "no address of a page")]
    public void A_source_that_cannot_be_used_is_named(string address, string problem) =>
        Assert.Contains(problem, new SourceList { All = [new SourceOptions { Address = address, Name = "x" }] }.Problem, StringComparison.Ordinal);

    [Fact]
    public void Sources_without_a_name_are_called_after_their_hosts()
    {
        var list = new SourceList { All = [new SourceOptions { Address = "https://a.example/1" }, new SourceOptions { Address = "https://a.example/2" }] };
        list.Name();

        Assert.Equal(["a.example", "a.example-2"], list.All.Select(source => source.Name));
        Assert.Null(list.Problem);
    }
}
