using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Issues;

public sealed class SeedReadingTests
{
    public static TheoryData<string> Names => Seeds.Names;

    // After a wanted change copy the files of the output's Actual folder over Issues/Expected.
    [Theory]
    [MemberData(nameof(Names))]
    public void The_reading_of_a_seed_is_the_expected_one(string name)
    {
        var reading = ReadingText.Of(IssueReader.Read(Seeds.Text(name), name));
        var actual = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "Actual"));
        File.WriteAllText(Path.Combine(actual.FullName, name), reading);

        var expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Issues", "Expected", name));
        Assert.Equal(expected, reading);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_printed_line_of_a_seed_has_its_evidence(string name)
    {
        var text = Seeds.Text(name);
        var printed = text.Split('\n').Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => line.Index + 1);

        var evidence = IssueReader.Explain(text, name).Evidence;

        Assert.Equal(printed, evidence.Select(entry => entry.Line));
        Assert.All(evidence, entry => Assert.NotEmpty(entry.Reason));
    }
}
