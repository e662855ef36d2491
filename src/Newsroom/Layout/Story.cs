namespace Baozhai.Newsroom.Layout;

/// <summary>The blocks of one article, or of something without a headline.</summary>
internal sealed class Story
{
    /// <summary>Headlines above the text, downwards.</summary>
    public List<LayoutBlock> Heads { get; } = [];

    /// <summary>Text and the headlines inside it.</summary>
    public List<LayoutBlock> Body { get; } = [];

    /// <summary>Captions.</summary>
    public List<LayoutBlock> Captions { get; } = [];

    /// <summary>Where it begins: its headline, or its first block.</summary>
    public PlaceBox Anchor => (Heads.Count > 0 ? Heads : Body.Count > 0 ? Body : Captions).Select(block => block.Box).Aggregate((box, other) => Heads.Count > 0 ? box.With(other) : box);
}
