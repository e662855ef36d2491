using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Newsroom.Tests.Properties;

/// <summary>Damages the lines of a seed: drops, swaps, doubles and cuts them.</summary>
internal static class Mutation
{
    private static readonly Gen<Func<List<string>, int, int, List<string>>> Kind = Gen.Elements<Func<List<string>, int, int, List<string>>>(
        Drop, Swap, Double, Cut, Glue);

    /// <summary>Seeds with up to a dozen damages.</summary>
    public static Arbitrary<string> Pages => Arb.From(
        from seed in Gen.Elements(Seeds.Files.AsEnumerable())
        from damages in Gen.ListOf(
            from kind in Kind
            from line in Gen.Choose(0, 10_000)
            from other in Gen.Choose(0, 10_000)
            select (kind, line, other)).Resize(12)
        select damages.Aggregate(
            File.ReadAllText(seed).Split('\n').ToList(),
            (lines, damage) => lines.Count < 2 ? lines : damage.kind(lines, damage.line % lines.Count, damage.other % lines.Count),
            lines => string.Join('\n', lines)));

    private static List<string> Drop(List<string> lines, int line, int other)
    {
        lines.RemoveRange(line, Math.Min(lines.Count - line, 1 + (other % 5)));
        return lines;
    }

    private static List<string> Swap(List<string> lines, int line, int other)
    {
        (lines[line], lines[other]) = (lines[other], lines[line]);
        return lines;
    }

    private static List<string> Double(List<string> lines, int line, int other)
    {
        lines.Insert(other, lines[line]);
        return lines;
    }

    private static List<string> Cut(List<string> lines, int line, int other)
    {
        var at = lines[line].Length == 0 ? 0 : other % lines[line].Length;
        lines.Insert(line + 1, lines[line][at..]);
        lines[line] = lines[line][..at];
        return lines;
    }

    private static List<string> Glue(List<string> lines, int line, int other)
    {
        lines[line] += lines[other];
        return lines;
    }
}
