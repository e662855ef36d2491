using System.Text.RegularExpressions;
using Baozhai.Newsroom.Lexicons;

namespace Baozhai.Newsroom.Forms;

/// <summary>Finds what stands around the text of a page: front matter, code fences, and what a language model says before and after it.</summary>
internal static partial class WrapperFinder
{
    private const int LongestFrontMatter = 60;
    private const int LongestRemark = 160;
    private const int Outermost = 3;

    private static readonly WordList Handing = WordList.Load("forms", "handing");
    private static readonly WordList Afterwards = WordList.Load("forms", "afterwards");
    private static readonly WordList Subjects = WordList.Load("forms", "subjects");

    /// <summary>Sets those lines aside.</summary>
    public static void SetAside(FormLines lines, PlainForm form)
    {
        FrontMatter(lines, form);
        var fences = 0;
        for (var number = 1; number <= lines.Count; number++)
        {
            if (lines[number].TrimStart() is ['`' or '~', ..] && Fence().IsMatch(lines[number].Trim()))
            {
                form.SetAside(number);
                fences++;
            }
        }

        Remarks(lines, form, 1, 1, IsOpening);
        Remarks(lines, form, lines.Count, -1, IsClosing);
    }

    private static void FrontMatter(FormLines lines, PlainForm form)
    {
        var first = 1;
        while (first <= lines.Count && lines[first].Trim('\uFEFF').IsWhiteSpace())
            first++;
        if (first > lines.Count || lines[first].Trim().TrimStart('\uFEFF') is not ("---" or "+++") and var mark)
            return;
        var last = first + 1;
        while (last <= lines.Count && last - first <= LongestFrontMatter && lines[last].Trim() is not ("---" or "+++" or "..."))
        {
            if (!Property().IsMatch(lines[last]))
                return;
            last++;
        }

        if (last > lines.Count || last - first > LongestFrontMatter || last == first + 1)
            return;
        for (var number = first; number <= last; number++)
        {
            if (!lines[number].IsWhiteSpace())
                form.SetAside(number);
        }
    }

    // Only the outermost lines can be a remark, and only one after the other from the edge.
    private static void Remarks(FormLines lines, PlainForm form, int first, int step, Func<string, bool> isRemark)
    {
        var seen = 0;
        for (var number = first; number >= 1 && number <= lines.Count && seen < Outermost; number += step)
        {
            var line = lines[number].Trim();
            if (line.IsEmpty || form.Aside.Contains(number))
                continue;
            seen++;
            if (line.Length > LongestRemark)
                return;
            if (isRemark(line.ToString()))
                form.SetAside(number);
            else if (line is not ("---" or "***"))
                return;
        }
    }

    private static bool IsOpening(string line) =>
        Handing.IsIn(line) && Subjects.IsIn(line) && line[^1] is ':' or '：' || IsEnglish(line) && line[^1] is ':' or '.' or '!';

    private static bool IsClosing(string line) =>
        Afterwards.Starts(line.AsSpan().TrimStart("*（(")) && Subjects.IsIn(line) || IsEnglish(line) && line[^1] is '.' or '!' or '?';

    // A sentence of English at the edge of a Chinese page speaks to whoever asked for the text.
    private static bool IsEnglish(string line) => English().IsMatch(line) && Subjects.IsIn(line.ToLowerInvariant());

    [GeneratedRegex("^(?:`{3,}|~{3,})[A-Za-z]{0,12}$")]
    private static partial Regex Fence();

    [GeneratedRegex("^\\s*(?:[A-Za-z_][\\w .-]{0,40}\\s*[:=].*|- .*|)$")]
    private static partial Regex Property();

    [GeneratedRegex("^[\\x20-\\x7E’“”—]{12,}$")]
    private static partial Regex English();
}
