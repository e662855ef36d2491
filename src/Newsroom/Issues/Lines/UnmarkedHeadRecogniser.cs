namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>A short line that is no sentence.</summary>
internal sealed class UnmarkedHeadRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Length >= 2 && line.Start.Any(char.IsLetter) ? (LineRole.Head, "short and no sentence") : null;
    }
}
