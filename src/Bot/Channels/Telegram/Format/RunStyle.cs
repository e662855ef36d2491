namespace Baozhai.Bot.Channels.Telegram.Format;

/// <summary>How a run of text looks.</summary>
internal enum RunStyle
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Bold: headings, headlines, and what a search has hit.</summary>
    Bold,

    /// <summary>Italic: where something is from.</summary>
    Italic,

    /// <summary>A quotation that is folded until it is tapped: the text of a story.</summary>
    Quote,
}
