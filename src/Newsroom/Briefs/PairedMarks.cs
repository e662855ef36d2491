using System.Buffers;
using System.Text;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Balances brackets and quotation marks.</summary>
internal static class PairedMarks
{
    private const string Openers = "“‘（(《〈【「『[";
    private const string Closers = "”’）)》〉】」』]";

    private static readonly SearchValues<char> Marks = SearchValues.Create(Openers + Closers);

    /// <summary>The text without unpaired marks; pages often lose one of a pair.</summary>
    public static string Balance(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks))
            return text;
        var lonely = Lonely(text);
        if (lonely.Count is 0)
            return text;
        var balanced = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!lonely.Contains(at))
                balanced.Append(text[at]);
            else if (at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
                balanced.Append(' ');
        }

        return balanced.ToString();
    }

    private static HashSet<int> Lonely(string text)
    {
        var open = new Stack<int>();
        var lonely = new HashSet<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (Openers.Contains(text[at], StringComparison.Ordinal))
            {
                open.Push(at);
                continue;
            }

            var kind = Closers.IndexOf(text[at], StringComparison.Ordinal);
            if (kind < 0)
                continue;
            while (open.Count > 0 && Openers.IndexOf(text[open.Peek()], StringComparison.Ordinal) != kind && open.Any(place => text[place] == Openers[kind]))
                lonely.Add(open.Pop());
            if (open.Count > 0 && text[open.Peek()] == Openers[kind])
                open.Pop();
            else
                lonely.Add(at);
        }

        lonely.UnionWith(open);
        return lonely;
    }
}
