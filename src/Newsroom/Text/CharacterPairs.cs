namespace Baozhai.Newsroom.Text;

/// <summary>
/// The pairs of neighbouring characters of a text: a measure of common wording that needs no dictionary,
/// since most Chinese words have two characters.
/// </summary>
internal sealed class CharacterPairs
{
    // Beyond this the vocabulary of an article is known, and a page of one endless line stays cheap.
    private const int Enough = 20_000;

    private const int Smallest = 64;

    // A table of the pairs themselves, 0 where there is none: a set of the library takes three times as much, and every section of a
    // page keeps its pairs until the page is read.
    private int[] _table = [];

    /// <summary>Number of different pairs.</summary>
    public int Count { get; private set; }

    /// <summary>Every different pair, each as one number.</summary>
    public IEnumerable<int> All => _table.Where(pair => pair != 0);

    /// <summary>Whether a pair is among these.</summary>
    public bool Has(int pair) => _table.Length > 0 && _table[Place(_table, pair)] == pair;

    /// <summary>Adds the pairs of a text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        var before = '\0';
        for (var index = 0; index < text.Length && Count < Enough; index++)
        {
            var folded = Part(text[index]);
            if (before != '\0' && folded != '\0')
                Add((before << 16) | folded);
            before = folded;
        }
    }

    /// <summary>The part of a text's pairs that are among these, from 0 to 1; 0 for a text without pairs.</summary>
    public double Share(ReadOnlySpan<char> text)
    {
        int known = 0, all = 0;
        var before = '\0';
        foreach (var character in text)
        {
            var folded = Part(character);
            if (before != '\0' && folded != '\0')
            {
                all++;
                if (Has((before << 16) | folded))
                    known++;
            }

            before = folded;
        }

        return all == 0 ? 0 : (double)known / all;
    }

    private void Add(int pair)
    {
        if (4 * (Count + 1) > 3 * _table.Length)
            Grow();
        var place = Place(_table, pair);
        if (_table[place] == pair)
            return;
        _table[place] = pair;
        Count++;
    }

    private void Grow()
    {
        var table = new int[Math.Max(Smallest, 2 * _table.Length)];
        foreach (var pair in All)
            table[Place(table, pair)] = pair;
        _table = table;
    }

    // Where a pair stands or belongs; the length of a table is a power of two and there is always room.
    private static int Place(int[] table, int pair)
    {
        var mask = table.Length - 1;
        var place = (int)(((uint)pair * 2654435769u) >> 7) & mask;
        while (table[place] != 0 && table[place] != pair)
            place = (place + 1) & mask;
        return place;
    }

    // The folded character; zero for a mark.
    private static char Part(char character) => char.IsLetterOrDigit(character) ? MatchForm.Fold(character) : '\0';
}
