namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>A row of a table is no headline.</summary>
internal sealed class TableRowRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index) =>
        TableRow.Is(page.Printed[index]) ? (LineRole.Body, "a row of a table") : null;
}
