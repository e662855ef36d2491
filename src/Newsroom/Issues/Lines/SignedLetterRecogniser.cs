using Baozhai.Newsroom.Articles.Bylines;

namespace Baozhai.Newsroom.Issues.Lines;

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
