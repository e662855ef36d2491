namespace Baozhai.Newsroom.Text;

/// <summary>Chinese characters.</summary>
public static class Han
{
    /// <summary>Whether a character is one of the block of common Chinese characters, U+4E00 to U+9FFF.</summary>
    /// <param name="character">The character.</param>
    public static bool Is(char character) => character is >= '\u4E00' and <= '\u9FFF';
}
