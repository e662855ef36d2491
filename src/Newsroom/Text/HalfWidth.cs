namespace Baozhai.Newsroom.Text;

/// <summary>
/// Folds full-width Latin letters, digits and punctuation (U+FF01 to U+FF5E) and the ideographic space to their
/// ASCII forms, one character for one character, so that a pattern is written once. For comparing, never for printing.
/// </summary>
public static class HalfWidth
{
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';
    private const int Shift = FirstWide - '!';

    /// <summary>Folds one character.</summary>
    /// <param name="character">Any UTF-16 unit.</param>
    public static char Fold(char character) => character switch
    {
        >= FirstWide and <= LastWide => (char)(character - Shift),
        '\u3000' or '\u00A0' or '\t' => ' ',
        _ => character,
    };

    /// <summary>Folds a text; the result has the same length.</summary>
    /// <param name="text">Any text.</param>
    public static string Fold(ReadOnlySpan<char> text) =>
        string.Create(text.Length, text, static (folded, source) =>
        {
            for (var index = 0; index < source.Length; index++)
                folded[index] = Fold(source[index]);
        });
}
