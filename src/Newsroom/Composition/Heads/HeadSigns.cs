using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition.Heads;

/// <summary>What tells which line of a headline is what: of each line, and of each two lines below each other.</summary>
internal sealed class HeadSigns
{
    /// <summary>The signs of a line.</summary>
    public static IReadOnlyList<string> OfLine { get; } =
    [
        "any", "share", "share-below-best", "column", "repeated", "occasion", "event", "quoted", "short", "length", "long", "marked", "marked-lower",
        "unmarked", "ends-open", "pause", "asks", "two-parts", "slogan", "no-share", "figure", "introduces", "share-of-lead", "first", "last", "even-parts", "far-below-best",
    ];

    /// <summary>The signs of the seam between two lines.</summary>
    public static IReadOnlyList<string> OfSeam { get; } =
        ["any", "touches", "in-word", "in-text", "open-quote", "marks-differ", "both-marked", "even", "longer-below", "long-together"];

    private const int Short = 5;
    private const int Long = 28;
    private const double Usual = 20;
    private const double SameLength = 0.7;
    private const int LongTitle = 34;
    private const double LittleOfIt = 0.35;
    private const double HalfOfIt = 0.5;
    private const int ShortSeries = 10;

    private readonly IReadOnlyList<PageLine> _lines;
    private readonly string _body;

    /// <summary>Looks at a headline.</summary>
    /// <param name="heads">Its blocks from the top, at least two lines together.</param>
    /// <param name="most">The most lines that are looked at.</param>
    /// <param name="lead">The first paragraph.</param>
    /// <param name="body">The article's text.</param>
    /// <param name="words">The wording of that text.</param>
    /// <param name="repeated">Folded headlines that the page prints more than once.</param>
    public HeadSigns(IReadOnlyList<HeadBlock> heads, int most, string lead, string body, CharacterPairs words, IReadOnlySet<string> repeated)
    {
        _lines = [.. heads.SelectMany(head => head.Lines).Take(most)];
        _body = body;
        var first = new CharacterPairs();
        first.Add(lead);
        var shares = _lines.Select(line => words.Share(line.Text)).ToList();
        var best = shares.Max();
        var mark = _lines.Select(line => line.Mark).Where(level => level > 0).DefaultIfEmpty().Min();
        Lines = new double[_lines.Count][];
        Seams = new double[_lines.Count][];
        var tops = heads.Select(head => head.Lines[0]).ToHashSet();
        foreach (var (at, line) in _lines.Index())
        {
            var signs = Lines[at] = new double[OfLine.Count];
            Line(line, shares[at], best, mark, repeated, signs);
            signs[22] = first.Share(line.Text);
            signs[23] = Flag(at == 0);
            signs[24] = Flag(at == _lines.Count - 1);
            Seams[at] = at == 0 ? [] : Seam(_lines[at - 1], line, !tops.Contains(line));
        }
    }

    /// <summary>The signs of each line.</summary>
    public double[][] Lines { get; }

    /// <summary>The signs of the seam above each line but the first.</summary>
    public double[][] Seams { get; }

    /// <summary>Whether a headline may divide so: a kicker is one line, or lines that touch; two marked lines are one title only where they touch or a word is broken, and a title that is marked is so from its first line on.</summary>
    public bool Allow(HeadDivision division)
    {
        for (var line = 1; line < _lines.Count; line++)
        {
            // ——写在某某之际 stands below its title: nothing above it is a banner, and no title begins with it or below it.
            if (_lines[line].Start is ['—', '—', ..] && line < division.Subtitle)
                return false;
        }

        for (var line = division.Kicker + 1; line < division.Title; line++)
        {
            if (Seams[line][1] == 0)
                return false;
        }

        for (var line = division.Title + 1; line < division.Subtitle; line++)
        {
            if (Seams[line] is [_, 0, 0, _, _, _, 1, ..] || _lines[line - 1].Mark == 0 && _lines[line].Mark > 0)
                return false;
        }

        return true;
    }

    private void Line(PageLine line, double share, double best, int mark, IReadOnlySet<string> repeated, double[] signs)
    {
        var text = line.Start;
        var parts = HeadText.Parts(text);
        signs[0] = 1;
        signs[1] = share;
        signs[2] = best - share;
        signs[3] = Flag(line.Mark == 0 && (ColumnLabel.Is(text) || ColumnLabel.CoversSeveral(text)));
        signs[4] = Flag(line.Mark == 0 && repeated.Contains(text));
        signs[5] = Flag(KickerForm.LeadsOver(text) || KickerForm.NamesOccasion(text));
        signs[6] = Flag(KickerForm.Ranks(text) || KickerForm.NamesEvent(text) || KickerForm.HasManyParts(text));
        signs[7] = Flag(IsQuoted(text));
        signs[8] = Flag(line.Length <= Short);
        signs[9] = Math.Min(line.Length, 2 * Usual) / Usual;
        signs[10] = Flag(line.Length > Long);
        signs[11] = Flag(mark > 0 && line.Mark == mark);
        signs[12] = Flag(mark > 0 && line.Mark > mark);
        signs[13] = Flag(mark > 0 && line.Mark == 0);
        signs[14] = Flag(line.End[^1] is ':' or ',' or '、' or '—');
        signs[15] = Flag(Punctuation.HasPause(text) || text.Contains(':', StringComparison.Ordinal));
        signs[16] = Flag(line.End[^1] is '?' or '!');
        signs[17] = Flag(parts.Count == 2);
        signs[18] = Flag(parts.Count == 2 && ColumnLabel.IsSlogan(parts[0], parts[1]));
        signs[19] = Flag(share == 0);
        signs[20] = Flag(text.AsSpan().IndexOfAnyInRange('0', '9') >= 0);
        signs[21] = Flag(KickerForm.Introduces(text));
        signs[26] = Flag(share < LittleOfIt * best || line.Length is > Short and <= ShortSeries && share < HalfOfIt * best);
        signs[25] = Flag(parts.Count == 2 && parts[0].Length == parts[1].Length && share < 0.2);
    }

    private double[] Seam(PageLine above, PageLine line, bool touches)
    {
        string first = above.Text, second = line.Text;
        var pair = first.Length > 0 && second.Length > 0 && char.IsLetterOrDigit(first[^1]) && char.IsLetterOrDigit(second[0]) && _body.Contains($"{first[^1]}{second[0]}", StringComparison.Ordinal);
        return
        [
            1,
            Flag(touches),
            Flag(HeadText.IsSeam(first, second, _body)),
            Flag(pair),
            Flag(Punctuation.LeavesOpen(first)),
            Flag(above.Mark != line.Mark),
            Flag(above.Mark == line.Mark && above.Mark > 0),
            Flag(Math.Min(first.Length, second.Length) >= SameLength * Math.Max(first.Length, second.Length)),
            Math.Clamp((second.Length - first.Length) / Usual, -1, 1),
            Flag(first.Length + second.Length > LongTitle),
        ];
    }

    private bool IsQuoted(string text) =>
        text.Length > 2 && _body.IndexOf(text, StringComparison.Ordinal) is > 0 and var at && _body[at - 1] is '“' or '《' or '"' or '「';

    private static double Flag(bool holds) => holds ? 1 : 0;
}
