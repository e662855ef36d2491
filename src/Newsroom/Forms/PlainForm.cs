namespace Baozhai.Newsroom.Forms;

/// <summary>
/// What the lines of a file say without the markup and the spaces that a text recogniser wrote around them. Line numbers stay those of
/// the file: a line keeps its text, has another one, or is set aside because it says nothing of the page.
/// </summary>
internal sealed class PlainForm
{
    private readonly Dictionary<int, string> _texts = [];
    private readonly HashSet<int> _aside = [];
    private readonly HashSet<int> _rows = [];
    private readonly HashSet<int> _labels = [];

    /// <summary>That of a text without markup.</summary>
    public static PlainForm None { get; } = new();

    /// <summary>Lines of markup only (picture links, fences, front matter), by 1-based number.</summary>
    public IReadOnlySet<int> Aside => _aside;

    /// <summary>Lines that are rows of a table, by 1-based number. One line may hold several rows, each behind a line feed.</summary>
    public IReadOnlySet<int> Rows => _rows;

    /// <summary>Lines that name what is no story, by 1-based number.</summary>
    public IReadOnlySet<int> Labels => _labels;

    /// <summary>The text of a line; null where it stays as it is.</summary>
    public string? this[int number] => _texts.GetValueOrDefault(number);

    /// <summary>Gives a line another text; an empty one sets it aside.</summary>
    public void Set(int number, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            SetAside(number);
        else
            _texts[number] = text;
    }

    /// <summary>Sets a line aside.</summary>
    public void SetAside(int number)
    {
        _texts[number] = "";
        _rows.Remove(number);
        _aside.Add(number);
    }

    /// <summary>Makes a line a label.</summary>
    public void SetLabel(int number) => _labels.Add(number);

    /// <summary>Makes a line the rows of a table.</summary>
    public void SetRows(int number, string rows)
    {
        Set(number, rows);
        if (!_aside.Contains(number))
            _rows.Add(number);
    }
}
