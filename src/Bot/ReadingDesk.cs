using Baozhai.Bot.Epaper;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot;

/// <summary>The first half of the flow, without a store: bytes to text (a saved web page to the text in it), text to articles, articles to briefs.</summary>
/// <param name="briefer">Makes the briefs.</param>
internal sealed class ReadingDesk(Briefer briefer)
{
    /// <summary>Reads one file. Never throws on content.</summary>
    /// <param name="name">The file's name without its folder.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="given">The issue's day as the operator gave it; null to take it from the page.</param>
    /// <param name="explains">Whether to say of every line what it was taken for and why.</param>
    public ReadIssue Read(string name, ReadOnlySpan<byte> content, DateOnly? given = null, bool explains = false)
    {
        var decoded = IssueText.Decode(content, Markup.Charset(content));
        if (!decoded.IsText) return new ReadIssue { Issue = new Issue { File = name }, Refusal = decoded.Refusal };

        var page = Markup.IsHtml(name, decoded.Text) ? SavedPageReader.Read(decoded.Text) : null;
        var text = page?.Text ?? decoded.Text;
        var (issue, evidence) = explains ? IssueReader.Explain(text, name, given, page?.Known) : new IssueReading(IssueReader.Read(text, name, given, page?.Known), []);
        issue = issue with { Warnings = [.. decoded.Warnings, .. page?.Warnings ?? [], .. issue.Warnings] };
        var home = Provinces.Of(issue.Paper, issue.CnCode);
        return new ReadIssue
        {
            Issue = issue,
            Briefs = [.. issue.Articles.Select(article => briefer.Make(article, issue.Date, home))],
            Evidence = evidence,
            Text = text,
        };
    }
}
