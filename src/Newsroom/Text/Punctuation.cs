namespace Baozhai.Newsroom.Text;

/// <summary>Tests of punctuation: sentence ends, pauses, open brackets. They accept folded and unfolded text.</summary>
internal static class Punctuation
{
    /// <summary>Whether a text ends where a sentence or an item of a list ends, closing quotes and brackets allowed for.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var closed = false;
        for (var index = text.Length - 1; index >= 0; index--)
        {
            var character = HalfWidth.Fold(text[index]);
            if (character is '"' or '”' or '’' or '」' or '』' or '》' or '\'' or ' ')
                continue;
            if (character is ')' or '】' or ']')
            {
                closed = true;
                continue;
            }

            return closed || IsSentenceEnd(character);
        }

        return closed;
    }

    /// <summary>Whether the character ends a sentence.</summary>
    public static bool IsSentenceEnd(char character) =>
        character is '。' or '!' or '！' or '?' or '？' or '…' or ';' or '；' or ':' or '：' or '.' or '．' or '｡';

    /// <summary>Whether a text has a pause inside, as sentences have and most headlines have not.</summary>
    public static bool HasPause(ReadOnlySpan<char> text) => text.IndexOfAny(",，。;；") >= 0;

    /// <summary>How many pauses a text has.</summary>
    public static int Pauses(ReadOnlySpan<char> text)
    {
        var pauses = 0;
        foreach (var character in text)
        {
            if (character is ',' or '，' or '。' or ';' or '；')
                pauses++;
        }

        return pauses;
    }

    /// <summary>Whether more quotes or brackets are opened than closed.</summary>
    public static bool LeavesOpen(ReadOnlySpan<char> text)
    {
        var open = 0;
        foreach (var character in text)
        {
            if (character is '“' or '《' or '(' or '（' or '「' or '『')
                open++;
            else if (character is '”' or '》' or ')' or '）' or '」' or '』')
                open--;
        }

        return open > 0;
    }
}
