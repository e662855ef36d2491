using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Pages;

/// <summary>Which page a label means: A2, 第02版 and 二版 name number 2.</summary>
/// <param name="Part">The letter of the part of the paper; null when none is printed.</param>
/// <param name="Number">The number in it.</param>
internal readonly partial record struct PageNumber(char? Part, int Number)
{
    /// <summary>Reads a label; null when it has no number.</summary>
    public static PageNumber? Read(string? label) =>
        label is not null && Form().Match(MatchForm.Fold(label)) is { Success: true } match && ChineseNumber.Read(match.Groups["n"].ValueSpan) is { } number
            ? new PageNumber(match.Groups["part"].Length > 0 ? match.Groups["part"].ValueSpan[0] : null, number)
            : null;

    /// <summary>Whether both may be the same page; a missing letter fits any.</summary>
    public bool Fits(PageNumber other) => Number == other.Number && (Part is null || other.Part is null || Part == other.Part);

    [GeneratedRegex("(?<part>[A-Z]?) ?(?<n>\\d{1,3}|[一二三四五六七八九十]{1,3})")]
    private static partial Regex Form();
}
