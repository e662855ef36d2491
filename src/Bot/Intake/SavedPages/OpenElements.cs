namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>An element of a page.</summary>
internal sealed class PageElement
{
    // However deep a page is nested, no more than this is looked at around a place in it.
    private const int MostAround = 200;

    /// <summary>Opens an element.</summary>
    /// <param name="tag">Its name, in lower case.</param>
    /// <param name="names">Its id and classes, in lower case.</param>
    /// <param name="parent">The element around it; null for the page itself.</param>
    public PageElement(string tag, string names, PageElement? parent)
    {
        (Tag, Names) = (tag, names);
        Region = (parent?.Region ?? HtmlRegion.None) | ElementKinds.Region(tag, names);
        Outer = parent?.Block;
        Block = parent is not null && ElementKinds.IsInline(tag) ? parent.Block : this;
    }

    /// <summary>Its name, in lower case.</summary>
    public string Tag { get; }

    /// <summary>Its id and classes, in lower case.</summary>
    public string Names { get; }

    /// <summary>What is said of the text in it.</summary>
    public HtmlRegion Region { get; }

    /// <summary>The innermost element set as a block of its own: it itself, or one around it.</summary>
    public PageElement Block { get; }

    /// <summary>The block around it; null for the page itself.</summary>
    public PageElement? Outer { get; }

    /// <summary>How it is set: its name with its classes, and those of the block around it.</summary>
    public string Style => $"{Outer?.Tag} {Outer?.Names}>{Tag} {Names}";

    /// <summary>The block with the blocks around it, innermost first.</summary>
    public IEnumerable<PageElement> Around()
    {
        var element = Block;
        for (var steps = 0; steps < MostAround && element is not null; steps++)
        {
            yield return element;
            element = element.Outer;
        }
    }
}

/// <summary>The elements that are open where a tokenizer stands. Every step costs the same however deep they are nested.</summary>
internal sealed class OpenElements
{
    private readonly List<PageElement> _open = [new("", "", null)];
    private readonly Dictionary<string, int> _count = new(StringComparer.Ordinal);

    /// <summary>The innermost element.</summary>
    public PageElement Last => _open[^1];

    /// <summary>Opens an element.</summary>
    public void Open(string tag, string names)
    {
        if (Last.Tag == tag && ElementKinds.ClosesItself(tag)) CloseLast();
        _open.Add(new PageElement(tag, names, Last));
        _count[tag] = _count.GetValueOrDefault(tag) + 1;
    }

    /// <summary>Closes an element with all that is open inside it; one that is not open is nothing.</summary>
    public void Close(string tag)
    {
        if (_count.GetValueOrDefault(tag) == 0) return;
        while (CloseLast() != tag) { }
    }

    private string CloseLast()
    {
        var tag = Last.Tag;
        _open.RemoveAt(_open.Count - 1);
        _count[tag]--;
        return tag;
    }
}
