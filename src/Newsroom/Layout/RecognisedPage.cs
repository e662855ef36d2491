namespace Baozhai.Newsroom.Layout;

/// <summary>A page as a recogniser of layouts gives it.</summary>
/// <param name="Blocks">The blocks in the order of the file.</param>
/// <param name="AreLines">Whether each block is a printed line, of which nothing but its place is known.</param>
/// <param name="IsOrdered">Whether the order of the file is meant as the order of reading.</param>
public sealed record RecognisedPage(IReadOnlyList<PlacedBlock> Blocks, bool AreLines = false, bool IsOrdered = false);

/// <summary>Estimates the size of type from the place a text takes.</summary>
internal static class TypeSize
{
    // Lines are further apart than they are high.
    private const double Leading = 1.45;
    private const double HeightOfLine = 0.95;
    private const int FewestMeasured = 3;

    /// <summary>The size of a printed line: by its width where it has enough characters, for the height of a box says less.</summary>
    public static double OfLine(string text, PlaceBox box)
    {
        var (length, breadth) = box.Height > box.Width ? (box.Height, box.Width) : (box.Width, box.Height);
        var units = Units(text);
        return units >= FewestMeasured ? Math.Min(length / units, 1.2 * breadth) : HeightOfLine * breadth;
    }

    /// <summary>The size of the type of a block of several lines.</summary>
    public static double OfBlock(string text, PlaceBox box)
    {
        var units = Math.Max(1, Units(text));
        var oneLine = box.Width / units;
        // As many characters as fit on one line of this height are one line.
        return oneLine >= box.Height / Leading ? Math.Min(box.Height, oneLine) : Math.Min(box.Height, Math.Sqrt(box.Width * box.Height / (units * Leading)));
    }

    /// <summary>The size at which half of the characters are smaller; 0 for none.</summary>
    public static double Median(IEnumerable<(double Size, int Length)> texts)
    {
        var sorted = texts.Where(text => text is { Size: > 0, Length: > 0 }).OrderBy(text => text.Size).ToList();
        var half = sorted.Sum(text => (long)text.Length) / 2;
        foreach (var (size, length) in sorted)
        {
            if ((half -= length) < 0)
                return size;
        }

        return 0;
    }

    private static double Units(string text) => text.Sum(character => character < '\u0100' ? 0.5 : 1);
}

/// <summary>Judges the order a recogniser gives.</summary>
internal static class GivenOrder
{
    private const double SameColumn = 0.6;
    private const double MostWrong = 0.05;
    private const int MostCompared = 600;

    /// <summary>
    /// Whether a page can be read in this order. In one column what is above is read first; where more than one pair in twenty is the other
    /// way round, the order is none.
    /// </summary>
    public static bool IsPossible(IReadOnlyList<PlacedBlock> blocks)
    {
        int pairs = 0, wrong = 0;
        for (var index = 0; index < Math.Min(blocks.Count, MostCompared); index++)
        {
            var below = Below(blocks, index);
            if (below < 0)
                continue;
            pairs++;
            if (below < index)
                wrong++;
        }

        return wrong <= MostWrong * pairs;
    }

    private static int Below(IReadOnlyList<PlacedBlock> blocks, int index)
    {
        var box = blocks[index].Box;
        var best = -1;
        for (var other = 0; other < Math.Min(blocks.Count, MostCompared); other++)
        {
            var candidate = blocks[other].Box;
            if (other == index || blocks[other].Kind is BlockKind.Furniture || candidate.Top < box.Bottom - 0.2 * box.Height || candidate.OverlapX(box) < SameColumn * Math.Max(box.Width, candidate.Width))
                continue;
            if (best < 0 || candidate.Top < blocks[best].Box.Top)
                best = other;
        }

        return best;
    }
}
