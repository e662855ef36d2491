using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>Page labels: A1, 第08版, 02版.</summary>
internal sealed partial class PageLabelRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Length <= 16 && Label().IsMatch(line.Start) ? (LineRole.PageLabel, "page label") : null;
    }

    /// <summary>The label inside such a line.</summary>
    public static string LabelOf(PageLine line) => Core().Match(line.Start) is { Success: true } match ? match.Value : line.Text;

    [GeneratedRegex("^(?:[A-Z]\\d{1,2}版?|第[A-Z]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})版|\\d{1,2}版|(?:见|详见|请见|→|>+)?(?:第?[A-Z]?\\d{1,2}版)|版面?[A-Z]?\\d{1,2})(?:[ ·:/-].{0,8})?$")]
    private static partial Regex Label();

    [GeneratedRegex("第?(?:[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})版|[A-Z]\\d{1,2}")]
    private static partial Regex Core();
}
