namespace Baozhai.Newsroom.Text;

/// <summary>
/// The form in which lines meet patterns: half-width, simplified, with the quotes of the mainland. One character for one
/// character, so that a place found in it is a place in the printed text. For comparing, never for printing.
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

    /// <summary>Whether a text is what folding another gives.</summary>
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
