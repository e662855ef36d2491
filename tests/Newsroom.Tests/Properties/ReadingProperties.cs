using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Newsroom.Tests.Properties;

/// <summary>What holds for every page, however damaged.</summary>
public sealed class ReadingProperties
{
    [Fact]
    public void Every_printed_line_is_accounted_for_exactly_once() => Hold(page =>
    {
        var issue = IssueReader.Read(page, "page.txt");
        var lines = issue.Articles.SelectMany(article => article.Lines.Concat(article.HeadLines))
            .Concat(issue.Furniture.Select(piece => piece.Lines))
            .SelectMany(range => range.Numbers).Order();
        return lines.SequenceEqual(Printed(page));
    });

    [Fact]
    public void Paragraphs_are_made_of_exactly_their_lines() => Hold(page =>
    {
        var lines = Lines(page);
        return IssueReader.Read(page, "page.txt").Articles.All(article =>
            article.Paragraphs.SelectMany(paragraph => paragraph.Lines).SequenceEqual(PageText.Numbers(article.Lines))
            && article.Paragraphs.All(paragraph => paragraph.Text == string.Concat(paragraph.Lines.Select(number => Unmarked(lines[number - 1])))));
    });

    [Fact]
    public void Joins_are_neighbours_in_a_paragraph() => Hold(page =>
        IssueReader.Read(page, "page.txt").Articles.All(article => article.Joins.SequenceEqual(
            article.Paragraphs.SelectMany(paragraph => paragraph.Lines.Zip(paragraph.Lines.Skip(1), (line, next) => new LineJoin(line, next))))));

    [Fact]
    public void The_same_page_gives_the_same_reading() => Hold(page =>
        Issues.ReadingText.Of(IssueReader.Read(page, "a")) == Issues.ReadingText.Of(IssueReader.Read(page, "a")));

    [Fact]
    public void Articles_have_a_headline_and_an_identity_of_their_own() => Hold(page =>
    {
        var articles = IssueReader.Read(page, "page.txt").Articles;
        return articles.All(article => article.Headline.Length > 0 && article.Confidence is >= 0 and <= 1)
            && articles.Select(article => article.Id).Distinct().Count() == articles.Count;
    });

    [Fact]
    public void An_article_keeps_its_identity_whatever_is_printed_at_the_other_end() => Prop.ForAll(
        Arb.From(Gen.ListOf(SyntheticPage.Article, 3)), Arb.From(SyntheticPage.Article), (articles, other) =>
        {
            var page = string.Join("\n\n", articles.DistinctBy(Title));
            var known = Ids(page);
            return articles.Select(Title).Contains(Title(other)) || (known.SequenceEqual(Ids($"{page}\n\n{other}").SkipLast(1)) && known.SequenceEqual(Ids($"{other}\n\n{page}").Skip(1)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Any_text_at_all_is_read() =>
        Prop.ForAll<string?>(text => IssueReader.Read(text ?? "", "page.txt").Articles.Count >= 0).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Ids(string page) => IssueReader.Read(page, "page.txt").Articles.Select(article => article.Id.Value);

    private static string Title(string article) => article[..article.IndexOf('\n', StringComparison.Ordinal)];

    private static void Hold(Func<string, bool> property) =>
        Prop.ForAll(Mutation.Pages, property).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static IEnumerable<int> Printed(string page) => Lines(page).Index().Where(line => Unmarked(line.Item).Length > 0).Select(line => line.Index + 1);

    private static List<string> Lines(string page)
    {
        var lines = new List<string>();
        foreach (var line in page.AsSpan().EnumerateLines())
            lines.Add(line.ToString());
        return lines;
    }

    private static string Unmarked(string line)
    {
        var text = Trimmed(line);
        var mark = text.AsSpan().IndexOfAnyExcept('#');
        return mark is > 0 and <= 6 && text[mark] is ' ' or '\u3000' ? Trimmed(text[mark..]) : text;
    }

    // Invisible characters at the ends of a line are no text.
    private static string Trimmed(string text)
    {
        int first = 0, last = text.Length;
        while (first < last && IsSpace(text[first])) first++;
        while (last > first && IsSpace(text[last - 1])) last--;
        return text[first..last];
    }

    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || character is '\uFEFF' or '\u200B' or '\0';
}
