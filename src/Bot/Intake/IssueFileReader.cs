using System.Globalization;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Intake.PlacedPages;
using Baozhai.Bot.Intake.PlacedPages.Ocr;
using Baozhai.Bot.Intake.SavedPages;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Editions;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Text;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Intake;

/// <summary>
/// Reads an issue file without a store: bytes to text (of a saved web page, a PDF or boxes of a recogniser too), text to articles, articles to briefs.
/// No content makes it throw: a fault in one brief costs that brief, a fault in reading the page refuses the file.
/// </summary>
internal sealed partial class IssueFileReader
{
    private readonly Func<Article, DateOnly?, string?, Brief> _brief;
    private readonly Func<string, string, IssueReading>? _page;
    private readonly int _maxMegabytes;
    private readonly OcrCommand? _ocr;
    private readonly ILogger _logger;

    /// <summary>The reader of the program.</summary>
    public IssueFileReader(Briefer briefer, IOptions<InboxOptions> options, OcrCommand ocr, ILogger<IssueFileReader> logger)
        : this(briefer.Make, null, options.Value.MaxMegabytes, logger) => _ocr = ocr;

    /// <summary>A reader whose parts are given.</summary>
    /// <param name="brief">Makes the brief of an article, from the day of its issue and the province of its paper.</param>
    /// <param name="page">Reads the text of a file of a name; null for the newsroom's reader.</param>
    /// <param name="maxMegabytes">The largest file it reads.</param>
    /// <param name="logger">Where faults are logged.</param>
    internal IssueFileReader(Func<Article, DateOnly?, string?, Brief> brief, Func<string, string, IssueReading>? page = null, int maxMegabytes = 20, ILogger? logger = null) =>
        (_brief, _page, _maxMegabytes, _logger) = (brief, page, maxMegabytes, logger ?? NullLogger.Instance);

