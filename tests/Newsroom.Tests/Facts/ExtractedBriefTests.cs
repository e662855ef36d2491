using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Facts;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Facts;

/// <summary>A brief made of the article's own words is the check's easiest case; the words of another article are its hardest refusal.</summary>
public sealed class ExtractedBriefTests
{
    private static readonly FactCheck Check = new(Lexicons.Places);

    private static readonly Briefer Briefer = new(Lexicons.Topics, Lexicons.Places);

    [Theory]
    [MemberData(nameof(Seeds.Names), MemberType = typeof(Seeds))]
    public void The_briefs_of_an_issue_have_no_fact_that_is_not_in_their_article(string name)
    {
        var issue = IssueReader.Read(Seeds.Text(name), name);

        var verdicts = issue.Articles.Select(article => Check.Check(article, issue.Date, Briefer.Make(article, issue.Date).Summary, Briefer.DefaultMaxLength));

        // One that had no place to end says so with …, which is no form for a model.
        Assert.DoesNotContain(verdicts, verdict => verdict.Fault is not (FactFault.None or FactFault.Form));
    }

    [Theory]
    [MemberData(nameof(Seeds.Names), MemberType = typeof(Seeds))]
    public void The_brief_of_one_article_is_no_brief_of_the_next(string name)
    {
        var issue = IssueReader.Read(Seeds.Text(name), name);

        var verdicts = issue.Articles.Zip(issue.Articles.Skip(1), (article, next) => Check.Check(next, issue.Date, Briefer.Make(article, issue.Date).Summary, Briefer.DefaultMaxLength));

        Assert.All(verdicts, verdict => Assert.False(verdict.IsAccepted, verdict.Summary));
    }
}
