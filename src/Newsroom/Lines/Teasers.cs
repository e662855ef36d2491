using System.Text.RegularExpressions;
using Baozhai.Newsroom.Mastheads;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Newsroom.Lines;

/// <summary>Headlines with nothing below them but a page label point to that page.</summary>
internal static partial class Teasers
{
    /// <summary>Marks every run of headlines that a page label closes, and the label with it.</summary>
    public static void Mark(Page page)
    {
        var run = new List<PageLine>();
        foreach (var line in page.Printed)
        {
            if (page.RoleOf(line.Number) is LineRole.Head or LineRole.Body or LineRole.Crosshead && IndexName().IsMatch(line.Start))
                page.Mark(line.Number, LineRole.Teaser, "the name of an index");

            if (page.RoleOf(line.Number) is LineRole.Head)
            {
                if (line.Mark == 0 && Pointing().IsMatch(line.End))
                    page.Mark(line.Number, LineRole.Teaser, "a headline that names another page");
                else
                    run.Add(line);
                continue;
            }

            if (run.Count > 0 && (page.RoleOf(line.Number) is LineRole.PageLabel && !PageHeader.Begins(line) || page.RoleOf(line.Number) is LineRole.Jump && JumpRecogniser.IsPointer(line)))
            {
                foreach (var head in run.Append(line))
                    page.Mark(head.Number, LineRole.Teaser, "a headline with a page label below");
            }

            else if (page.RoleOf(line.Number) is LineRole.PageLabel && PageLabelRecogniser.IsPointer(line))
            {
                page.Mark(line.Number, LineRole.Teaser, "points to a page");
            }

            run.Clear();
        }
    }

    [GeneratedRegex("^[■●◆【\\[ ]*(?:今日|本期|本报|要闻|内页|版面|新闻)?(?:导读|导航|速览|看点|要目|提要)[】\\] ]*$")]
    private static partial Regex IndexName();

    [GeneratedRegex("(?:(?:[ (/·…]+|详?见|[→▶>]+) ?(?:(?:详|请|全文)?见|→|▶|>+)? ?(?:今日)?第?(?:[A-Z]?\\d{1,2}|[一二三四五六七八九十]{1,2})版[)]?|(?<=[^A-Za-z\\d])[ /·…]+[A-Z]\\d{1,2})$")]
    private static partial Regex Pointing();
}
