using Baozhai.Newsroom.Composition;
using Baozhai.Newsroom.Issues.Dating;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Mastheads;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Newsroom.Issues;

/// <summary>Reads the text of a newspaper page or issue into articles. No text causes an exception.</summary>
public static class IssueReader
{
    /// <summary>Reads one file's text.</summary>
    /// <param name="text">The decoded text, any line endings.</param>
    /// <param name="file">The file's name, kept as <see cref="Issue.File"/>; a date in it is used when the page has none.</param>
    /// <param name="given">The day of the issue if it is known; it overrides what is printed.</param>
    /// <param name="known">Known roles of lines by 1-based line number, for example from the markup of a saved web page; null for none.</param>
    public static Issue Read(string text, string file, DateOnly? given = null, IReadOnlyDictionary<int, LineRole>? known = null) =>
        Read(Page.Of(text, known, explains: false), file, given);

    /// <summary>Reads one file's text and also returns the role of every line with its reason.</summary>
    /// <param name="text">The decoded text, any line endings.</param>
    /// <param name="file">The file's name, kept as <see cref="Issue.File"/>; a date in it is used when the page has none.</param>
    /// <param name="given">The day of the issue if it is known; it overrides what is printed.</param>
    /// <param name="known">Known roles of lines by 1-based line number, for example from the markup of a saved web page; null for none.</param>
    public static IssueReading Explain(string text, string file, DateOnly? given = null, IReadOnlyDictionary<int, LineRole>? known = null)
    {
        var page = Page.Of(text, known);
        return new IssueReading(Read(page, file, given), page.Evidence());
    }

    private static Issue Read(Page page, string file, DateOnly? given)
    {
        MarkupRoles.Mark(page);
        LineRecognisers.Recognise(page);
        var masthead = MastheadReader.Read(page, FileNameDate.Find(file));
        var paper = masthead.Paper ?? PaperName.FromBylines(page);
        var drafts = ArticleAssembler.Assemble(page);
        var told = given ?? (masthead.Date is null ? FileNameDate.Find(file) : null);
        var inferred = told is null && masthead.Date is null ? IssueDating.Infer(page, drafts, file) : null;
        var date = told ?? masthead.Date ?? inferred?.Date;
        var articles = new ArticleBuilder(page, paper, date).Write(drafts);
        return new Issue
        {
            File = file,
            Paper = paper,
            Date = date,
            DateSource = (told, masthead.Date, inferred) switch
            {
                (not null, _, _) => DateSource.Given,
                (_, not null, _) => DateSource.Masthead,
                (_, _, not null) => DateSource.Inferred,
                _ => DateSource.None,
            },
            Number = masthead.Number,
            CnCode = masthead.CnCode,
            LunarDate = masthead.LunarDate,
            Pages = masthead.Pages,
            Page = masthead.Page,
            Weather = masthead.Weather,
            Articles = articles,
            Furniture = FurnitureList.Of(page, articles),
            Warnings = [.. masthead.Doubts, .. page.Doubts, .. ReadingWarnings.Of(page, articles, inferred, date)],
        };
    }
}

/// <summary>An issue with the reasons for its reading.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Evidence">One entry for every non-blank line, in line order.</param>
public sealed record IssueReading(Issue Issue, IReadOnlyList<LineEvidence> Evidence);
