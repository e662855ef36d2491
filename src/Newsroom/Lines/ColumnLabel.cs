using System.Text.RegularExpressions;
using Baozhai.Newsroom.Lexicons;

namespace Baozhai.Newsroom.Lines;

/// <summary>Names of columns and series that stand above titles: 某某进行时, 新春走基层, 大家谈.</summary>
internal static partial class ColumnLabel
{
    private const int Longest = 22;

    private static readonly WordFile File = WordFile.Load("columns");
    private static readonly WordList Endings = new(File["endings"]);
    private static readonly WordList Opinion = new(File["opinion"]);
    private static readonly WordList Collection = new(File["collections"]);
    private static readonly WordList Never = new(File["neverTitles"]);

    /// <summary>Whether a folded headline reads as a column's name.</summary>
    public static bool Is(string text) => text.Length <= Longest && (Endings.Ends(text) || Numbered().IsMatch(text) || Slogans().IsMatch(text) || Dash().IsMatch(text));

    /// <summary>Whether two parts are the halves of a campaign's slogan: 奋进某某 建功某某.</summary>
    public static bool IsSlogan(string first, string second) => first.Length == second.Length && Campaign().IsMatch(first) && Campaign().IsMatch(second);

    /// <summary>Whether it is a column for opinion.</summary>
    public static bool IsOpinion(string text) => text.Length <= Longest && Opinion.Ends(text);

    /// <summary>Whether it covers several pieces below it.</summary>
    public static bool CoversSeveral(string text) => text.Length <= Longest && Collection.Ends(text);

    /// <summary>Whether it never is a title, whatever stands around it.</summary>
    public static bool IsNeverTitle(string text) => text.Length <= 10 && Never.Ends(text);

    [GeneratedRegex("^[一-龥]{2,6}(?:新征程|新时代|新篇章?|新作为|新气象|新局面|新辉煌|新优势|新赛道|新跨越|新发展|新使命|初心)$")]
    private static partial Regex Campaign();

    // 某某系列报道之三, 某某(2), 某某④
    [GeneratedRegex("^[^ ,。]{2,16}(?:之[一二三四五六七八九十\\d]{1,2}|\\([一二三四五六七八九十\\d]{1,2}\\)|[①-⑳])$")]
    private static partial Regex Numbered();

    [GeneratedRegex("^[^ ]{3,4}(?: [^ ]{3,4}){2,5}$")]
    private static partial Regex Slogans();

    [GeneratedRegex("^[^ ，,。]{4,}(?:——|—|·)[^ ，,。]{2,8}$")]
    private static partial Regex Dash();
}
