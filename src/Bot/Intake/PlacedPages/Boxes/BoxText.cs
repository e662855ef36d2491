using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Layout;

namespace Baozhai.Bot.Intake.PlacedPages.Boxes;

/// <summary>Makes blocks of what recognisers write into boxes: text, Markdown, tables in HTML.</summary>
internal static partial class BoxText
{
    private const int Largest = 400_000;

    /// <summary>A block; null where nothing is left to read.</summary>
    /// <param name="kind">What the recogniser takes it for.</param>
    /// <param name="box">Its place.</param>
    /// <param name="text">Its text.</param>
    /// <param name="level">The heading level; 0 where none is given.</param>
    public static PlacedBlock? Block(BlockKind kind, PlaceBox? box, string text, int level = 0)
    {
        if (box is not { } place || string.IsNullOrWhiteSpace(text) || text.Length > Largest) return null;
        if (kind is BlockKind.Table || text.Contains("<table", StringComparison.OrdinalIgnoreCase))
            return Of(BlockKind.Table, place, Rows(text), 0);
        var lines = Picture().Replace(text, "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (lines.Count > 0 && Heading().Match(lines[0]) is { Success: true } heading)
        {
            level = level > 0 ? level : heading.Groups["marks"].Length;
            kind = kind is BlockKind.Text ? BlockKind.Heading : kind;
        }

        return Of(kind, place, [.. lines.Select(line => Plain(Heading().Replace(line, ""))).Where(line => line.Length > 0)], level);
    }

    private static PlacedBlock? Of(BlockKind kind, PlaceBox box, List<string> lines, int level) =>
        lines.Count == 0 ? null : new PlacedBlock(kind, box, lines, 0, level);

    private static List<string> Rows(string html) =>
    [
        .. Row().Split(html)
            .Select(row => Cell().Split(row).Select(cell => Plain(WebUtility.HtmlDecode(Tag().Replace(cell, "")))).Where(cell => cell.Length > 0).ToList())
            .Where(cells => cells.Count > 0)
            .Select(cells => cells.Count == 1 ? cells[0] : string.Create(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |")),
    ];

    private static string Plain(string text) => text.Replace("**", "", StringComparison.Ordinal).Replace('\r', ' ').Trim();

    [GeneratedRegex("^(?<marks>#{1,6})\\s+")]
    private static partial Regex Heading();

    [GeneratedRegex("!\\[[^\\]]{0,200}\\]\\([^)]{0,2000}\\)")]
    private static partial Regex Picture();

    [GeneratedRegex("</?tr[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Row();

    [GeneratedRegex("</?t[dh][^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]{0,2000}>")]
    private static partial Regex Tag();
}
