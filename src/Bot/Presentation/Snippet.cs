using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Presentation;

/// <summary>A piece of a story around what was hit.</summary>
/// <param name="Text">The piece, with … where the story goes on.</param>
/// <param name="Marks">What was hit, from left to right.</param>
internal sealed record Snippet(string Text, IReadOnlyList<TextMark> Marks)
{
    /// <summary>How much of the story is shown, in UTF-16 units; a little more where a figure would be cut.</summary>
    public const int Length = 40;

    private const int Before = 12;
    private const int LongestFigure = 12;
    private const string Divides = "。！？；，：\n";

    /// <summary>Cuts a piece out of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="centres">Hits, from left to right, at least one; the piece holds as many different words of them as it can.</param>
    /// <param name="hits">Hits to be marked, from left to right.</param>
    public static Snippet Of(string text, IReadOnlyList<(int Word, Range Place)> centres, IReadOnlyList<(int Word, Range Place)> hits)
    {
        var (first, last) = Best(centres);
        var start = Start(text, first.Start.Value);
        var end = WholeFigure(text, Math.Min(text.Length, Math.Max(start + Length, last)), 1);
        var (open, close) = (start > 0 ? "…" : "", end < text.Length ? "…" : "");
        var inside = hits.Select(hit => hit.Place).Where(place => place.Start.Value >= start && place.End.Value <= end)
            .Select(place => (place.Start.Value - start + open.Length)..(place.End.Value - start + open.Length));
        return new Snippet(open + text[start..end].Replace('\n', ' ') + close, Merge(inside));
    }

    /// <summary>Places as marks: those that touch become one.</summary>
    public static IReadOnlyList<TextMark> Merge(IEnumerable<Range> places)
    {
        var marks = new List<TextMark>();
        foreach (var place in places.OrderBy(place => place.Start.Value))
        {
            var (start, end) = (place.Start.Value, place.End.Value);
            if (marks.Count > 0 && marks[^1] is var before && start <= before.Start + before.Length)
                marks[^1] = before with { Length = Math.Max(before.Length, end - before.Start) };
            else
                marks.Add(new TextMark(start, end - start));
        }

        return marks;
    }

    // The first stretch that has most different words in reach of its first hit.
    private static (Range First, int End) Best(IReadOnlyList<(int Word, Range Place)> centres)
    {
        (Range First, int End, int Words) best = (centres[0].Place, centres[0].Place.End.Value, 0);
        foreach (var (index, (_, place)) in centres.Index())
        {
            var reach = place.Start.Value + Length - Before;
            var near = centres.Skip(index).TakeWhile(hit => hit.Place.Start.Value < reach).Where(hit => hit.Place.End.Value <= reach).DefaultIfEmpty(centres[index]).ToList();
            var words = near.Select(hit => hit.Word).Distinct().Count();
            if (words > best.Words) best = (place, near.Max(hit => hit.Place.End.Value), words);
        }

        return (best.First, best.End);
    }

    // Behind the mark that divides before the hit, where one is near.
    private static int Start(string text, int hit)
    {
        var from = Math.Max(0, hit - Before);
        for (var at = hit - 1; at >= from; at--)
        {
            if (Divides.Contains(text[at], StringComparison.Ordinal)) return at + 1;
        }

        return WholeFigure(text, from, -1);
    }

    // 40.96 must not become 0.96, nor half a pair a character.
    private static int WholeFigure(string text, int cut, int step)
    {
        for (var moved = 0; moved < LongestFigure && cut > 0 && cut < text.Length && Belongs(text[cut - 1], text[cut]); moved++) cut += step;
        return cut;
    }

    private static bool Belongs(char before, char behind) =>
        char.IsSurrogatePair(before, behind) || (IsFigure(before) && IsFigure(behind));

    private static bool IsFigure(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '%' or '-' or '/';
}
