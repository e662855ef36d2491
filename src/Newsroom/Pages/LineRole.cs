namespace Baozhai.Newsroom.Pages;

/// <summary>What a line of a page was taken for.</summary>
public enum LineRole
{
    /// <summary>Anything that has no better name.</summary>
    Other,

    /// <summary>Paper name, date, number, publisher.</summary>
    Masthead,

    /// <summary>A headline that points to another page.</summary>
    Teaser,

    /// <summary>The day's weather.</summary>
    Weather,

    /// <summary>A column label or banner.</summary>
    Section,

    /// <summary>Telephone, address, editors on duty.</summary>
    Contact,

    /// <summary>A line beside a QR code.</summary>
    Qr,

    /// <summary>A page label.</summary>
    PageLabel,

    /// <summary>A repetition of text that stands elsewhere.</summary>
    Duplicate,

    /// <summary>A line of a headline whose part in it is not decided.</summary>
    Head,

    /// <summary>引题, above the title.</summary>
    Kicker,

    /// <summary>标题.</summary>
    Title,

    /// <summary>副题, below the title.</summary>
    Subtitle,

    /// <summary>署名 on a line of its own.</summary>
    Byline,

    /// <summary>A paragraph that opens with dateline and byline (电头).</summary>
    Lead,

    /// <summary>A paragraph or a part of one.</summary>
    Body,

    /// <summary>A subhead inside an article.</summary>
    Crosshead,

    /// <summary>图注.</summary>
    Caption,

    /// <summary>转版: the article goes on elsewhere.</summary>
    Jump,

    /// <summary>Who signs a notice, and when.</summary>
    Signature,
}

/// <summary>What a line was taken for and why.</summary>
/// <param name="Line">The 1-based number.</param>
/// <param name="Role">What it is.</param>
/// <param name="Reason">Why, in a few words for the operator.</param>
public sealed record LineEvidence(int Line, LineRole Role, string Reason);
