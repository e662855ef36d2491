using System.Globalization;
using System.Text.RegularExpressions;

namespace Baozhai.Bot.Sources.Editions;

/// <summary>What the address of an edition's page says: its day, and its shape, which all pages of a kind share.</summary>
internal static partial class EditionAddress
{
    /// <summary>The day an address names (2024-06/27, 202406/27, 20240627, 2024/06/27, ?date=2024-06-27); null for none.</summary>
    public static DateOnly? Day(Uri url)
    {
        foreach (Match match in Days().Matches(url.PathAndQuery))
        {
            if (DateOnly.TryParseExact($"{match.Groups["y"].Value}{match.Groups["m"].Value}{match.Groups["d"].Value}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        }

        return null;
    }

    /// <summary>The address of the same page of another day; null where the address names none.</summary>
    public static Uri? OfDay(Uri url, DateOnly day)
    {
        if (Day(url) is null) return null;
        var path = Days().Replace(url.PathAndQuery, match =>
            string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}{match.Groups["a"].Value}{day.Month:00}{match.Groups["b"].Value}{day.Day:00}"));
        return new Uri(url, path + url.Fragment);
    }

    /// <summary>The address without what differs between pages of one kind: every number, with the letters of a page label before it, is a 0.</summary>
    public static string Shape(Uri url) => Numbers().Replace(url.AbsolutePath, "0") + Keys(url);

    /// <summary>The address for telling pages apart: without a fragment, and for a file without a query that its siblings share.</summary>
    public static string Key(Uri url, bool withQuery) => url.GetLeftPart(withQuery ? UriPartial.Query : UriPartial.Path);

    private static string Keys(Uri url) => url.Query.Length == 0 ? "" : "?" + string.Join('&', url.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]));

    // A page label is a letter or two before its number: A01. Hexadecimal numbers stand alone between marks. The letters of a word belong to the word.
    [GeneratedRegex("(?<![A-Za-z\\d])(?=[a-f]*\\d)[\\da-f]{3,}(?![A-Za-z\\d])|(?<![A-Z])[A-Z]{1,2}\\d+|\\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex("(?<!\\d)(?<y>20\\d{2})(?<a>[-/._年]?)(?<m>0[1-9]|1[0-2])(?<b>[-/._月]?)(?<d>0[1-9]|[12]\\d|3[01])(?!\\d)")]
    private static partial Regex Days();
}
