namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>Where a line of a made page belongs.</summary>
internal enum Place
{
    /// <summary>The text of an article.</summary>
    Body,

    /// <summary>Kicker, title, subtitle or byline of an article.</summary>
    Head,

    /// <summary>Inside an article but not of its text: caption, box, subhead, jump, copy. A reader may count it or not.</summary>
    Neutral,

    /// <summary>Of no article.</summary>
    Furniture,
}

/// <summary>One printed line of a made page, with where it belongs.</summary>
internal sealed class MadeLine(string text, Place place)
{
    /// <summary>What is printed, before the damages of the whole page.</summary>
    public string Text { get; set; } = text;

    /// <summary>Where it belongs.</summary>
    public Place Place { get; } = place;

    /// <summary>The kind of furniture; null for lines of articles.</summary>
    public string? Furniture { get; init; }

    /// <summary>The mark before it (<c>##</c>), set where the page marks headlines.</summary>
    public string Mark { get; set; } = string.Empty;

    /// <summary>Whether it is the title, which marks are put on.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Whether it is a subhead, which marks are sometimes put on.</summary>
    public bool IsSubhead { get; init; }

    /// <summary>Whether it goes on with the paragraph of the text line before it in reading order.</summary>
    public bool Continues { get; set; }

    /// <summary>Whether it stands under the line before it without a blank line.</summary>
    public bool Touches { get; set; }

    /// <summary>Whether further blank lines stand around it, as around a picture.</summary>
    public bool Apart { get; init; }

    /// <summary>Its line number on the finished page, 1-based.</summary>
    public int Number { get; set; }

    /// <summary>A line of furniture.</summary>
    public static MadeLine Loose(string text, string kind, bool touches = false) => new(text, Place.Furniture) { Furniture = kind, Touches = touches };
}
