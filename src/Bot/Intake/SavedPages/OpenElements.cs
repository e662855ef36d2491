namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>The elements that are open where a tokenizer stands. Every step costs the same however deep they are nested.</summary>
internal sealed class OpenElements
{
    private readonly List<(string Tag, string Names, HtmlRegion Region, int Block)> _open = [("", "", HtmlRegion.None, 0)];
    private readonly Dictionary<string, int> _count = new(StringComparer.Ordinal);

    /// <summary>What is said of text here.</summary>
    public HtmlRegion Region => _open[^1].Region;

    /// <summary>The innermost block element.</summary>
    public (string Tag, string Names) Block => (_open[_open[^1].Block].Tag, _open[_open[^1].Block].Names);

    /// <summary>Opens an element.</summary>
    public void Open(string tag, string names)
    {
        if (_open[^1].Tag == tag && ElementKinds.ClosesItself(tag)) CloseLast();
        var last = _open[^1];
        _open.Add((tag, names, last.Region | ElementKinds.Region(tag, names), ElementKinds.IsInline(tag) ? last.Block : _open.Count));
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
        var tag = _open[^1].Tag;
        _open.RemoveAt(_open.Count - 1);
        _count[tag]--;
        return tag;
    }
}
