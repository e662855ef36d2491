namespace Baozhai.Newsroom.Composition;

/// <summary>Gives each pair of characters a number, from 0 on in the order in which they are met. A table of numbers: a dictionary takes twice the room and the time.</summary>
internal sealed class PairPlaces
{
    private const int Smallest = 4096;

    // Pairs and their numbers; a pair is never 0.
    private int[] _pairs = new int[Smallest];
    private int[] _numbers = new int[Smallest];

    /// <summary>How many pairs have a number.</summary>
    public int Count { get; private set; }

    /// <summary>Every pair with its number.</summary>
    public IEnumerable<(int Pair, int Number)> All => _pairs.Zip(_numbers).Where(entry => entry.First != 0);

    /// <summary>The number of a pair.</summary>
    /// <param name="pair">Two folded characters as one number, not 0.</param>
    public int Of(int pair)
    {
        if (4 * (Count + 1) > 3 * _pairs.Length)
            Grow();
        var at = Find(_pairs, pair);
        if (_pairs[at] == 0)
            (_pairs[at], _numbers[at]) = (pair, Count++);
        return _numbers[at];
    }

    private void Grow()
    {
        int[] pairs = new int[2 * _pairs.Length], numbers = new int[2 * _pairs.Length];
        for (var old = 0; old < _pairs.Length; old++)
        {
            if (_pairs[old] == 0)
                continue;
            var at = Find(pairs, _pairs[old]);
            (pairs[at], numbers[at]) = (_pairs[old], _numbers[old]);
        }

        (_pairs, _numbers) = (pairs, numbers);
    }

    private static int Find(int[] pairs, int pair)
    {
        var mask = pairs.Length - 1;
        var at = (int)((uint)pair * 2654435769u >> 7) & mask;
        while (pairs[at] != 0 && pairs[at] != pair)
            at = (at + 1) & mask;
        return at;
    }
}
