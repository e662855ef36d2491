using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Layout;

/// <summary>A block on its way into a story.</summary>
internal sealed class LayoutBlock
{
    /// <summary>Its place.</summary>
    public required PlaceBox Box { get; init; }

    /// <summary>What it is.</summary>
    public BlockKind Kind { get; set; }

    /// <summary>The size of its type; 0 where it is not known.</summary>
    public double Size { get; init; }

    /// <summary>The heading level a recogniser gave; 0 where none is known.</summary>
    public int Level { get; init; }

    /// <summary>Its paragraphs; of a headline its lines.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>The number of printed lines.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>Whether its first line begins a paragraph; null where that is not known.</summary>
    public bool? StartsIndented { get; init; }

    /// <summary>Whether its last line reaches the end of its column; null where that is not known.</summary>
    public bool? EndsFull { get; init; }

    /// <summary>The number of characters.</summary>
    public int Length => Paragraphs.Sum(paragraph => paragraph.Length);

    /// <summary>Whether it is a headline of any kind.</summary>
    public bool IsHead => Kind is BlockKind.Title or BlockKind.Heading;

    /// <summary>Whether its last sentence goes on elsewhere.</summary>
    public bool BreaksOff => EndsFull is not false && !Punctuation.EndsSentence(Paragraphs[^1]);

    /// <summary>Whether the text of another block goes on in the middle of the last paragraph here.</summary>
    public bool IsContinuedBy(LayoutBlock next) => Kind is BlockKind.Text && next.Kind is BlockKind.Text && next.StartsIndented is not true
        && (BreaksOff || next.StartsIndented is false && EndsFull is true && Lines > 1);

    /// <summary>The block of lines as it stands on the page.</summary>
    public static LayoutBlock Of(TextBlock block) => new()
    {
        Box = block.Box,
        Kind = block.Kind,
        Size = block.Size,
        Lines = block.Lines.Count,
        Paragraphs = block.Kind is BlockKind.Title or BlockKind.Heading || block.First.IsVertical
            ? [.. block.Lines.Select(line => line.Text)]
            : [.. block.Paragraphs().Select(lines => JoinedLines.Of(lines.Select(line => line.Text)))],
        StartsIndented = block.StartsIndented,
        EndsFull = block.IsFull(block.Last),
    };

    /// <summary>The block as a recogniser gave it.</summary>
    public static LayoutBlock Of(PlacedBlock block) => new()
    {
        Box = block.Box,
        Kind = block.Kind,
        Size = block.Size,
        Level = block.Level,
        Paragraphs = block.Lines,
    };
}

/// <summary>Puts printed lines together to one.</summary>
public static class JoinedLines
{
    /// <summary>The text of lines; words of Latin letters get a space between them.</summary>
    public static string Of(IEnumerable<string> lines)
    {
        var text = new System.Text.StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 0 && line.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(line[0]))
                text.Append(' ');
            text.Append(line);
        }

        return text.ToString();
    }
}
