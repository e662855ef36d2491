using Baozhai.Newsroom.Bylines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Lines;

/// <summary>A paragraph that opens with dateline or byline: the first of an article.</summary>
internal sealed class LeadRecogniser : ILineRecogniser
{
    private const int ShortestStory = 3;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return Dateline.Read(line.Start) is { } dateline && line.Length - dateline.Length >= ShortestStory
            ? (LineRole.Lead, "opens with dateline or byline")
            : null;
    }
}

/// <summary>A byline on its own line, or the dateline alone on its line.</summary>
internal sealed class OwnBylineRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        // 新华社记者 某某摄 is a photographer's.
        if (line.Start.Contains("整理", StringComparison.Ordinal) || line.End is [.., '摄'] or [.., '摄', ')'])
            return null;
        if (OwnLineByline.Is(line.Start))
            return (LineRole.Byline, "role word and names");
        return line.Length <= 60 && Dateline.Read(line.Start) is { } dateline && dateline.Length >= line.Length - 2
            ? (LineRole.Byline, "dateline on its own line")
            : null;
    }
}

/// <summary>A name alone between a headline and a paragraph, the author of a commentary, or names in brackets below a paragraph.</summary>
internal sealed class BareNameRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (line.Mark > 0)
            return null;
        if (page.RoleAt(index - 1) is LineRole.Body or LineRole.Lead && line.Start is ['(', .., ')'] && (NameLine.IsNames(line.Start) || NameLine.Signed(line.Start) is not null))
            return (LineRole.Byline, "names in brackets below a text");
        if (page.RoleAt(index - 1) is LineRole.Body or LineRole.Lead && NameLine.IsSource(line.Start))
            return (LineRole.Byline, "its source in brackets below a text");
        if (page.RoleAt(index - 1) is LineRole.Body or LineRole.Lead && NameLine.Reader(line.Start) is not null && page.RoleAt(index + 1) is not (LineRole.Body or LineRole.Lead))
            return (LineRole.Byline, "a reader's name below a letter");
        if (!NameLine.IsNames(line.Start))
            return null;
        var above = page.At(index - 1);
        return above is not null && page.RoleAt(index - 1) is null or LineRole.Head
            && (page.RoleAt(index + 1) is LineRole.Body or LineRole.Caption || IsOpening(page, index + 1))
            && line.Start.Length <= 12
            ? (LineRole.Byline, "a name under a headline")
            : null;
    }

    // The first half of a paragraph that a column cut: a pause inside, and text below.
    private static bool IsOpening(Page page, int index) =>
        page.At(index) is { Mark: 0 } line && page.RoleAt(index) is null && Punctuation.HasPause(line.Start) && !Punctuation.EndsSentence(line.End) && page.RoleAt(index + 1) is LineRole.Body;
}

/// <summary>An institution with its writers under a headline, on one line or on two.</summary>
internal sealed class SignedLetterRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (line.Mark > 0 || page.At(index - 1) is null)
            return null;
        var open = page.RoleAt(index - 1) is null or LineRole.Head;
        if (open && NameLine.Signed(line.Start) is not null && page.RoleAt(index + 1) is LineRole.Body)
            return (LineRole.Byline, "institution and names");
        if (open && page.Touches(index, index + 1) && NameLine.IsInstitution(line.Start)
            && NameLine.IsNames(page.Printed[index + 1].Start) && page.RoleAt(index + 2) is LineRole.Body)
            return (LineRole.Byline, "institution above names");
        return page.RoleAt(index - 1) is LineRole.Byline && page.Touches(index, index - 1)
            && NameLine.IsNames(line.Start) ? (LineRole.Byline, "names below their institution") : null;
    }
}
