namespace Baozhai.Newsroom.Briefs;

/// <summary>The pairs of letters and figures that follow each other in a text, marks and spaces between them passed over.</summary>
/// <param name="text">The text.</param>
internal ref struct LetterPairs(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private char _last;

    /// <summary>The pair: its first letter in the upper half, its second in the lower.</summary>
    public int Current { get; private set; }

    /// <summary>For <c>foreach</c>.</summary>
    public readonly LetterPairs GetEnumerator() => this;

    /// <summary>Whether a pair has a figure.</summary>
    public static bool HasDigit(int pair) => char.IsAsciiDigit((char)(pair >> 16)) || char.IsAsciiDigit((char)pair);

    /// <summary>Goes to the next pair.</summary>
    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            var letter = _text[_at++];
            if (letter is not (>= '一' and <= '鿿') && !char.IsLetterOrDigit(letter))
                continue;
            var last = _last;
            _last = letter;
            if (last is '\0')
                continue;
            Current = (last << 16) | letter;
            return true;
        }

        return false;
    }
}
