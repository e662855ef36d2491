using Baozhai.Newsroom.Pages;

namespace Baozhai.Newsroom.Lines;

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

/// <summary>A paragraph printed again right after itself.</summary>
internal sealed class RepetitionRecogniser : ILineRecogniser
{
    private const int Reach = 3;

    /// <summary>Shorter lines repeat by themselves: labels, bylines.</summary>
    public const int ShortestParagraph = 16;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (line.Length < ShortestParagraph)
            return null;
        for (var back = 1; back <= Reach && page.At(index - back) is { } earlier; back++)
        {
            if (string.Equals(earlier.Text, line.Text, StringComparison.Ordinal))
                return (LineRole.Duplicate, $"the same as line {earlier.Number}");
        }

        return null;
    }
}

/// <summary>Accepts every line, so that none is without a role.</summary>
internal sealed class AnythingElseRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index) => (LineRole.Other, "nothing known");
}
