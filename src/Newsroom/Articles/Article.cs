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

    /// <summary>How sure the reading is, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The whole body, paragraphs divided by line feeds.</summary>
    public string Body => string.Join('\n', Paragraphs.Select(paragraph => paragraph.Text));
}
