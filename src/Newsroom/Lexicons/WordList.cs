using System.Buffers;

namespace Baozhai.Newsroom.Lexicons;

/// <summary>Words that are looked for in a text, all of them in one pass. They are compared character by character.</summary>
/// <param name="words">The words.</param>
internal sealed class WordList(IEnumerable<string> words)
{
    private readonly string[] _words = [.. words];
    private readonly SearchValues<string> _search = SearchValues.Create([.. words], StringComparison.Ordinal);

    /// <summary>Reads a list of a built-in word file.</summary>
    /// <param name="file">The file's name without <c>.json</c>.</param>
    /// <param name="list">The key of the list.</param>
    /// <exception cref="FormatException">There is no such list, or the file is not of its form.</exception>
    public static WordList Load(string file, string list) => new(WordFile.Load(file)[list]);

    /// <summary>The words, in the order of the file.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Whether a text has one of the words anywhere.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(_search);

    /// <summary>Whether a text starts with one of the words.</summary>
    public bool Starts(ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }

    /// <summary>Whether a text ends with one of the words.</summary>
    public bool Ends(ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
        {
            if (text.EndsWith(word))
                return true;
        }

        return false;
    }
}
