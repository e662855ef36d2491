using Baozhai.Newsroom.Bylines;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Mastheads;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Sections;

/// <summary>Divides a page into sections, in page order.</summary>
internal sealed class SectionSplitter
{
    private readonly Page _page;
    private readonly List<Section> _sections = [];
    private Section? _section;
    private bool _inNotice;
    private string? _label;

    private SectionSplitter(Page page)
    {
        _page = page;
        // The first page has its label somewhere below the masthead, what stands above it included.
        var first = page.Printed.FirstOrDefault(line => page.RoleOf(line.Number) is LineRole.PageLabel);
        if (first is not null && PageHeader.LabelOf(first) is var label && PageNumber.Read(label) is { Number: 1 })
            _label = label;
    }

    /// <summary>Divides a page whose lines are recognised.</summary>
    public static IReadOnlyList<Section> Split(Page page)
    {
        var splitter = new SectionSplitter(page);
        for (var index = 0; index < page.Printed.Count; index++)
            splitter.Take(index);
        return splitter._sections;
    }

    private void Take(int index)
    {
        var line = _page.Printed[index];
        if (_inNotice && TakeNotice(line, index) || TakeSignature(line, index))
            return;
        switch (_page.RoleOf(line.Number))
        {
            case LineRole.Head:
                TakeHead(line);
                break;
            case LineRole.Byline:
                TakeByline(line, index);
                break;
            case LineRole.Jump when Jump.Whole(line) is { } jump && (jump.LeadsBackFrom(_label) || jump.Direction is JumpDirection.Either && _label is null && _page.RoleAt(index + 1) is LineRole.Body):
                TakeBack(jump);
                Current.BackJumps.Add(line);
                break;
            case LineRole.Lead:
                if (_section is { Body.Count: > 0 })
                    Open();
                Current.Body.Add(line);
                Current.HasLead = true;
                break;
            case LineRole.Body or LineRole.Crosshead:
                if (Jump.AtStart(line.Start) is { } inline && inline.LeadsBackFrom(_label))
                    TakeBack(inline);
                Current.Body.Add(line);
                break;
            case LineRole.Caption:
                Current.Captions.Add(line);
                break;
            case LineRole.Jump:
                Current.Jumps.Add(line);
                break;
            case LineRole.Contact when _section is { Heads.Count: > 0, Body.Count: 0 } && NoticeFieldRecogniser.IsField(line):
                // What stands over an account or an address is no kicker of the next title.
                _section = null;
                break;
            case LineRole.PageLabel:
                TakeLabel(line, index);
                break;
            default:
                break;
        }
    }

    private Section Current => _section ?? Open();

    private Section Open()
    {
        _section = new Section { Page = _label };
        _sections.Add(_section);
        _inNotice = false;
        return _section;
    }

    // A label inside a cut sentence is misplaced and ignored; any other closes the page above it.
    private void TakeLabel(PageLine line, int index)
    {
        var label = PageHeader.LabelOf(line);
        if (label == _label)
            return;
        _label = label;
        if (!PageHeader.Begins(line) && _section is { Body.Count: > 0 } && NextText(index) is LineRole.Body && !Punctuation.EndsSentence(_section.Body[^1].End))
            return;
        _section = null;
        _inNotice = false;
    }

    // The mark stands above the text, under the headline printed again or over it.
    private void TakeBack(Jump jump)
    {
        if (_section is { Body.Count: > 0 } or { Jumps.Count: > 0 })
            Open();
        Current.From ??= jump;
    }

    private void TakeHead(PageLine line)
    {
        if (_section is null or { Body.Count: > 0 } || _section is { Captions.Count: > 0, Bylines.Count: 0 } && _section.Heads.Count > 0)
            Open();
        Current.AddHead(line, !_page.Layout.IsDense);
        Current.HasKnownTitle |= _page.Known.TryGetValue(line.Number, out var known) && known is LineRole.Title;
        if (Jump.AtEnd(line.End) is ({ Direction: JumpDirection.Back } back, _))
            Current.From ??= back;
        _inNotice = OfficialNotice.IsTitle(line);
    }

    // A name below the last paragraph signs what is above it, and so does one in brackets; any other byline before a paragraph opens an article.
    private void TakeByline(PageLine line, int index)
    {
        if (_section is { Body.Count: > 0 } && line.Start[0] is not '(' && NameLine.Reader(line.Start) is null && NextText(index) is LineRole.Lead or LineRole.Body)
            Open();
        Current.Bylines.Add(line);
    }

    private LineRole? NextText(int index)
    {
        for (var next = index + 1; ; next++)
        {
            var role = _page.RoleAt(next);
            if (role is not (LineRole.Byline or LineRole.Caption or LineRole.Section))
                return role;
        }
    }

    // Who issues a notice and the day below it close a text, also where the title of the notice stands elsewhere.
    private bool TakeSignature(PageLine line, int index)
    {
        if (line.Mark > 0 || _section is not { Body.Count: > 0 } section)
            return false;
        var signs = NameLine.IsInstitution(line.Start) && _page.At(index + 1) is { Mark: 0 } day && OfficialNotice.IsDate(day)
            || OfficialNotice.IsDate(line) && section.Signatures.Count > 0 && section.Signatures[^1].Number == _page.At(index - 1)?.Number;
        if (signs)
            section.Signatures.Add(line);
        return signs;
    }

    // Inside a notice short lines are fields, and the last ones its signature.
    private bool TakeNotice(PageLine line, int index)
    {
        var section = Current;
        var role = _page.RoleOf(line.Number);
        if (line.Mark > 0 || role is LineRole.Lead or LineRole.Caption or LineRole.Teaser)
        {
            _inNotice = false;
            return false;
        }

        if (role is LineRole.Head && OfficialNotice.IsPoint(line) || role is LineRole.Crosshead)
        {
            section.Body.Add(line);
            return true;
        }

        if (section.Body.Count == 0 && role is LineRole.Head or LineRole.Byline)
        {
            _inNotice = role is LineRole.Head;
            return false;
        }

        if (OfficialNotice.IsDate(line))
        {
            section.Signatures.Add(line);
            _inNotice = false;
            return true;
        }

        if (role is LineRole.Head or LineRole.Byline)
        {
            var next = _page.At(index + 1);
            _inNotice = next is not null && OfficialNotice.IsDate(next);
            if (!_inNotice && (role is not LineRole.Head || !NameLine.IsInstitution(line.Start) || next is not null && _page.RoleOf(next.Number) is LineRole.Body))
                return false;
            section.Signatures.Add(line);
            return true;
        }

        if (role is not (LineRole.Body or LineRole.Contact) || EditorsRecogniser.IsDesk(line))
            return false;
        section.Body.Add(line);
        return true;
    }
}
