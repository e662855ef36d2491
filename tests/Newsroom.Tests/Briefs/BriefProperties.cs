using System.Text.RegularExpressions;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Newsroom.Tests.Briefs;

/// <summary>What holds for the brief of every article, however damaged its page.</summary>
public sealed partial class BriefProperties
{
    private static readonly DateOnly Day = new(2024, 6, 27);

    private readonly Briefer _briefer = new(Lexicons.Topics, Lexicons.Places);

    [Fact]
    public void A_brief_is_no_longer_than_asked_for() => Hold((_, brief) => brief.Summary.Length <= Briefer.DefaultMaxLength);

    // 今日, 昨天 and a bare day are written with the month of the issue, or of the dateline.
    [Fact]
    public void Every_number_in_a_brief_stands_in_its_article_or_is_of_its_day() => Hold((article, brief) =>
    {
        var numbers = Numbers().Matches(Body(article)).Select(match => match.Value).Append($"{Day.Month}").Append($"{Day.Day}").ToHashSet();
        if (SaysYesterday(article)) numbers.Add($"{Day.AddDays(-1).Day}");
        return Numbers().Matches(brief.Summary).All(match => numbers.Contains(match.Value));
    });

    [Fact]
    public void Every_character_of_a_brief_stands_in_its_article_or_closes_a_sentence() => Hold((article, brief) =>
    {
        var letters = Body(article).ToHashSet();
        // As above: a bare day is written with the month of the issue.
        letters.UnionWith($"{Day.Month}{Day.Day}");
        if (SaysYesterday(article)) letters.UnionWith($"{Day.AddDays(-1).Day}日");
        if (article.Kind is ArticleKind.Letter) letters.UnionWith(article.Byline + "等建议来信：");
        return brief.Summary.All(letter => letters.Contains(letter) || letter is '。' or '.' or '，' or '…' or '月' or ' ');
    });

    [Fact]
    public void Brackets_and_quotation_marks_come_in_pairs() => Hold((_, brief) => PairedMarks.Balance(brief.Summary) == brief.Summary);

    [Fact]
    public void The_lines_of_a_brief_are_lines_of_its_article() => Hold((article, brief) =>
        brief.SummaryLines.Count > 0 == brief.Summary.Length > 0 && brief.SummaryLines.All(PageText.Numbers(article.Lines).Contains));

    [Fact]
    public void The_same_article_gives_the_same_brief() => Hold((article, brief) => _briefer.Make(article, Day).Summary == brief.Summary);

    [Fact]
    public void Any_text_at_all_has_a_brief() =>
        Prop.ForAll<string?, string?>((title, text) => _briefer.Make(title, text ?? "").Summary.Length <= Briefer.DefaultMaxLength).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_heap_of_words_and_marks_has_a_brief_of_its_words()
    {
        var piece = Gen.Elements(
            "江湾区", "召开", "5月6日", "40.96米", "12.5%", "，", ",", "。", "！", "“", "”", "《", "》", "(", ")", "（", "）", "；", "、", "…", "该", "如此", "他", "\n", "𠮷", "\ud83d", " ", "记者", "表示", "1,200");
        var text = Gen.ListOf(piece).Resize(120).Select(string.Concat);
        Prop.ForAll(Arb.From(text), heap =>
        {
            var summary = _briefer.Make("江湾区", heap).Summary;
            return summary.Length <= Briefer.DefaultMaxLength && PairedMarks.Balance(summary) == summary && summary.Where(char.IsAsciiDigit).All(heap.Contains);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    private static bool SaysYesterday(Article article) => Body(article).Contains('昨', StringComparison.Ordinal);

    private static string Body(Article article) => string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text));

    private void Hold(Func<Article, Brief, bool> property) =>
        Prop.ForAll(Mutation.Pages, page => IssueReader.Read(page, "page.txt").Articles.All(article => property(article, _briefer.Make(article, Day))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [GeneratedRegex("\\d+(?:[.,．]\\d+)*")]
    private static partial Regex Numbers();
}
