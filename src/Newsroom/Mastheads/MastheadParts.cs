using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Mastheads;

/// <summary>The parts of a line that may belong to a masthead or a page header.</summary>
/// <param name="HasDate">A full date.</param>
/// <param name="Others">Number of other parts: weekday, lunar date, number, pages, price, code, the paper's name.</param>
/// <param name="HasEditors">Editors on duty.</param>
/// <param name="Rest">What is none of these, marks and spaces around it taken off.</param>
internal readonly partial record struct MastheadParts(bool HasDate, int Others, bool HasEditors, string Rest)
{
    /// <summary>Takes a folded line apart.</summary>
    public static MastheadParts Of(string text)
    {
        var rest = PrintedDate.Without(text);
        var dated = rest.Length != text.Length;
        var withoutEditors = Editors().Replace(rest, " ");
        var edited = withoutEditors.Length != rest.Length;
        var others = 0;
        rest = Number().Replace(withoutEditors, Count);
        rest = LunarDateText.Without(rest, ref others);
        rest = Small().Replace(rest, Count);
        return new MastheadParts(dated, others, edited, rest.Trim(Marks));

        string Count(Match match)
        {
            others++;
            return " ";
        }
    }

    private static readonly char[] Marks = [.. " |/·:—-=*_~()[]【】■●◆★☆·,。.、<>》《"];

    [GeneratedRegex("(?:本版|值班)?(?:责任编辑|责任校对|责编|编辑|美术编辑|美编|版式设计|版式|校对|检校|视觉|组版|主编|审读|编审|编委|值班编委|值班主任|值班总编|值班)[/: ] ?[一-龥]{2,4}(?:[ 、/][一-龥]{2,3}(?=[ 、/]|$))*|(?:电话|热线|邮箱|E-?mail)[: ]*[\\w@.-]+")]
    private static partial Regex Editors();

    [GeneratedRegex("总?第 ?\\d(?: ?\\d){0,6} ?[期号]|(?:总第|新?第)\\d{1,7}期|邮发代号[: ]*[\\d-]+|(?:零售价?|每份|定价|售价)[: ]*[\\d.]+ ?元|(?:国内)?(?:统一连续出版物号|统一刊号)[: ]*(?:CN)?[: ]*[\\d-—–]+|CN ?\\d{2}[-—–]\\d{4}|(?:今[日天]|本期|共) ?[\\d一二三四五六七八九十]{1,3} ?(?:大?版|个版)")]
    private static partial Regex Number();

    [GeneratedRegex("(?:星 ?期 ?|周|礼拜)[一二三四五六日天]|农历|(?<=^|[ 《])[一-龥]{2,6}(?:日报|晚报|早报|晨报|时报|商报|周报|快报|新报|都市报|导报|周刊)(?=[ 》(]|$)|(?<![A-Za-z])(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\\.?)(?![A-Za-z])|(?<=^| )[A-Z]{2,}(?= |$)|(?<=^| )[一-龥]{2,3}版(?= |$)|(?<=^| )\\d{1,2}:\\d{2}(?= |$)|https?://\\S+|www\\.\\S+")]
    private static partial Regex Small();
}
