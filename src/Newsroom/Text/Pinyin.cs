using System.Text;
using Baozhai.Newsroom.Lexicons;

namespace Baozhai.Newsroom.Text;

/// <summary>
/// Reads characters as pinyin without tones. Each character has one reading, so a text of people or rare words may be read wrongly: it is for
/// finding what sounds alike and for place names beside their characters.
/// </summary>
public static class Pinyin
{
    private static readonly Dictionary<char, string> Syllables = Table();

    /// <summary>The syllable of a character; null for any that has none here.</summary>
    public static string? Of(char character) => Syllables.GetValueOrDefault(character);

    /// <summary>The syllables of a text without spaces, for example <c>liling</c>; null when a character has none.</summary>
    /// <param name="text">Chinese characters.</param>
    public static string? Of(string text)
    {
        var read = new StringBuilder();
        foreach (var character in text)
        {
            if (Of(character) is not { } syllable) return null;
            read.Append(syllable);
        }

        return read.Length > 0 ? read.ToString() : null;
    }

    /// <summary>
    /// How a character sounds to many speakers of the south: zh as z, ch as c, sh as s, ng as n and n as l. Null when it has no reading here.
    /// </summary>
    /// <param name="character">A Chinese character.</param>
    public static string? Sound(char character)
    {
        if (Of(character) is not { } syllable) return null;
        var end = syllable.EndsWith("ng", StringComparison.Ordinal) ? syllable[..^1] : syllable;
        return end.Length > 1 && end[1] == 'h' ? end[..1] + end[2..] : end[0] == 'n' ? "l" + end[1..] : end;
    }

    private static Dictionary<char, string> Table()
    {
        var table = new Dictionary<char, string>();
        foreach (var row in WordFile.Load("pinyin").Rows("syllables"))
        {
            foreach (var character in row[1]) table.TryAdd(character, row[0]);
        }

        return table;
    }
}
