using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Forms;

/// <summary>Takes off what text recognisers write around and into the text of a page, before its lines are recognised. Costs one look at each line where there is nothing to take off.</summary>
internal static class FormReader
{
    /// <summary>Reads the form of a text.</summary>
    /// <param name="text">The decoded text, any line endings.</param>
    public static PlainForm Read(string text)
    {
        var form = new PlainForm();
        var lines = new FormLines(text);
        WrapperFinder.SetAside(lines, form);
        PipeTables.Read(lines, form);
        var tables = new HtmlTables(form);
        var comment = false;
        for (var number = 1; number <= lines.Count; number++)
        {
            if (form[number] is not null)
                continue;
            var line = lines[number];
            if (comment || line.Contains("<!--", StringComparison.Ordinal))
                (line, comment) = HtmlMarkup.WithoutComments(line.ToString(), comment);
            if (tables.Takes(number, line))
                continue;
            if (InlineMarkup.IsSuspect(line) || line.Length != lines[number].Length)
                form.Set(number, InlineMarkup.Plain(line.ToString()), lines[number]);
        }

        HeadingNumbers.TakeOff(lines, form);
        Galleries.Mark(lines, form);
        SpacedText.Join(lines, form);
        return form;
    }

    private static void Set(this PlainForm form, int number, string plain, ReadOnlySpan<char> printed)
    {
        if (!printed.IsWhiteSpace() && !printed.SequenceEqual(plain))
            form.Set(number, plain);
    }
}

/// <summary>The lines of a text without copies of them.</summary>
internal sealed class FormLines
{
    private readonly string _text;
    private readonly List<Range> _lines = [];

    /// <summary>Divides a text at any line ending, as pages are divided.</summary>
    public FormLines(string text)
    {
        _text = text;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            text.AsSpan().Overlaps(line, out var start);
            _lines.Add(start..(start + line.Length));
        }
    }

    /// <summary>Number of lines.</summary>
    public int Count => _lines.Count;

    /// <summary>The line with a 1-based number.</summary>
    public ReadOnlySpan<char> this[int number] => _text.AsSpan()[_lines[number - 1]];

    /// <summary>What a line says in a form.</summary>
    public ReadOnlySpan<char> In(PlainForm form, int number) => form[number] ?? this[number];
}
