using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Pages;

/// <summary>转版: what a line says about where an article goes on, or where it came from.</summary>
/// <param name="Direction">Which way it points.</param>
/// <param name="Page">The page it names.</param>
/// <param name="Mark">The number (①) that tells several jumps apart; null when there is none.</param>
/// <param name="Title">The article's name where the jump quotes it.</param>
internal sealed partial record Jump(JumpDirection Direction, PageNumber? Page, char? Mark, string? Title)
{
    private const int Longest = 60;

    // 下转 and 上接 with the slips of text recognisers.
    private const string On = "[下卞] ?[转传砖专]";
    private const string Back = "[上土] ?[接按楼挨拉]";
    private const string Words = "(?:(?<on>" + On + "|转接|转入|(?<![一-龥])转)|(?<back>" + Back + ")|(?<either>紧?接))";
    private const string Target = " ?(?:自|至|到)?(?:今日|本报)? ?第? ?(?<page>[A-Z]? ?\\d{1,2}|[一二三四五六七八九十]{1,3}) ?[版板阪]?(?:面)?";
    private const string Tail = "[ ·:-]?(?:[一-龥]{0,4}(?=[)】\\] ]|$))? ?(?<mark>[①-⑳❶-❿])? ?(?:《(?<title>[^》]{2,40})》?)?";
    private const string Open = "[^\\w“《。!?,]{0,8}";

    /// <summary>Reads a line that says nothing else; null for any other.</summary>
    public static Jump? Whole(PageLine line) => line.Length <= Longest ? Of(WholeLine().Match(line.Start)) : null;

    /// <summary>Reads what stands behind the text of a folded line; null when nothing does.</summary>
    public static (Jump Jump, int Length)? AtEnd(string end)
    {
        var match = Ending().Match(end);
        return Of(match) is { Direction: not JumpDirection.Either } jump ? (jump, end.Length - match.Index) : null;
    }

    /// <summary>Reads what a folded line opens with before its text; null when it does not.</summary>
    public static Jump? AtStart(string start) => Of(Opening().Match(start)) is { Direction: JumpDirection.Back or JumpDirection.Either } jump ? jump : null;

    /// <summary>Whether it leads back to an earlier page, seen from the page it stands on.</summary>
    public bool LeadsBackFrom(string? label) => Direction is JumpDirection.Back
        || Direction is JumpDirection.Either && PageNumber.Read(label) is { } here && Page is { } other && other.Number < here.Number;

    private static Jump? Of(Match match)
    {
        if (!match.Success)
            return null;
        var direction = match.Groups["on"].Success ? JumpDirection.Onward : match.Groups["back"].Success ? JumpDirection.Back : JumpDirection.Either;
        var mark = match.Groups["mark"];
        var title = match.Groups["title"];
        return new Jump(direction, PageNumber.Read(match.Groups["page"].Value), mark.Length > 0 ? mark.ValueSpan[0] : null, title.Success ? title.Value : null);
    }

    [GeneratedRegex("^" + Open + Words + Target + Tail + "[^\\w]{0,6}$")]
    private static partial Regex WholeLine();

    [GeneratedRegex("(?:[>》▶→▷►◆(【\\[ ]+|(?<=[^一-龥]))(?:(?<on>" + On + "|转接|(?<=[(【>▶→])转|(?<=[(【>▶→])紧接)|(?<back>" + Back + "))" + Target + Tail + "[^\\w]{0,4}$")]
    private static partial Regex Ending();

    [GeneratedRegex("^(?:[(【\\[◀<←◁▶>]+ ?)" + Words + Target + Tail + "[)】\\]▶> ]*")]
    private static partial Regex Opening();
}

/// <summary>Which way a jump points.</summary>
internal enum JumpDirection
{
    /// <summary>下转: the article goes on there.</summary>
    Onward,

    /// <summary>上接: the article began there.</summary>
    Back,

    /// <summary>紧接: the page numbers decide.</summary>
    Either,
}
