namespace Baozhai.Newsroom.Issues;

/// <summary>The lines of a file with what each was taken for so far.</summary>
internal sealed class Page
{
    private readonly LineEvidence?[] _evidence;

    private Page(IReadOnlyList<PageLine> lines)
    {
        Lines = lines;
        Printed = [.. lines.Where(line => !line.IsBlank)];
        _evidence = new LineEvidence?[lines.Count + 1];
    }

    /// <summary>Every line, the first at index 0.</summary>
    public IReadOnlyList<PageLine> Lines { get; }

    /// <summary>The lines that are not blank.</summary>
    public IReadOnlyList<PageLine> Printed { get; }

    /// <summary>What was doubtful while the lines were put together, in words for the operator.</summary>
    public List<string> Doubts { get; } = [];

    /// <summary>Divides a text into lines at any line ending.</summary>
    public static Page Of(string text)
    {
        var lines = new List<PageLine>();
        foreach (var line in text.AsSpan().EnumerateLines())
            lines.Add(new PageLine(lines.Count + 1, line));
        return new Page(lines);
    }

    /// <summary>The line with a number.</summary>
    public PageLine this[int number] => Lines[number - 1];

    /// <summary>What a line was taken for; null while nobody knows.</summary>
    public LineRole? RoleOf(int number) => _evidence[number]?.Role;

    /// <summary>Why it was taken for that; empty while nobody knows.</summary>
    public string ReasonOf(int number) => _evidence[number]?.Reason ?? "";

    /// <summary>Notes what a line is; a later word replaces an earlier one.</summary>
    public void Mark(int number, LineRole role, string reason) => _evidence[number] = new LineEvidence(number, role, reason);

    /// <summary>Everything known, in line order.</summary>
    public IReadOnlyList<LineEvidence> Evidence() => [.. _evidence.OfType<LineEvidence>()];
}
