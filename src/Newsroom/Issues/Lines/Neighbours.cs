namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>What stands around a line, blank lines left out.</summary>
internal static class Neighbours
{
    /// <summary>The role of the printed line at an offset; null at the ends of the page or while undecided.</summary>
    public static LineRole? RoleAt(this Page page, int index) =>
        index >= 0 && index < page.Printed.Count ? page.RoleOf(page.Printed[index].Number) : null;

    /// <summary>The printed line at an offset; null at the ends of the page.</summary>
    public static PageLine? At(this Page page, int index) =>
        index >= 0 && index < page.Printed.Count ? page.Printed[index] : null;

    /// <summary>Whether two printed lines stand directly under each other, as the lines of one block do.</summary>
    public static bool Touches(this Page page, int index, int other) =>
        page.At(index) is { } line && page.At(other) is { } neighbour && Math.Abs(line.Number - neighbour.Number) == 1;
}
