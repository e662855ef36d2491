namespace Baozhai.Newsroom.Text;

/// <summary>
/// The runs of four letters or digits of a text (shingles), by which texts are compared: what is the same after line breaks, spaces and marks are left out.
/// </summary>
public static class LetterRuns
{
    private const int Length = 4;

    /// <summary>The runs of a text, each as its four UTF-16 units.</summary>
    /// <param name="text">The text, in any pieces.</param>
    public static HashSet<ulong> Of(IEnumerable<char> text)
    {
        var runs = new HashSet<ulong>();
        Add(runs, text);
        return runs;
    }

    /// <summary>Adds the runs of a text; none reaches over from another one.</summary>
    public static void Add(HashSet<ulong> runs, IEnumerable<char> text)
    {
        var run = 0UL;
        var length = 0;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character)) continue;
            run = (run << 16) | character;
            if (++length >= Length) runs.Add(run);
        }
    }
}
