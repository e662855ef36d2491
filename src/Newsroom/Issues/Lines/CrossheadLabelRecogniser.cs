using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>A label in black brackets alone on its line: 【目击】. It divides a feature.</summary>
internal sealed partial class CrossheadLabelRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Length <= 14 && Label().IsMatch(line.Start) ? (LineRole.Crosshead, "label in black brackets") : null;
    }

    [GeneratedRegex("^[【\\[〖][^】\\]〗]{1,10}[】\\]〗]$")]
    private static partial Regex Label();
}
