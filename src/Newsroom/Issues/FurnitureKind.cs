namespace Baozhai.Newsroom.Issues;

/// <summary>What a line that belongs to no article is.</summary>
public enum FurnitureKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Paper name, date, number, publisher.</summary>
    Masthead,

    /// <summary>A headline that points to another page.</summary>
    Teaser,

    /// <summary>The day's weather.</summary>
    Weather,

    /// <summary>A column label or banner.</summary>
    Section,

    /// <summary>A caption without an article.</summary>
    Caption,

    /// <summary>Telephone, address, editors on duty.</summary>
    Contact,

    /// <summary>A line beside a QR code.</summary>
    Qr,

    /// <summary>A page label.</summary>
    Page,

    /// <summary>A repetition of text that stands elsewhere.</summary>
    Duplicate,
}
