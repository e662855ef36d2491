using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Issues;

public sealed class FileNameDateTests
{
    private const string Undated = "## 荷花开了\n\n公园里的荷花开了,游人如织。\n";
    private const string Dated = "临河日报\n2023年5月4日 第1024期\n\n## 荷花开了\n\n公园里的荷花开了,游人如织。\n";

    [Theory]
    [InlineData("20240627.txt")]
    [InlineData("20240627_A1.txt")]
    [InlineData("临河日报2024-06-27.txt")]
    [InlineData("2024.6.27 第一版.txt")]
    [InlineData("2024年6月27日.txt")]
    public void The_day_in_a_files_name_counts_where_the_page_names_none(string file)
    {
        var issue = IssueReader.Read(Undated, file);

        Assert.Equal((new DateOnly(2024, 6, 27), DateSource.Given), (issue.Date, issue.DateSource));
    }

    [Theory]
    [InlineData("f20240627.txt")]
    [InlineData("20240627e4fdc646.txt")]
    [InlineData("20241327.txt")]
    [InlineData("00010101.txt")]
    [InlineData("page.txt")]
    [InlineData("")]
    public void A_name_without_a_day_gives_none(string file) => Assert.Null(IssueReader.Read(Undated, file).Date);

    [Fact]
    public void The_masthead_wins_over_the_files_name() => Assert.Equal(new DateOnly(2023, 5, 4), IssueReader.Read(Dated, "20240627.txt").Date);

    [Fact]
    public void A_given_day_wins_over_the_masthead() => Assert.Equal(new DateOnly(2024, 1, 1), IssueReader.Read(Dated, "20240627.txt", new DateOnly(2024, 1, 1)).Date);
}
