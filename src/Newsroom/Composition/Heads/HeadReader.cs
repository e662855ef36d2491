using Baozhai.Newsroom.Bylines;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition.Heads;

/// <summary>Decides which headlines of an article are kicker, title and subtitles.</summary>
internal sealed class HeadReader
{
    // Lines further down are subtitles.
    private const int MostLines = 8;
    private const int Sample = 4000;
    private const int MostParagraphs = 12;

    private readonly ArticleDraft _draft;
    private readonly IReadOnlySet<string> _repeated;
    private readonly string _body;
    private readonly CharacterPairs _words = new();
    private readonly string _lead;
    private readonly List<HeadBlock> _heads;
    private readonly List<PageLine> _lines;
    private readonly List<(PageLine Line, LineRole Role, string Reason)> _roles = [];

    private HeadReader(ArticleDraft draft, IReadOnlySet<string> repeated)
    {
        _draft = draft;
        _repeated = repeated;
        _heads = [.. draft.Heads];
        _lead = draft.Body.Count > 0 ? draft.Body[0].Start : "";
        _body = string.Concat(draft.Body.Select(line => line.Text.AsSpan(0, Math.Min(line.Length, Sample)).ToString()).Take(MostParagraphs));
        _words.Add(_body);
        DropBanners();
        _lines = [.. _heads.SelectMany(head => head.Lines)];
    }

    /// <summary>Reads the headlines of an article.</summary>
    /// <param name="draft">The article.</param>
    /// <param name="repeated">Folded headlines that the page prints more than once: names of columns.</param>
    public static Headline Read(ArticleDraft draft, IReadOnlySet<string> repeated)
    {
        var reader = new HeadReader(draft, repeated);
        return reader._lines.Count switch
        {
            0 => new Headline { Roles = reader._roles },
            1 => reader.Divide(new HeadDivision(0, 0, 1)),
            _ => reader.Divide(HeadWeights.Default.Best(reader.Signs())),
        };
    }

    /// <summary>The signs of the headlines of an article and what each division makes of them: what weights are fitted to. Null where there is no choice.</summary>
    public static (HeadSigns Signs, IEnumerable<(HeadDivision Division, Headline Headline)> Readings)? Choices(ArticleDraft draft, IReadOnlySet<string> repeated) =>
        new HeadReader(draft, repeated) is { _lines.Count: > 1 } reader
            ? (reader.Signs(), HeadDivision.Of(Math.Min(reader._lines.Count, MostLines)).Select(division => (division, new HeadReader(draft, repeated).Divide(division))))
            : null;

    private HeadSigns Signs() => new(_heads, MostLines, _lead, _body, _words, _repeated);

    private Headline Divide(HeadDivision division)
    {
        // Who issues a notice is the beginning of its title.
        if (division.Title > 0 && IsIssuer(_lines[division.Title - 1], _lines[division.Title]))
            division = new HeadDivision(Math.Min(division.Kicker, division.Title - 1), division.Title - 1, division.Subtitle);
        var title = HeadText.Join(Texts(division.Title, division.Subtitle), _body);
        // Spaces divide what stands on one line; a headline set in several lines is one.
        var split = division.Subtitle - division.Title > 1 ? (null, title, null) : TitleSplitter.Split(title, _lead, _body, _words);
        List<string> kicker = [.. Texts(division.Kicker, division.Title)], below = [.. Texts(division.Subtitle, _lines.Count)];
        if (_draft.HeadInsideText && division is { Title: 0, Subtitle: 1 } && _lines is [{ Mark: > 0 and var mark }, { } other] && other.Mark == mark)
        {
            // Printed apart and in the wrong order: the one whose words the text has is the title.
            (kicker, below) = (below, []);
            division = division with { Subtitle = _lines.Count };
        }

        if (split.Item1 is { } label)
        {
            // Where one line holds a label and the title, what stands above it are banners.
            kicker = [label];
            division = division with { Kicker = division.Title };
        }

        if (split.Item3 is { } second)
            below.Insert(0, second);
        foreach (var (index, line) in _lines.Index())
            _roles.Add(Role(line, division.PartOf(index)));
        return new Headline { Kicker = kicker.Count == 0 ? null : string.Join(' ', kicker), Title = split.Item2, Subtitles = below, Roles = _roles };
    }

    private static (PageLine Line, LineRole Role, string Reason) Role(PageLine line, HeadPart part) => part switch
    {
        HeadPart.Banner => (line, LineRole.Section, "a banner above the headline"),
        HeadPart.Kicker => (line, LineRole.Kicker, "its place in the headlines"),
        HeadPart.Title => (line, LineRole.Title, "its place in the headlines"),
        _ => (line, LineRole.Subtitle, "its place in the headlines"),
    };

    private static bool IsIssuer(PageLine line, PageLine title) =>
        title.Start.StartsWith("关于", StringComparison.Ordinal) && OfficialNotice.IsTitle(title) && (NameLine.IsInstitution(line.Start) || line.Position == title.Position - 1);

    private IEnumerable<string> Texts(int from, int to) => _lines.Take(to).Skip(from).Select(line => line.Text);

    // A label that covers several pieces belongs to none of them.
    private void DropBanners()
    {
        while (_heads.Count >= 2 && _heads[0].Mark == 0 && ColumnLabel.CoversSeveral(_heads[0].Lines[0].Start))
            Drop("a banner above a label");
        if (_heads.Count == 1 && _draft.IsSigned && _heads[0].Mark == 0 && ColumnLabel.IsNeverTitle(_heads[0].Lines[0].Start))
            Drop("a column's name and no title");
    }

    private void Drop(string reason)
    {
        foreach (var line in _heads[0].Lines)
            _roles.Add((line, LineRole.Section, reason));
        _heads.RemoveAt(0);
    }
}
