namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>The source of a boxed quotation: ——摘自….</summary>
internal sealed class AttributionRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Length <= 60 && (line.Start.StartsWith("——", StringComparison.Ordinal) || line.Start.StartsWith("--", StringComparison.Ordinal))
            && line.Start.Contains('摘', StringComparison.Ordinal)
            ? (LineRole.Other, "source of a quotation")
            : null;
    }
}