    /// <summary>Reads one file. Never throws on content.</summary>
    /// <param name="name">The file's name without its folder.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="given">The issue's day as the operator gave it; null to take it from the page.</param>
    /// <param name="explains">Whether to say of every line what it was taken for and why.</param>
    public ReadIssue Read(string name, ReadOnlySpan<byte> content, DateOnly? given = null, bool explains = false)
    {
        if (content.Length > _maxMegabytes * 1024L * 1024L) return Refused(name, IssueLimits.TooLarge(_maxMegabytes));
        if (FileKinds.Find(content) is { } kind) return Refused(name, kind);
        try
        {
            return FileKinds.IsPdf(content) ? ReadPlaced(name, PlacedFile.OfPdf(content.ToArray(), _ocr), given, explains) : ReadText(name, content, given, explains);
        }
#pragma warning disable CA1031 // Text never throws; where it does all the same, one file is refused and the next is read.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogPageFailed(name, e);
            return Refused(name, IssueLimits.Broken(e)) with { Faults = 1 };
        }
    }

    /// <summary>Makes an issue of an electronic edition. Never throws on content.</summary>
    /// <param name="name">The name under which the issue is kept.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="given">The issue's day as the operator gave it; null to take that of the edition.</param>
    /// <param name="explains">Whether to say of every line what it was taken for and why.</param>
    public ReadIssue Read(string name, Edition edition, DateOnly? given = null, bool explains = false)
    {
        var (reading, text) = EditionReader.Read(edition, name, given, explains);
        return WithBriefs(name, reading, text, [], IssueLimits.NoArticle);
    }

    private ReadIssue ReadText(string name, ReadOnlySpan<byte> content, DateOnly? given, bool explains)
    {
        var decoded = IssueText.Decode(content, Markup.Charset(content));
        if (!decoded.IsText) return Refused(name, new IssueRefusal("这不是文本，读不出文字：请放版面文本（.txt、.md）或存下来的网页（.html）。", decoded.Refusal!));
        if (PlacedFile.OfJson(decoded.Text) is { } placed) return ReadPlaced(name, placed, given, explains);
        if (TextKinds.Find(name, decoded.Text) is { } kind) return Refused(name, kind);

        var page = Markup.IsHtml(name, decoded.Text) ? SavedPageReader.Read(decoded.Text) : null;
        return Briefed(name, page?.Text ?? decoded.Text, given, page?.Known, explains, [.. decoded.Warnings, .. page?.Warnings ?? []], page?.Warnings.Count > 0 ? IssueLimits.OnlyLinks : IssueLimits.NoArticle);
    }

    private ReadIssue ReadPlaced(string name, PlacedFile placed, DateOnly? given, bool explains) => placed.Refusal is { } refusal
        ? Refused(name, refusal)
        : Briefed(name, placed.Text, given, placed.Known, explains, placed.Warnings, IssueLimits.NoArticle);

    private ReadIssue Briefed(
        string name, string text, DateOnly? given, IReadOnlyDictionary<int, LineRole>? known, bool explains, IReadOnlyList<string> warnings, IssueRefusal withoutArticle)
    {
        return WithBriefs(name, ReadPage(name, text, given, known, explains), text, warnings, withoutArticle);
    }

    private ReadIssue WithBriefs(string name, IssueReading reading, string text, IReadOnlyList<string> warnings, IssueRefusal withoutArticle)
    {
        var (issue, evidence) = reading;
        var briefs = new List<Brief>(issue.Articles.Count);
        var faults = new List<string>();
        var home = Provinces.Of(issue.Paper, issue.CnCode);
        foreach (var article in issue.Articles) briefs.Add(BriefOf(name, article, issue.Date, home, faults));
        issue = issue with { Warnings = [.. warnings, .. issue.Warnings, .. faults] };
        return new ReadIssue
        {
            Issue = issue,
            Briefs = briefs,
            Evidence = evidence,
            Text = text,
            Faults = faults.Count,
            Refused = issue.Articles.Count > 0 ? null : withoutArticle,
        };
    }

    private IssueReading ReadPage(string name, string text, DateOnly? given, IReadOnlyDictionary<int, LineRole>? known, bool explains)
    {
        if (_page is not null) return _page(text, name);
        return explains ? IssueReader.Explain(text, name, given, known) : new IssueReading(IssueReader.Read(text, name, given, known), []);
    }

    private Brief BriefOf(string name, Article article, DateOnly? day, string? home, List<string> faults)
    {
        try
        {
            return _brief(article, day, home);
        }
#pragma warning disable CA1031 // One article's fault must not cost the rest of the issue.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var line = article.Lines.Concat(article.HeadLines).Select(range => range.First).DefaultIfEmpty().Min();
            LogBriefFailed(name, line, e);
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"line {line}: the brief of this article could not be made ({e.GetType().Name}); it is kept without one"));
            return new Brief { Summary = "", Warning = $"the brief could not be made ({e.GetType().Name})", Topics = [new TopicMatch(TopicLexicon.Other, 0, [])] };
        }
    }

    private static ReadIssue Refused(string name, IssueRefusal refusal) => new() { Issue = new Issue { File = name }, Refused = refusal };

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading {File} failed, which is a fault of this program; the file is refused")]
    private partial void LogPageFailed(string file, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "{File}, line {Line}: making the brief failed, which is a fault of this program; the article is kept without one")]
    private partial void LogBriefFailed(string file, int line, Exception exception);
}

/// <summary>The result of reading a file: an issue with a brief for each article, or the reason why not.</summary>
internal sealed record ReadIssue
{
    /// <summary>The issue; one without articles when the file was refused.</summary>
    public required Issue Issue { get; init; }

    /// <summary>The briefs, in the order of the issue's articles.</summary>
    public IReadOnlyList<Brief> Briefs { get; init; } = [];

    /// <summary>What each line was taken for and why, in line order.</summary>
    public IReadOnlyList<LineEvidence> Evidence { get; init; } = [];

    /// <summary>The text whose lines the numbers count: the decoded file, or what a saved web page, a PDF or boxes were turned into; empty when the file was refused.</summary>
    public string Text { get; init; } = "";

    /// <summary>How many articles have no brief, or whether the whole page has no reading, because of a fault in this program.</summary>
    public int Faults { get; init; }

    /// <summary>Why the file is no issue and what to do; null when it is one.</summary>
    public IssueRefusal? Refused { get; init; }

    /// <summary>The same in one line of English.</summary>
    public string? Refusal => Refused?.English;
}
