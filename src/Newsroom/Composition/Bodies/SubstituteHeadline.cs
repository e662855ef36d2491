using System.Buffers;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Bylines;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition.Bodies;

/// <summary>Makes a headline from the text where the page has lost the title.</summary>
internal static partial class SubstituteHeadline
{
    private const int Longest = 30;
    private const int Shortest = 6;

    private static readonly SearchValues<char> Pauses = SearchValues.Create("，,、；;：: ");

    /// <summary>The first subhead that is more than a label, or the first clause of the lead that says something; never empty.</summary>
    /// <param name="paragraphs">The text.</param>
    /// <param name="subheads">Subheads in order.</param>
    public static string Make(IReadOnlyList<Paragraph> paragraphs, IEnumerable<string> subheads)
    {
        if (subheads.FirstOrDefault(subhead => subhead.Length is >= Shortest and <= Longest && subhead[0] is not ('【' or '[' or '〖')) is { } subhead)
            return subhead;
        foreach (var paragraph in paragraphs)
        {
            if (Clause(paragraph.Text) is { } clause)
                return clause;
        }

        return paragraphs.Count == 0 ? "(无题)" : Cut(paragraphs[0].Text);
    }

    private static string? Clause(string text)
    {
        var start = text[..Math.Min(text.Length, 400)];
        if (Dateline.Read(MatchForm.Fold(start.AsSpan(0, Math.Min(start.Length, 160)))) is { } dateline)
            start = start[dateline.Length..];
        string? longest = null;
        foreach (var clause in Clauses().Split(start))
        {
            var trimmed = Opening().Replace(clause.Trim(' ', '\u3000'), "").Trim('“', '”', '"', '【', '】');
            if (trimmed.Length is < Shortest or > Longest || OnlyTime().IsMatch(trimmed))
                continue;
            if (trimmed.Length >= 12)
                return trimmed;
            longest ??= trimmed;
        }

        return longest;
    }

    private static string Cut(string text)
    {
        if (text.Length <= Longest)
            return text;
        var cut = text.AsSpan(0, Longest).LastIndexOfAny(Pauses);
        return cut >= Shortest ? text[..cut] : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
    }

    [GeneratedRegex("[，,。；;！!？?：:]")]
    private static partial Regex Clauses();

    [GeneratedRegex("^(?:\\d{1,2}月\\d{1,2}日(?:[上下]午|晚|晨)?|近日|日前|昨日|昨天|今日|今天|连日来|据了解|目前|但是|同时|此外)")]
    private static partial Regex Opening();

    [GeneratedRegex("^[\\d年月日时分上下午晚晨至到 -]+$|^记者从.{0,20}获悉$|(?:反映|表示|介绍|获悉|指出|强调|认为|透露|说|称|据悉|悉|告诉记者)$")]
    private static partial Regex OnlyTime();
}
