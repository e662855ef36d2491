using Baozhai.Newsroom.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Newsroom.Tests.Properties;

/// <summary>Damages the lines of a page as scanners, columns and careless copying do.</summary>
internal static class Mutation
{
    private static readonly string[] Invisible = ["\0", "\u200B", "\u200F", "\u202E", "\uFEFF", "\u00A0", "\u3000", "\uFFFD"];

    private static readonly string[] LineEndings = ["\n", "\r\n", "\r", "\u2028", "\n\n"];

    private static readonly Gen<Func<List<string>, int, int, List<string>>> Kind = Gen.Elements<Func<List<string>, int, int, List<string>>>(
        Drop, Swap, Double, Cut, Glue, Narrow, Widen, InsertFurniture, InsertInvisible, Mark);

    /// <summary>Seeds and invented pages with up to a dozen damages.</summary>
    public static Arbitrary<string> Pages => Arb.From(
        from page in Gen.OneOf(Gen.Elements(Seeds.Files.Select(File.ReadAllText).ToArray()), SyntheticPage.Any)
        from damages in Gen.ListOf(
            from kind in Kind
            from line in Gen.Choose(0, 10_000)
            from other in Gen.Choose(0, 10_000)
            select (kind, line, other)).Resize(12)
        from ending in Gen.Elements(LineEndings)
        select damages.Aggregate(
            page.Split('\n').ToList(),
            (lines, damage) => lines.Count < 2 ? lines : damage.kind(lines, damage.line % lines.Count, damage.other % lines.Count),
            lines => string.Join(ending, lines)));

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

    private static List<string> Narrow(List<string> lines, int line, int other) => lines.ConvertAll(text => HalfWidth.Fold(text));

    private static List<string> Widen(List<string> lines, int line, int other) => lines.ConvertAll(FullWidth.Set);

    private static List<string> InsertFurniture(List<string> lines, int line, int other)
    {
        lines.Insert(line, SyntheticPage.Furniture[other % SyntheticPage.Furniture.Count]);
        return lines;
    }

    private static List<string> InsertInvisible(List<string> lines, int line, int other)
    {
        lines[line] = lines[line].Insert(other % (lines[line].Length + 1), Invisible[other % Invisible.Length]);
        return lines;
    }

    private static List<string> Mark(List<string> lines, int line, int other)
    {
        lines[line] = lines[line].StartsWith('#') ? lines[line].TrimStart('#', ' ') : $"{new string('#', 1 + (other % 3))} {lines[line]}";
        return lines;
    }
}
