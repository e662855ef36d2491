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

/// <summary>
/// Restores the punctuation of printed Chinese: commas, colons, brackets and other marks that text recognition made half-width become full-width
/// again. Numbers, Latin words and addresses keep theirs. The length stays the same. The result is for display, not for comparison.
/// </summary>
public static class FullWidth
{
    private const string Narrow = ",;:?!";

    private const string Wide = "，；：？！";

    /// <summary>Converts a text; the result has the same length.</summary>
    /// <param name="text">Any text.</param>
    public static string Set(string text) => string.Create(text.Length, text, static (set, source) =>
    {
        source.CopyTo(set);
        var open = new Stack<int>();
        for (var index = 0; index < source.Length; index++)
        {
            switch (source[index])
            {
                case '(':
                    open.Push(index);
                    break;
                case ')' when open.TryPop(out var start):
                    if (!StandsInChinese(source, start) && !StandsInChinese(source, index)) break;
                    (set[start], set[index]) = ('（', '）');
                    break;
                case var mark when Narrow.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var kind && StandsInChinese(source, index):
                    set[index] = Wide[kind];
                    break;
            }
        }
    });

    private static bool StandsInChinese(string text, int index) =>
        (index > 0 && IsChinese(text[index - 1])) || (index + 1 < text.Length && IsChinese(text[index + 1]));

    private static bool IsChinese(char character) => character is >= '\u3400' and <= '\u9FFF' or '“' or '”' or '《' or '》' or '（' or '）' or '、' or '。';
}
