using Baozhai.Newsroom.Articles.Bylines;

namespace Baozhai.Newsroom.Issues.Lines;

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
        if (!NameLine.IsNames(line.Start))
            return null;
        var above = page.At(index - 1);
        return above is not null && page.RoleAt(index - 1) is null or LineRole.Head
            && page.RoleAt(index + 1) is LineRole.Body or LineRole.Caption
            && line.Start.Length <= 12
            ? (LineRole.Byline, "a name under a headline")
            : null;
    }
}
