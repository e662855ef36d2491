namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>A line with a heading mark.</summary>
internal sealed class MarkedHeadRecogniser : ILineRecogniser
{
    private const int LongestHead = 120;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Mark > 0 && line.Length <= LongestHead ? (LineRole.Head, "heading mark") : null;
    }
}
