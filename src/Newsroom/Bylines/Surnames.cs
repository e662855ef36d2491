using System.Buffers;
using Baozhai.Newsroom.Lexicons;

namespace Baozhai.Newsroom.Bylines;

/// <summary>Chinese family names, to tell a person's name from a short headline.</summary>
internal static class Surnames
{
    private static readonly WordFile File = WordFile.Load("surnames");

    private static readonly SearchValues<char> Common = SearchValues.Create(string.Concat(File["common"]));

    private static readonly SearchValues<char> Single = SearchValues.Create(string.Concat(File["common"].Concat(File["rarer"])));

    private static readonly WordList Double = new(File["double"]);

    /// <summary>Whether a text has the form of a person's name: a family name and one or two more characters, or parts with ·.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('·') > 0)
            return text.Length is > 3 and <= 14 && AllHan(text) && !text.EndsWith("记者") && !text.EndsWith("通讯员");
        if (text.Length is < 2 or > 4 || !AllHan(text))
            return false;
        if (Double.Starts(text))
            return text.Length > 2;
        return text.Length < 4 && Single.Contains(text[0]);
    }

    /// <summary>Whether a character is one of the hundred most common family names, which more than eight in ten people have.</summary>
    public static bool IsCommon(char character) => Common.Contains(character);

    /// <summary>Whether a name can begin with this character.</summary>
    public static bool CanBegin(char character) => Single.Contains(character);

    private static bool AllHan(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character is not (>= '\u4E00' and <= '\u9FFF' or '·' or '\u3400' or '〇'))
                return false;
        }

        return true;
    }
}
