using Baozhai.Newsroom.Bylines;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition.Heads;

/// <summary>Decides which headlines of an article are kicker, title and subtitles.</summary>
internal sealed class HeadReader
{
    private const int LongestSeries = 20;
    private const double LittleOfIt = 0.35;
    private const int ShortSeries = 10;
    private const int MuchLonger = 4;
    private const double HalfOfIt = 0.5;

    private readonly ArticleDraft _draft;
    private readonly IReadOnlySet<string> _repeated;
    private readonly string _body;
    private readonly CharacterPairs _words = new();
    private readonly string _lead;
    private readonly List<HeadBlock> _heads;
    private readonly List<(PageLine Line, LineRole Role, string Reason)> _roles = [];

    private HeadReader(ArticleDraft draft, IReadOnlySet<string> repeated)
    {
        const int sample = 4000;
        _draft = draft;
        _repeated = repeated;
        _heads = [.. draft.Heads];
        _lead = draft.Body.Count > 0 ? draft.Body[0].Start : "";
        _body = string.Concat(draft.Body.Select(line => line.Text.AsSpan(0, Math.Min(line.Length, sample)).ToString()).Take(12));
        _words.Add(_body);
    }

    /// <summary>Reads the headlines of an article.</summary>
    /// <param name="draft">The article.</param>
    /// <param name="repeated">Folded headlines that the page prints more than once: names of columns.</param>
    public static Headline Read(ArticleDraft draft, IReadOnlySet<string> repeated) => new HeadReader(draft, repeated).Read();

    private Headline Read()
    {
        DropBanners();
        MendTorn();
        if (_heads.Count == 0)
            return new Headline { Roles = _roles };
        var at = TitleIndex();
        if (_draft.HeadInsideText && at == 0 && _heads.Count == 2 && _heads[0].Mark == _heads[1].Mark && _heads[1].Mark > 0)
        {
            // Printed apart and in the wrong order: the one whose words the text has is the title.
            _heads.Reverse();
            at = 1;
        }

        var texts = _heads.ConvertAll(block => HeadText.Join(block.Lines.Select(line => line.Text), _body));
        // Spaces divide what stands on one line; a headline set in several lines is one.
        var split = _heads[at].Lines.Count > 1 ? (null, texts[at], null) : TitleSplitter.Split(texts[at], _lead, _body, _words);
        // Where one line holds a label and the title, labels above it are banners.
        while (split.Kicker is not null && at > 0 && IsLabel(0))
        {
            Drop("a banner above a label");
            texts.RemoveAt(0);
            at--;
        }

        var above = texts.Take(at);
        var kicker = split.Kicker is null ? above.ToList() : [.. above, split.Kicker];
        var below = texts.Skip(at + 1).ToList();
        if (split.Subtitle is not null)
            below.Insert(0, split.Subtitle);
        for (var index = 0; index < _heads.Count; index++)
            Note(_heads[index], index < at ? LineRole.Kicker : index == at ? LineRole.Title : LineRole.Subtitle, "its place in the headlines");
        return new Headline
        {
            Kicker = kicker.Count == 0 ? null : string.Join(' ', kicker),
            Title = split.Title,
            Subtitles = below,
            Roles = _roles,
        };
    }

    // Of several labels the last belongs to the article; a label that covers several pieces belongs to none.
    private void DropBanners()
    {
        while (_heads.Count >= 2 && _heads[0].Mark == 0
            && (ColumnLabel.CoversSeveral(Fold(0)) || _heads.Count >= 3 && (IsLabel(0) || IsSeries(0)) && IsLabel(1)))
            Drop("a banner above a label");
        if (_heads.Count == 1 && _draft.IsSigned && _heads[0].Mark == 0 && ColumnLabel.IsNeverTitle(Fold(0)))
            Drop("a column's name and no title");
    }

    // A column broke the title inside a word: the text has the characters around the seam in one. Who issues a notice is the beginning of its title.
    private void MendTorn()
    {
        for (var index = _heads.Count - 1; index > 0; index--)
        {
            var (first, second) = (_heads[index - 1], _heads[index]);
            var isIssuer = NameLine.IsInstitution(first.Lines[^1].Start) && second.Lines[0].Start.StartsWith("关于", StringComparison.Ordinal);
            if (first.Mark == second.Mark && (isIssuer || HeadText.IsSeam(first.Lines[^1].Text, second.Lines[0].Text, _body)))
            {
                _heads[index - 1] = new HeadBlock([.. first.Lines, .. second.Lines]);
                _heads.RemoveAt(index);
            }
        }
    }

    private void Drop(string reason)
    {
        Note(_heads[0], LineRole.Section, reason);
        _heads.RemoveAt(0);
    }

    private int TitleIndex()
    {
        if (_heads.Count == 1)
            return 0;
        var mark = _heads.Select(block => block.Mark).Where(level => level > 0).DefaultIfEmpty().Min();
        return mark > 0 ? Marked(mark) : Unmarked();
    }

    private int Marked(int mark)
    {
        var first = _heads.FindIndex(block => block.Mark == mark);
        var last = first;
        while (last + 1 < _heads.Count && _heads[last + 1].Mark == mark)
            last++;
        if (_draft.HeadInsideText && last > first)
            return BestByWording(first, last);
        return last;
    }

    private int Unmarked()
    {
        if (_heads.Count > 2 && (IsLabel(0) || IsSeries(0) || IsKicker(0)))
            return 1;
        var block = _heads.FindIndex(head => head.Lines.Count > 1);
        if (block >= 0 && block <= 1)
            return block;
        return IsLabel(0) || IsSeries(0) || IsKicker(0) || KickerForm.HasManyParts(Fold(0)) && HeadText.Parts(Fold(1)).Count == 1 ? 1 : 0;
    }

    private int BestByWording(int first, int last) => Enumerable.Range(first, last - first + 1).MaxBy(index => _words.Share(Fold(index)));

    private bool IsLabel(int index) =>
        index < _heads.Count && _heads[index].Mark == 0 && _heads[index].Lines.Count == 1
        && (ColumnLabel.Is(Fold(index)) || _repeated.Contains(Fold(index)));

    private bool IsKicker(int index)
    {
        var text = Fold(index);
        return KickerForm.LeadsOver(text) || KickerForm.NamesOccasion(text) || KickerForm.Ranks(text) || KickerForm.NamesEvent(text);
    }

    // The name of a series: a short line of which the text has little beside the line below it, or has it as a name in quotes.
    private bool IsSeries(int index)
    {
        if (index + 1 >= _heads.Count || _heads[index].Lines.Count > 1 || _heads[index].Length > LongestSeries)
            return false;
        var text = Fold(index);
        if (HeadText.Parts(text) is [var first, var second] && ColumnLabel.IsSlogan(first, second) || IsQuoted(text))
            return true;
        double share = _words.Share(text), next = _words.Share(Fold(index + 1));
        return share < LittleOfIt * next || text.Length is > 4 and <= ShortSeries && share < HalfOfIt * next && _heads[index + 1].Length >= text.Length + MuchLonger;
    }

    private bool IsQuoted(string text) =>
        text.Length > 2 && _body.IndexOf(text, StringComparison.Ordinal) is > 0 and var at && _body[at - 1] is '“' or '《' or '"' or '「';

    private string Fold(int index) => _heads[index].Lines[0].Start;

    private void Note(HeadBlock block, LineRole role, string reason)
    {
        foreach (var line in block.Lines)
            _roles.Add((line, role, reason));
    }
}
