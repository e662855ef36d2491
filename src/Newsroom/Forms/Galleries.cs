namespace Baozhai.Newsroom.Forms;

/// <summary>Headings over pictures and nothing else, which name a gallery: no story, and no kicker of the next heading.</summary>
internal static class Galleries
{
    /// <summary>Marks them.</summary>
    public static void Mark(FormLines lines, PlainForm form)
    {
        var heading = 0;
        var level = 0;
        var pictures = 0;
        for (var number = 1; number <= lines.Count; number++)
        {
            var line = lines.In(form, number).TrimStart();
            if (line.IsEmpty)
            {
                if (form.Aside.Contains(number) && IsPicture(lines[number]))
                    pictures++;
                continue;
            }

            var marks = line is ['#', ..] ? line.IndexOfAnyExcept('#') : 0;
            // A heading of a deeper level goes on with the one above the picture.
            if (heading > 0 && pictures > 0 && marks > 0 && marks <= level)
                form.SetLabel(heading);
            (heading, level, pictures) = marks > 0 ? (number, marks, 0) : (0, 0, 0);
        }
    }

    private static bool IsPicture(ReadOnlySpan<char> line) =>
        line.Contains("![", StringComparison.Ordinal) || line.Contains("<img", StringComparison.OrdinalIgnoreCase);
}
