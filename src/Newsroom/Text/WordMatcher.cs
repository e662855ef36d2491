using System.Numerics;

namespace Baozhai.Newsroom.Text;

/// <summary>
/// Finds many words in one pass over a text (Aho and Corasick, "Efficient string matching", CACM 18(6), 1975).
/// Where words overlap, the leftmost wins, and of those the longest. Latin letters match without regard to case and width.
/// </summary>
internal sealed class WordMatcher
{
    private readonly Dictionary<(int State, char Letter), int> _next = [];
    private readonly ushort[] _class = new ushort[char.MaxValue + 1];
    private readonly int[] _fromStart;
    private readonly long[] _edges;
    private readonly int[] _ends;
    private readonly List<int> _fail = [0];
    private readonly List<int> _word = [-1];
    private readonly List<int> _shorter = [0];
    private readonly List<int> _lengths = [];

    /// <summary>Makes a matcher; a hit tells the word by its place in this sequence.</summary>
    /// <param name="words">Words, none empty; a repeated word is reported as its first occurrence.</param>
    public WordMatcher(IEnumerable<string> words)
    {
        foreach (var word in words)
            Add(word);
        Link();
        (_fromStart, _edges, _ends) = Pack();
    }

    /// <summary>The words of a text in order, none overlapping another.</summary>
    public List<WordHit> Find(string text)
    {
        var longest = LongestFromEachStart(text);
        var hits = new List<WordHit>();
        for (var start = 0; start < text.Length;)
        {
            if (longest[start] is 0)
            {
                start++;
                continue;
            }

            var word = longest[start] - 1;
            hits.Add(new WordHit(word, start, _lengths[word]));
            start += _lengths[word];
        }

        return hits;
    }

    /// <summary>The values of all words that stand anywhere in a text, together.</summary>
    /// <param name="text">The text.</param>
    /// <param name="values">The value of each word: bits.</param>
    public int ValuesIn(ReadOnlySpan<char> text, ReadOnlySpan<int> values)
    {
        var (state, found) = (0, 0);
        foreach (var letter in text)
        {
            state = Follow(state, _class[letter]);
            for (var ending = state; ending is not 0; ending = _shorter[ending])
            {
                if (_word[ending] >= 0) found |= values[_word[ending]];
            }
        }

        return found;
    }

    /// <summary>Whether one of the words stands anywhere in a text.</summary>
    public bool IsAnyIn(ReadOnlySpan<char> text)
    {
        var state = 0;
        foreach (var letter in text)
        {
            state = Follow(state, _class[letter]);
            if (state is not 0 && (_word[state] >= 0 || _shorter[state] is not 0)) return true;
        }

        return false;
    }

    private static char Fold(char letter) => letter switch
    {
        >= '！' and <= '～' => char.ToLowerInvariant((char)(letter - '！' + '!')),
        _ => char.ToLowerInvariant(letter),
    };

    private void Add(string word)
    {
        var state = 0;
        foreach (var letter in word)
        {
            var key = (state, Fold(letter));
            if (!_next.TryGetValue(key, out var following))
            {
                following = _fail.Count;
                _next.Add(key, following);
                _fail.Add(0);
                _word.Add(-1);
                _shorter.Add(0);
            }

            state = following;
        }

        if (_word[state] < 0)
            _word[state] = _lengths.Count;
        _lengths.Add(word.Length);
    }

    // A state is always made before its children, so children in the order of making come shortest path first per parent;
    // the queue makes it shortest path first over all.
    private void Link()
    {
        var children = _next.GroupBy(edge => edge.Key.State).ToDictionary(group => group.Key, group => group.ToList());
        var queue = new Queue<int>([0]);
        while (queue.TryDequeue(out var state))
        {
            foreach (var ((_, letter), child) in children.GetValueOrDefault(state, []))
            {
                queue.Enqueue(child);
                _fail[child] = state is 0 ? 0 : Step(_fail[state], letter);
                _shorter[child] = _word[_fail[child]] >= 0 ? _fail[child] : _shorter[_fail[child]];
            }
        }
    }

    private int Step(int state, char letter)
    {
        int following;
        while (!_next.TryGetValue((state, letter), out following) && state is not 0)
            state = _fail[state];
        return following;
    }

    /// <summary>
    /// Writes the steps as tables: each letter of the words has a class, the steps of the start stand by class, all others in a table of keys
    /// with open addresses. A text's letters are mostly in no word, or begin none.
    /// </summary>
    private (int[] FromStart, long[] Edges, int[] Ends) Pack()
    {
        var classes = new Dictionary<char, ushort>();
        foreach (var (_, letter) in _next.Keys) classes.TryAdd(letter, (ushort)(classes.Count + 1));
        for (var letter = 0; letter <= char.MaxValue; letter++) _class[letter] = classes.GetValueOrDefault(Fold((char)letter));
        var fromStart = new int[classes.Count + 1];
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * _next.Count) + 2);
        var (edges, ends) = (new long[size], new int[size]);
        foreach (var ((state, letter), end) in _next)
        {
            var key = ((long)state << 16) | classes[letter];
            if (state is 0) fromStart[classes[letter]] = end;
            var slot = Slot(key, size);
            while (edges[slot] != 0) slot = (slot + 1) & (size - 1);
            (edges[slot], ends[slot]) = (key, end);
        }

        return (fromStart, edges, ends);
    }

    private static int Slot(long key, int size) => (int)(((ulong)key * 0x9E3779B97F4A7C15) >> 40) & (size - 1);

    private int Follow(int state, ushort letter)
    {
        if (letter is 0) return 0;
        while (state is not 0)
        {
            var key = ((long)state << 16) | letter;
            for (var slot = Slot(key, _edges.Length); _edges[slot] != 0; slot = (slot + 1) & (_edges.Length - 1))
            {
                if (_edges[slot] == key) return _ends[slot];
            }

            state = _fail[state];
        }

        return _fromStart[letter];
    }

    /// <summary>For each place the word that starts there, plus one; zero where none does.</summary>
    private int[] LongestFromEachStart(string text)
    {
        var longest = new int[text.Length];
        var state = 0;
        for (var at = 0; at < text.Length; at++)
        {
            state = Follow(state, _class[text[at]]);
            if (state is 0) continue;
            for (var ending = _word[state] >= 0 ? state : _shorter[state]; ending is not 0; ending = _shorter[ending])
            {
                // Later ends come later, so what overwrites is longer.
                var word = _word[ending];
                longest[at - _lengths[word] + 1] = word + 1;
            }
        }

        return longest;
    }
}

/// <summary>A word found in a text.</summary>
/// <param name="Word">Which word, by its place in the matcher's list.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct WordHit(int Word, int Start, int Length);
