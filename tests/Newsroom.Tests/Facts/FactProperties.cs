using System.Text.RegularExpressions;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Facts;
using Baozhai.Newsroom.Issues;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Newsroom.Tests.Facts;

/// <summary>What holds for every article and every answer.</summary>
public sealed partial class FactProperties
{
    private static readonly FactCheck Check = new(Lexicons.Places);

    private static readonly Briefer Briefer = new(Lexicons.Topics, Lexicons.Places);

    [Fact]
    public void Any_answer_to_any_text_has_a_verdict_and_what_is_accepted_keeps_the_length() => Prop.ForAll<string?, string?>((text, answer) =>
    {
        var verdict = Check.Check(Briefer.Plain(null, text ?? ""), null, answer ?? "", 20);
        return !verdict.IsAccepted || verdict.Summary.Length is > 0 and <= 20;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_its_own_evidence_or_no_summary() => Prop.ForAll<string?>(text =>
    {
        var verdict = Check.Check(Briefer.Plain(null, text ?? ""), null, text ?? "", 1000);
        return verdict.Fault is not (FactFault.Number or FactFault.Date);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Seeds.Names), MemberType = typeof(Seeds))]
    public void A_brief_with_one_figure_changed_is_refused_unless_the_article_has_that_number_or_day_too(string name)
    {
        var issue = IssueReader.Read(Seeds.Text(name), name);
        foreach (var article in issue.Articles)
        {
            var summary = Briefer.Make(article, issue.Date).Summary;
            foreach (var at in Enumerable.Range(0, summary.Length).Where(at => char.IsAsciiDigit(summary[at])))
            {
                var changed = $"{summary[..at]}{(char)('0' + ((summary[at] - '0' + 1) % 10))}{summary[(at + 1)..]}";
                var verdict = Check.Check(article, issue.Date, changed, summary.Length);

                Assert.False(verdict.IsAccepted && !Knows(article.Body + article.Headline + Called(issue.Date), changed, at), changed);
            }
        }
    }

    /// <summary>The days that 昨日, 今日 and 明日 stand for.</summary>
    private static string Called(DateOnly? today) => string.Concat(Enumerable.Range(-1, 3).Select(days => $"{today?.AddDays(days):，M月d日}"));

    private static bool Knows(string text, string changed, int at)
    {
        var number = Number().Matches(changed).First(match => match.Index <= at && at < match.Index + match.Length).Value;
        return Number().Matches(text).Any(match => match.Value == number);
    }

    [GeneratedRegex("[0-9]+(?:\\.[0-9]+)?")]
    private static partial Regex Number();
}
