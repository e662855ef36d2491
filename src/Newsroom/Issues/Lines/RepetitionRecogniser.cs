namespace Baozhai.Newsroom.Issues.Lines;

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
