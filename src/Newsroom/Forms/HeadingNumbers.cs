using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Forms;

/// <summary>
/// Numbers that a program gave to the stories of each page: "### 1. title" directly below a heading that names a page. Numbers of the
/// sections inside one story stay.
/// </summary>
internal static partial class HeadingNumbers
{
    private const int LongestHeading = 200;

    /// <summary>Takes them off.</summary>
    public static void TakeOff(FormLines lines, PlainForm form)
    {
        Span<bool> paged = stackalloc bool[8];
        paged.Clear();
        for (var number = 1; number <= lines.Count; number++)
        {
            if (lines.In(form, number).TrimStart() is not ['#', ..] line || line.Length > LongestHeading)
                continue;
            var level = line.IndexOfAnyExcept('#');
            if (level is < 1 or > 6)
                continue;
            var heading = line.ToString();
            if (paged[level - 1] && Numbered().Match(heading) is { Success: true } match)
                form.Set(number, $"{heading[..level]} {heading[match.Length..]}");
            paged[level..].Fill(PageName().IsMatch(heading));
        }
    }

    [GeneratedRegex("^#+\\s+\\d{1,3}\\. ?(?=\\D)")]
    private static partial Regex Numbered();

    [GeneratedRegex("^#+\\s+(?:第? ?[A-Z]?\\d{1,3} ?版|第[一二三四五六七八九十]{1,3}版|[A-Z]\\d{1,2}(?!\\w)|\\d{1,2} ?[·:：] ?\\w{2,6}$)")]
    private static partial Regex PageName();
}
