namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>A line longer than headlines are.</summary>
internal sealed class LongLineRecogniser : ILineRecogniser
{
    /// <summary>No headline without a mark is longer.</summary>
    public const int LongestHead = 44;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Length > LongestHead ? (LineRole.Body, "longer than a headline") : null;
    }
}
