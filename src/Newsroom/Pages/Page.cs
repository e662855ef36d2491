using System.Collections.ObjectModel;
using Baozhai.Newsroom.Forms;

namespace Baozhai.Newsroom.Pages;

/// <summary>The lines of a file with what each was taken for so far.</summary>
internal sealed class Page
{
    private readonly LineRole?[] _roles;
    private readonly string?[]? _reasons;

    private Page(IReadOnlyList<PageLine> lines, PlainForm form, IReadOnlyDictionary<int, LineRole>? known, bool explains)
    {
        Lines = lines;
        Known = WithForm(known ?? ReadOnlyDictionary<int, LineRole>.Empty, form);
        Aside = form.Aside;
        Printed = [.. lines.Where(line => !line.IsBlank)];
        Layout = PageLayout.Of(Printed);
        _roles = new LineRole?[lines.Count + 1];
        _reasons = explains ? new string?[lines.Count + 1] : null;
    }

    /// <summary>Every line, the first at index 0.</summary>
    public IReadOnlyList<PageLine> Lines { get; }

    /// <summary>The lines that are not blank.</summary>
    public IReadOnlyList<PageLine> Printed { get; private set; }

    /// <summary>Numbers of lines of markup only, which are blank here and stand in the file all the same.</summary>
    public IReadOnlySet<int> Aside { get; }

    /// <summary>The layout of the page: columns, blank lines.</summary>
    public PageLayout Layout { get; private set; }

    /// <summary>Roles known before reading, by 1-based line number, for example from the markup of a saved web page.</summary>
    public IReadOnlyDictionary<int, LineRole> Known { get; }

    /// <summary>What was doubtful while the lines were put together, in words for the operator.</summary>
    public List<string> Doubts { get; } = [];

    /// <summary>Whether reasons are kept: they take more room than the lines, and most readings are never explained.</summary>
    public bool Explains => _reasons is not null;

    /// <summary>Puts the printed lines into another order, in which all that follows sees them.</summary>
    public void Reorder(IReadOnlyList<PageLine> printed) => (Printed, Layout) = (printed, PageLayout.Of(printed));

    /// <summary>Divides a text into lines at any line ending.</summary>
    public static Page Of(string text, IReadOnlyDictionary<int, LineRole>? known = null, bool explains = true)
    {
        var form = FormReader.Read(text);
        var lines = new List<PageLine>();
        foreach (var line in text.AsSpan().EnumerateLines())
            lines.Add(new PageLine(lines.Count + 1, form[lines.Count + 1] ?? line, form.Rows.Contains(lines.Count + 1)));
        return new Page(lines, form, known, explains);
    }

    /// <summary>Takes lines as they stand: nothing in them is markup.</summary>
    public static Page OfLines(IEnumerable<string> texts, IReadOnlyDictionary<int, LineRole> known, bool explains) =>
        new([.. texts.Select((text, index) => new PageLine(index + 1, text))], PlainForm.None, known, explains);

    // A row of a table is text of its story, whatever it looks like.
    private static IReadOnlyDictionary<int, LineRole> WithForm(IReadOnlyDictionary<int, LineRole> known, PlainForm form)
    {
        if (form.Rows.Count + form.Labels.Count == 0)
            return known;
        var all = new Dictionary<int, LineRole>(known);
        foreach (var number in form.Rows)
            all.TryAdd(number, LineRole.Body);
        foreach (var number in form.Labels)
            all.TryAdd(number, LineRole.Section);
        return all;
    }

    /// <summary>The line with a number.</summary>
    public PageLine this[int number] => Lines[number - 1];

    /// <summary>The role of a line; null while undecided.</summary>
    public LineRole? RoleOf(int number) => _roles[number];

    /// <summary>The reason for the role of a line; empty while undecided, and when reasons are not kept.</summary>
    public string ReasonOf(int number) => _reasons?[number] ?? "";

    /// <summary>Sets the role of a line; a later call replaces an earlier one.</summary>
    public void Mark(int number, LineRole role, string reason)
    {
        _roles[number] = role;
        _reasons?[number] = reason;
    }

    /// <summary>The role and reason of every decided line, in line order.</summary>
    public IReadOnlyList<LineEvidence> Evidence() =>
    [
        .. Printed.Where(line => _roles[line.Number] is not null).Select(line => new LineEvidence(line.Number, _roles[line.Number]!.Value, ReasonOf(line.Number)))
            .Concat(Aside.Select(number => new LineEvidence(number, LineRole.Other, "markup without text"))).OrderBy(entry => entry.Line),
    ];
}

/// <summary>What stands around a line, blank lines left out.</summary>
internal static class Neighbours
{
    /// <summary>The role of the printed line at an offset; null at the ends of the page or while undecided.</summary>
    public static LineRole? RoleAt(this Page page, int index) =>
        index >= 0 && index < page.Printed.Count ? page.RoleOf(page.Printed[index].Number) : null;

    /// <summary>The printed line at an offset; null at the ends of the page.</summary>
    public static PageLine? At(this Page page, int index) =>
        index >= 0 && index < page.Printed.Count ? page.Printed[index] : null;

    /// <summary>Whether two printed lines stand directly under each other, as the lines of one block do.</summary>
    public static bool Touches(this Page page, int index, int other) =>
        page.At(index) is { } line && page.At(other) is { } neighbour && Math.Abs(line.Position - neighbour.Position) == 1;
}
