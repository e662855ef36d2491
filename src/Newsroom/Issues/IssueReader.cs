using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues.Dating;
using Baozhai.Newsroom.Issues.Lines;
using Baozhai.Newsroom.Issues.Mastheads;

namespace Baozhai.Newsroom.Issues;

/// <summary>Reads the text of a newspaper page or issue into articles. Never throws on text.</summary>
public static class IssueReader
{
    /// <summary>Reads one file's text.</summary>
    /// <param name="text">The decoded text, any line endings.</param>
    /// <param name="file">The file's name, kept as <see cref="Issue.File"/>.</param>
    public static Issue Read(string text, string file) => Explain(text, file).Issue;

    /// <summary>Reads one file's text and says of every line what it was taken for and why.</summary>
    /// <param name="text">The decoded text, any line endings.</param>
    /// <param name="file">The file's name, kept as <see cref="Issue.File"/>.</param>
    public static IssueReading Explain(string text, string file)
    {
        var page = Page.Of(text);
        LineRecognisers.Recognise(page);
        var masthead = MastheadReader.Read(page);
        var paper = masthead.Paper ?? PaperName.FromBylines(page);
        var drafts = ArticleAssembler.Assemble(page);
        var inferred = masthead.Date is null ? IssueDating.Infer(page, drafts) : null;
        var date = masthead.Date ?? inferred?.Date;
        var articles = new ArticleWriter(page, paper, date).Write(drafts);
        var issue = new Issue
        {
            File = file,
            Paper = paper,
            Date = date,
            DateSource = masthead.Date is not null ? DateSource.Masthead : inferred is not null ? DateSource.Inferred : DateSource.None,
            Number = masthead.Number,
            CnCode = masthead.CnCode,
            LunarDate = masthead.LunarDate,
            Pages = masthead.Pages,
            Page = masthead.Page,
            Weather = masthead.Weather,
            Articles = articles,
            Furniture = FurnitureList.Of(page, articles),
            Warnings = ReadingWarnings.Of(page, articles, inferred, date),
        };
        return new IssueReading(issue, page.Evidence());
    }
}
