namespace Baozhai.Newsroom.Articles;

/// <summary>One article of an issue, as read from the page.</summary>
public sealed record Article
{
    /// <summary>Identity within its issue.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>What sort of piece it is.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>引题, the line above the title; null when there is none.</summary>
    public string? Kicker { get; init; }

    /// <summary>标题 as printed; null when the page has lost it.</summary>
    public string? Title { get; init; }

    /// <summary>What to show: the title, or one made from the lead where the title is lost.</summary>
    public required string Headline { get; init; }

    /// <summary>副题, the lines below the title.</summary>
    public IReadOnlyList<string> Subtitles { get; init; } = [];

    /// <summary>署名 as printed, without the paper's name before 讯.</summary>
    public string? Byline { get; init; }

    /// <summary>Names of reporters, interns and authors.</summary>
    public IReadOnlyList<string> Reporters { get; init; } = [];

    /// <summary>Names of 通讯员.</summary>
    public IReadOnlyList<string> Correspondents { get; init; } = [];

    /// <summary>The paper or news agency the story is from; null when not stated.</summary>
    public string? Agency { get; init; }

    /// <summary>The day of the event the lead names, resolved to a year; null when it names none.</summary>
    public DateOnly? EventDate { get; init; }

    /// <summary>The page label (第02版, A1) it stands under; null when none was seen.</summary>
    public string? Page { get; init; }

    /// <summary>Body lines in reading order.</summary>
    public IReadOnlyList<LineRange> Lines { get; init; } = [];

    /// <summary>Every other line of the article: kicker, title, subtitle, byline, caption, jump.</summary>
    public IReadOnlyList<LineRange> HeadLines { get; init; } = [];

    /// <summary>Lines that are one paragraph cut by a column.</summary>
    public IReadOnlyList<LineJoin> Joins { get; init; } = [];

    /// <summary>The body as paragraphs.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>Its address in the electronic edition; null when it came as text.</summary>
    public string? Url { get; init; }

    /// <summary>How sure the reading is, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The whole body, paragraphs divided by line feeds.</summary>
    public string Body => string.Join('\n', Paragraphs.Select(paragraph => paragraph.Text));
}

/// <summary>
/// Identity of an article, made from its title and the start of its body, so that it survives a change
/// elsewhere on the page. Twelve lower-case hexadecimal digits; a repeated article has <c>-2</c>, <c>-3</c> behind.
/// </summary>
/// <param name="Value">The text form.</param>
public readonly record struct ArticleId(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}

/// <summary>What sort of piece an article is.</summary>
public enum ArticleKind
{
    /// <summary>A report.</summary>
    News,

    /// <summary>An opinion, signed by its author.</summary>
    Commentary,

    /// <summary>An official notice (公告, 通告) with a signature and a date.</summary>
    Notice,

    /// <summary>A reader's or expert's letter, signed with institution and name.</summary>
    Letter,

    /// <summary>A photograph with its caption and nothing else.</summary>
    Photo,
}

/// <summary>A paragraph: exactly its body lines, trimmed and joined, no character lost or added.</summary>
/// <param name="Text">The joined text.</param>
/// <param name="Lines">The 1-based lines it was made from, in reading order.</param>
public sealed record Paragraph(string Text, IReadOnlyList<int> Lines);

/// <summary>Two body lines that are one paragraph cut by a column.</summary>
/// <param name="Line">The line that breaks off.</param>
/// <param name="Continuation">The line that goes on.</param>
public readonly record struct LineJoin(int Line, int Continuation);
