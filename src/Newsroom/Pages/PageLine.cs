using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Pages;

/// <summary>One line of the file.</summary>
internal sealed class PageLine
{
    private const int StartLength = 160;
    private const int EndLength = 80;

    /// <summary>Takes a line apart.</summary>
    /// <param name="number">1-based.</param>
    /// <param name="raw">The line without its line ending.</param>
    /// <param name="isRow">Whether markup makes it rows of a table.</param>
    public PageLine(int number, ReadOnlySpan<char> raw, bool isRow = false)
    {
        Number = Position = number;
        BreaksHard = raw is [.., ' ', ' '] or [.., ' ', ' ', '\r'];
        IsRow = isRow;
        Indent = IndentOf(raw);
        var content = Trim(raw);
        var mark = content.IndexOfAnyExcept('#');
        if (mark is > 0 and <= 6 && content[mark] is ' ' or '\u3000')
        {
            Mark = Math.Min(mark, 3);
            content = Trim(content[mark..]);
        }

        Text = content.ToString();
        // Most lines are short, and many need no folding: one string serves all three.
        Start = Folded(content[..Math.Min(content.Length, StartLength)], Text);
        End = Folded(content[Math.Max(0, content.Length - EndLength)..], Start);
    }

    /// <summary>1-based number in the file.</summary>
    public int Number { get; }

    /// <summary>Its place among the lines: its number, unless columns that were read across were put in order.</summary>
    public int Position { get; private set; }

    /// <summary>Whether it was moved from where it stands in the file.</summary>
    public bool IsMoved { get; private set; }

    /// <summary>Whether it may be a line of one of two columns that were read across, which nothing shows well enough to put them in order.</summary>
    public bool MayBeAcross { get; set; }

    /// <summary>Moves it to another place.</summary>
    public void MoveTo(int position) => (Position, IsMoved) = (position, true);

    /// <summary>Whether it ends with two spaces, Markdown's mark for a line broken inside its paragraph: https://spec.commonmark.org/0.31.2/#hard-line-breaks.</summary>
    public bool BreaksHard { get; }

    /// <summary>Whether markup makes it rows of a table.</summary>
    public bool IsRow { get; }

    /// <summary>The text without surrounding space and heading marks.</summary>
    public string Text { get; }

    /// <summary>The heading level: 0 for none, 1 to 3 for # to ### (deeper counts as 3).</summary>
    public int Mark { get; }

    /// <summary>The folded start of the line with its structure words corrected, at most 160 characters. Recognisers look here, so that an endless line stays cheap.</summary>
    public string Start { get; }

    /// <summary>The folded end of the line with its structure words corrected, at most 80 characters.</summary>
    public string End { get; }

    /// <summary>The printed text at the first place where <see cref="Start"/> has a part.</summary>
    public string Printed(string folded) =>
        Start.IndexOf(folded, StringComparison.Ordinal) is >= 0 and var at ? Text.Substring(at, folded.Length) : folded;

    /// <summary>The space before it, in full-width characters.</summary>
    public double Indent { get; }

    /// <summary>Whether it begins as a paragraph does: with the space of two characters.</summary>
    public bool IsIndented => Indent is >= 1.5 and <= 3;

    /// <summary>Number of characters.</summary>
    public int Length => Text.Length;

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsBlank => Text.Length == 0;

    private static string Folded(ReadOnlySpan<char> text, string candidate) =>
        StructureWords.Mend(MatchForm.IsFoldOf(candidate, text) ? candidate : MatchForm.Fold(text));

    // OCR leaves zero-width joiners and byte order marks at line ends; string.Trim keeps them.
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        int first = 0, last = text.Length - 1;
        while (first <= last && IsSpace(text[first]))
            first++;
        while (last >= first && IsSpace(text[last]))
            last--;
        return text[first..(last + 1)];
    }

    private static double IndentOf(ReadOnlySpan<char> raw)
    {
        double indent = 0;
        foreach (var character in raw)
        {
            if (!IsSpace(character))
                break;
            indent += character switch { '\u3000' => 1, ' ' => 0.5, '\t' => 2, _ => 0 };
        }

        return indent;
    }

    private static bool IsSpace(char character) =>
        char.IsWhiteSpace(character) || character is '\uFEFF' or '\u200B' or '\0';
}
