using System.Text;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Briefs;

public sealed class SeedBriefTests
{
    public static TheoryData<string> Names => Seeds.Names;

    // After a wanted change copy the files of the output's ActualBriefs folder over Briefs/Expected.
    [Theory]
    [MemberData(nameof(Names))]
    public void The_briefs_of_a_seed_are_the_expected_ones(string name)
    {
        var briefs = Write(name);
        var actual = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "ActualBriefs"));
        File.WriteAllText(Path.Combine(actual.FullName, name), briefs);

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Briefs", "Expected", name)), briefs);
    }

    private static string Write(string name)
    {
        var briefer = new Briefer(Lexicons.Topics, Lexicons.Places);
        var issue = IssueReader.Read(Seeds.Text(name), name);
        var text = new StringBuilder();
        foreach (var article in issue.Articles)
        {
            var brief = briefer.Make(article, issue.Date);
            text.Append(article.Headline).Append('\n');
            text.Append("  ").Append(brief.Summary).Append('\n');
            text.Append("  lines ").AppendJoin(' ', brief.SummaryLines).Append('\n');
            text.Append("  topics ").AppendJoin(' ', brief.Topics.Select(topic => topic.Name)).Append('\n');
            text.Append("  places ").AppendJoin(' ', brief.Places).Append('\n');
            text.Append("  severity ").Append(brief.Severity).Append(' ').Append(brief.SeverityReason).Append('\n');
            foreach (var notice in brief.Notices)
                text.Append("  ").Append(NoticeLine(notice)).Append('\n');
            foreach (var reading in brief.Readings)
                text.Append("  ").Append(ReadingLine(reading)).Append('\n');
            text.Append('\n');
        }

        return text.ToString().Replace(" \n", "\n", StringComparison.Ordinal);
    }

    private static string NoticeLine(Newsroom.Alerts.Notice notice) =>
        FormattableString.Invariant($"notice {notice.Line} {notice.Kind} {notice.Action} {notice.What} {notice.Subject} {notice.Level} {notice.Issuer} {notice.Place} {notice.Time:yyyy-MM-dd'T'HH:mm} {notice.Until:yyyy-MM-dd'T'HH:mm}");

    private static string ReadingLine(Newsroom.Alerts.Reading reading) =>
        FormattableString.Invariant($"reading {reading.Line} {reading.Station ?? reading.River} {reading.Time:yyyy-MM-dd'T'HH:mm} level {reading.LevelMeters} warning {reading.AboveWarningMeters} guarantee {reading.AboveGuaranteeMeters} rise {reading.RiseMeters} {(reading.Forecast ? "forecast" : "measured")} {reading.What}");
}
