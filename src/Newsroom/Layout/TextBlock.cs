using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Layout;

/// <summary>Lines that stand under each other in one column and one size.</summary>
internal sealed class TextBlock
{
    private const double Indent = 1.2;
    private const double Short = 1.6;
    private const double ExtraLeading = 0.4;

    /// <summary>Begins a block.</summary>
    public TextBlock(PlacedLine line)
    {
        Lines.Add(line);
        Box = line.Box;
        Size = line.Size;
    }

    /// <summary>The lines, downwards.</summary>
    public List<PlacedLine> Lines { get; } = [];

    /// <summary>Its place.</summary>
    public PlaceBox Box { get; private set; }

    /// <summary>The size of its type.</summary>
    public double Size { get; }

    /// <summary>The edges of the column: its own, or those of larger blocks above or below.</summary>
    public (double Left, double Right) Column { get; set; }

    /// <summary>What it is.</summary>
    public BlockKind Kind { get; set; }

    /// <summary>The number of characters.</summary>
    public int Length => Lines.Sum(line => line.Length);

    /// <summary>The first line.</summary>
    public PlacedLine First => Lines[0];

    /// <summary>The last line.</summary>
    public PlacedLine Last => Lines[^1];

    /// <summary>Whether the first line begins a paragraph, as far as its place tells.</summary>
    public bool StartsIndented => First.Box.Left - Column.Left >= Indent * Size;

    /// <summary>Whether the last line reaches the end of the column and no sentence ends there.</summary>
    public bool BreaksOff => IsFull(Last) && !Punctuation.EndsSentence(Last.Text);

    /// <summary>Whether a line reaches the end of the column.</summary>
    public bool IsFull(PlacedLine line) => line.Box.Right >= Column.Right - Short * Size;

    /// <summary>Adds a line below.</summary>
    public void Add(PlacedLine line)
    {
        Lines.Add(line);
        Box = Box.With(line.Box);
    }

    /// <summary>The paragraphs, each as its printed lines. An indent, a line that ends early, or more space begins one.</summary>
    public IReadOnlyList<IReadOnlyList<PlacedLine>> Paragraphs()
    {
        if (Kind is BlockKind.Table)
            return [.. Lines.Select(line => new[] { line })];
        var indents = Lines.Exists(line => line.Box.Left - Column.Left >= Indent * Size);
        var leading = Leading();
        var paragraphs = new List<IReadOnlyList<PlacedLine>>();
        var paragraph = new List<PlacedLine> { Lines[0] };
        for (var index = 1; index < Lines.Count; index++)
        {
            var (above, line) = (Lines[index - 1], Lines[index]);
            var begins = line.Box.Left - Column.Left >= Indent * Size
                || !IsFull(above) && (!indents || Punctuation.EndsSentence(above.Text))
                || line.Box.Top - above.Box.Bottom > leading + ExtraLeading * Size;
            if (begins)
            {
                paragraphs.Add(paragraph);
                paragraph = [];
            }

            paragraph.Add(line);
        }

        paragraphs.Add(paragraph);
        return paragraphs;
    }

    private double Leading()
    {
        if (Lines.Count < 3)
            return double.MaxValue;
        var gaps = new double[Lines.Count - 1];
        for (var index = 1; index < Lines.Count; index++)
            gaps[index - 1] = Lines[index].Box.Top - Lines[index - 1].Box.Bottom;
        Array.Sort(gaps);
        return gaps[gaps.Length / 2];
    }
}
