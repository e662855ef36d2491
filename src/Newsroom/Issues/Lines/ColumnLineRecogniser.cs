using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>A line of a column that was written down line by line: as wide as those around it, and not the end of a sentence.</summary>
internal sealed class ColumnLineRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (page.Layout.ColumnAt(index) == 0)
            return null;
        if (page.Touches(index, index - 1) && page.RoleAt(index - 1) is LineRole.Body or LineRole.Lead
            && page.Layout.IsFull(page.Printed[index - 1], index) && !Punctuation.EndsSentence(page.Printed[index - 1].End))
            return (LineRole.Body, "goes on from the line of the column above");
        if (!page.Layout.IsFull(line, index))
            return null;
        var isText = Punctuation.HasPause(line.Start)
            || page.RoleAt(index - 1) is LineRole.Body or LineRole.Lead && page.RoleAt(index + 1) is null && page.Touches(index, index + 1) && page.Layout.IsFull(page.Printed[index + 1], index);
        return isText ? (LineRole.Body, "a full line of a column") : null;
    }
}
