using System.Collections.Frozen;
using Baozhai.Newsroom.Lexicons;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Places;

/// <summary>
/// The provinces of China with their prefectures, and the provinces that newspapers are from. Names are those of GB/T 2260 without 省, 市 or 区.
/// </summary>
public static class Provinces
{
    private static readonly WordFile File = WordFile.Load("provinces");

    /// <summary>The province of each name: of the province itself, and of its prefectures.</summary>
    internal static readonly FrozenDictionary<string, string> ByName = Read();

    private static readonly string[] Names = [.. ByName.Keys];

    private static readonly WordMatcher Matcher = new(Names);

    /// <summary>Words in the names of papers that stand for a province: 三峡日报 is of 湖北, 闽东日报 of 福建. The first that fits decides.</summary>
    private static readonly (string Word, string Province)[] InPapers = [.. File.Rows("papers").Select(row => (row[0], row[1]))];

    // GB/T 2260: the first two figures of an administrative code, which also begin a serial number CN 43-0006.
    private static readonly FrozenDictionary<string, string> ByCode = File.Rows("codes").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>The province a paper is from, by its serial number or else by its name; null where neither tells.</summary>
    /// <param name="paper">Its name.</param>
    /// <param name="serial">Its 国内统一连续出版物号, for example 43-0006.</param>
    public static string? Of(string? paper, string? serial = null)
    {
        if (serial is not null && serial.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var digit && digit + 2 <= serial.Length && ByCode.TryGetValue(serial.Substring(digit, 2), out var coded))
            return coded;
        if (string.IsNullOrEmpty(paper))
            return null;
        if (Matcher.Find(paper) is [var first, ..])
            return ByName[Names[first.Word]];
        foreach (var (word, province) in InPapers)
        {
            if (paper.StartsWith(word, StringComparison.Ordinal) || (word.Length > 1 && paper.Contains(word, StringComparison.Ordinal)))
                return province;
        }

        return null;
    }

    /// <summary>The provinces and prefectures named in a text, with the province of each.</summary>
    internal static IEnumerable<(int Start, int Length, string Province)> In(string text) =>
        Matcher.Find(text).Select(hit => (hit.Start, hit.Length, ByName[Names[hit.Word]]));

    // 海南 of 青海 and of the province, 吉林 the city and the province: the province's name comes first.
    private static FrozenDictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in File.Rows("prefectures"))
        {
            foreach (var name in row)
                names.TryAdd(name, row[0]);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
