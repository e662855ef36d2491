namespace Baozhai.Newsroom.Text;

/// <summary>
/// The form that all patterns are matched against: half-width, simplified, with mainland quotation marks. Each character becomes one
/// character, so an index in the folded text is an index in the printed text. It is for comparison, not for display.
/// </summary>
internal static class MatchForm
{
    /// <summary>Folds one character.</summary>
    public static char Fold(char character) => character switch
    {
        '「' => '“',
        '」' => '”',
        '『' => '‘',
        '』' => '’',
        _ => SimplifiedScript.Fold(HalfWidth.Fold(character)),
    };

    /// <summary>Folds a text; the result has the same length.</summary>
    public static string Fold(ReadOnlySpan<char> text) =>
        string.Create(text.Length, text, static (folded, source) =>
        {
            for (var index = 0; index < source.Length; index++)
                folded[index] = Fold(source[index]);
        });

    /// <summary>Whether a text equals the folded form of another.</summary>
    public static bool IsFoldOf(ReadOnlySpan<char> folded, ReadOnlySpan<char> text)
    {
        if (folded.Length != text.Length)
            return false;
        for (var index = 0; index < text.Length; index++)
        {
            if (folded[index] != Fold(text[index]))
                return false;
        }

        return true;
    }
}
