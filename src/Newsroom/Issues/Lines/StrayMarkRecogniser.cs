namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>Lines without a word (■, ——), and labels of one character in brackets that a layout scattered: (理), (事).</summary>
internal sealed class StrayMarkRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var text = page.Printed[index].Start;
        if (text is ['(' or '[' or '<', var inner, ')' or ']' or '>'] && char.IsLetter(inner))
            return (LineRole.Section, "one character in brackets");
        return text.AsSpan().IndexOfAnyExceptInRange('\0', '~') < 0 && !text.Any(char.IsLetterOrDigit)
            || text.Length <= 3 && !text.Any(char.IsLetterOrDigit)
            ? (LineRole.Other, "no word")
            : null;
    }
}
