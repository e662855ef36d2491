using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>Who compiled a whole column: (… 整理).</summary>
internal sealed partial class CompilerRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Length <= 60 && Compiled().IsMatch(line.Start) ? (LineRole.Other, "compiler's credit") : null;
    }

    [GeneratedRegex("^[(（【]?[^，。,]{2,50}(?:整理|综合整理|辑录|策划|统筹)[)）】]?$")]
    private static partial Regex Compiled();
}
