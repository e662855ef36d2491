using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Issues;

/// <summary>Whole pages in the conventions of many kinds of papers, all of them invented, with the reading a careful person gives them.</summary>
public sealed class PaperPageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Issues", "Papers");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    // After a wanted change copy the files of the output's ActualPapers folder over Issues/Papers/Expected.
    [Theory]
    [MemberData(nameof(Names))]
    public void The_reading_of_a_page_is_the_expected_one(string name)
    {
        var reading = ReadingText.Of(IssueReader.Read(File.ReadAllText(Path.Combine(Folder, name)), name));
        var actual = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "ActualPapers"));
        File.WriteAllText(Path.Combine(actual.FullName, name), reading);

        Assert.Equal(File.ReadAllText(Path.Combine(Folder, "Expected", name)), reading);
    }
}
