using System.Collections.Frozen;
using System.Globalization;
using Baozhai.Newsroom.Lexicons;

namespace Baozhai.Newsroom.Text;

/// <summary>
/// How little the pairs of characters tell that stand in every other news story (工作, 记者, 发展): an inverse document frequency over some 240 stories,
/// as a part of that of a pair which stands in hardly any. Two texts of a page that have such a pair in common need not be one story.
/// </summary>
internal static class CommonPairs
{
    private static readonly FrozenDictionary<int, double> Known = Read();

    /// <summary>What a pair tells, from 0 for one of every story to 1 for a rare one.</summary>
    /// <param name="pair">Two folded characters as one number.</param>
    public static double Weight(int pair) => Known.TryGetValue(pair, out var weight) ? weight : 1;

    private static FrozenDictionary<int, double> Read()
    {
        var known = new Dictionary<int, double>();
        foreach (var row in WordFile.Load("pairs").Rows("pairs"))
        {
            var weight = double.Parse(row[0], CultureInfo.InvariantCulture);
            for (var at = 0; at + 1 < row[1].Length; at += 2)
                known[(row[1][at] << 16) | row[1][at + 1]] = weight;
        }

        return known.ToFrozenDictionary();
    }
}
