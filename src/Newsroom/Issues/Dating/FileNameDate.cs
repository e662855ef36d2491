using System.Globalization;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Issues.Dating;

/// <summary>The day an operator wrote into a file's name: 20240627_A1.txt, 株洲日报 2024-06-27.txt, 2024年6月27日.txt.</summary>
internal static partial class FileNameDate
{
    private const int OldestYear = 1900;
    private const int LatestYear = 2199;

    /// <summary>The day; null when the name has none, or figures that only look like one.</summary>
    public static DateOnly? Find(string file)
    {
        var match = Day().Match(file);
        var text = $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}";
        return DateOnly.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= OldestYear and <= LatestYear ? day : null;
    }

    // Without letters or figures around it: names made of hexadecimal figures hold such numbers by chance.
    [GeneratedRegex("(?<![0-9A-Za-z])(?<y>[0-9]{4})(?:(?<m>[0-9]{2})(?<d>[0-9]{2})|(?<s>[-_.])(?<m>[0-9]{1,2})\\k<s>(?<d>[0-9]{1,2})|年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日)(?![0-9A-Za-z])")]
    private static partial Regex Day();
}
