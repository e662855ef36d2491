namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>What the elements around a piece of text say about it.</summary>
[Flags]
internal enum HtmlRegion
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Never shown, or not text: scripts, styles, drawings.</summary>
    Hidden = 1,

    /// <summary>Navigation, page head and foot, forms.</summary>
    Furniture = 2,

    /// <summary>The text of an article, as publishing systems mark it.</summary>
    Content = 4,

    /// <summary>A picture with its caption.</summary>
    Picture = 8,

    /// <summary>A link.</summary>
    Link = 16,

    /// <summary>Bold type.</summary>
    Bold = 32,
}
