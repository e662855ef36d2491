using Baozhai.Newsroom.Lexicons;

namespace Baozhai.Newsroom.Text;

/// <summary>
/// Folds traditional characters to simplified ones, one character for one, so that a page in either script meets the same
/// patterns. The pairs are the Traditional-Simplified transform of the Unicode CLDR, as far as both are in everyday use;
/// left out are characters that simplified texts use too (乾, 著, 藉). For comparing, never for printing.
/// </summary>
public static class SimplifiedScript
{
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    private static readonly char[] Folded = Table();

    /// <summary>Folds one character; any but a traditional one stays.</summary>
    public static char Fold(char character) => character is >= First and <= Last ? Folded[character - First] : character;

    /// <summary>Folds a text and nothing but its script; the same text where nothing is traditional.</summary>
    /// <param name="text">Any text.</param>
    public static string Fold(string text)
    {
        var first = 0;
        while (first < text.Length && Fold(text[first]) == text[first])
            first++;
        return first == text.Length ? text : string.Create(text.Length, text, static (simple, source) =>
        {
            for (var index = 0; index < source.Length; index++)
                simple[index] = Fold(source[index]);
        });
    }

    private static char[] Table()
    {
        var table = new char[Last - First + 1];
        for (var index = 0; index < table.Length; index++)
            table[index] = (char)(First + index);
        foreach (var pair in WordFile.Load("script")["pairs"])
            table[pair[0] - First] = pair[1];
        return table;
    }
}
