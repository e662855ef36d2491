using System.Buffers;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>A run of text that a browser would set as a block of its own.</summary>
/// <param name="Text">The text on one line, spaces folded.</param>
/// <param name="Element">The innermost block element.</param>
/// <param name="Region">What is said of the whole block.</param>
/// <param name="Linked">How many of its characters are links.</param>
/// <param name="IsBelowPicture">Whether a picture stands between it and the block above.</param>
internal sealed record HtmlBlock(string Text, PageElement Element, HtmlRegion Region, int Linked, bool IsBelowPicture)
{
    private static readonly SearchValues<char> Pauses = SearchValues.Create("。，,；;！？!?");

    /// <summary>The name of <see cref="Element"/>, in lower case.</summary>
    public string Tag => Element.Tag;

    /// <summary>Its id and classes, in lower case.</summary>
    public string Names => Element.Names;

    /// <summary>Whether it has sentences or parts of one, as headlines and labels have not.</summary>
    public bool IsRunning => Level == 0 && Text.AsSpan().ContainsAny(Pauses);

    /// <summary>Whether it is there to be clicked.</summary>
    public bool IsLink => Linked * 2 > Text.Length;

    /// <summary>The heading level, 1 to 6; 0 for none.</summary>
    public int Level => Tag is ['h', >= '1' and <= '6'] ? Tag[1] - '0' : 0;

    /// <summary>Whether it is in a region.</summary>
    public bool Is(HtmlRegion region) => (Region & region) != 0;
}

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
