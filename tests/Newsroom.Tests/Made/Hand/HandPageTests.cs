using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Tests.Made.Measure;

namespace Baozhai.Newsroom.Tests.Made.Hand;

/// <summary>Pages that strangers to the reader wrote, far rougher than most papers: the share read rightly does not fall.</summary>
public sealed class HandPageTests
{
    [Theory]
    [InlineData("a", 0.36)]
    [InlineData("b", 0.68)]
    [InlineData("c", 0.52)]
    [InlineData("d", 0.8)]
    public void Articles_written_by_hand_are_read_as_well_as_before(string set, double least)
    {
        var tally = new Tally();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Made", "Hand", "Pages", set), "*.tsv"))
        {
            var page = HandPage.Read(file);
            PageScore.Add(tally, page, IssueReader.Read(page.Text, page.Name));
        }

        var f1 = tally.Rows().Single(row => row.Name == "articles_f1").Value;
        Assert.True(f1 >= least, $"articles_f1 {f1:0.000}");
        Assert.Equal(1, tally.Rows().Single(row => row.Name == "lines_accounted_once").Value);
    }
}
