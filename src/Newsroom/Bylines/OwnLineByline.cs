using System.Buffers;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Bylines;

/// <summary>A byline on a line of its own: 某某日报记者 甲, 通讯员/乙 丙, 实习生/丁, 本报评论员.</summary>
internal static partial class OwnLineByline
{
    private const int Longest = 80;

    private static readonly SearchValues<char> Sentence = SearchValues.Create("，,。;!?");

    /// <summary>Whether a folded line is one: a role word at its start and nothing but names after it.</summary>
    public static bool Is(string start)
    {
        start = NameLine.Bare(start);
        if (start.Length > Longest || start.AsSpan().IndexOfAny(Sentence) >= 0 || !Opening().IsMatch(start))
            return false;
        if (Commentator().IsMatch(start) || Introduced().IsMatch(start))
            return true;
        var credits = CreditsReader.Read(start);
        var letters = credits.Reporters.Concat(credits.Correspondents).Sum(name => name.Length);
        return letters >= 2 && Rest(start) <= letters;
    }

    // Letters that are neither role words nor separators.
    private static int Rest(string start)
    {
        var bare = Roles().Replace(start, " ");
        return bare.Count(char.IsLetterOrDigit);
    }

    [GeneratedRegex("^(?:新华社|中新社|[一-龥]{0,10}报社?(?:·[一-龥]{2,8})?|[一-龥]{2,6}(?:网|融媒|传媒)|掌上[一-龥]{2,4}|本刊)? ?(?:全媒体|融媒体|首席|见习|实习|特约|特派|本报|驻[一-龥]{2,3})*(?:记者(?!手记|札记|日记|观察|调查|走访|体验|连线|感言|[节会站团])|通讯员|实习生|评论员(?!文章)|撰稿人?|作者|撰文|摄影|采写|(?:文/图|图/文|文|图)(?=[/: ]))[/: ]?")]
    private static partial Regex Opening();

    [GeneratedRegex("^(?:本报|[一-龥]{2,8}报)(?:特约)?评论员$")]
    private static partial Regex Commentator();

    // (作者系某某大学教授 某某)
    [GeneratedRegex("^作者(?:系|为|是|单位|简介)[: ]?[^ ]{2,24}(?: |$)")]
    private static partial Regex Introduced();

    [GeneratedRegex("[/ ][一-龥]{2,4}报[道导]|(?:新华社|中新社|[一-龥]{0,10}报社?(?:·[一-龥]{2,8})?|掌上[一-龥]{2,4}|[一-龥]{2,6}(?:网|融媒|传媒))? ?(?:全媒体|融媒体|首席|见习|实习|特约|特派|本报)*(?:记者|通讯员|实习生|评论员|撰稿人?|作者|摄影报[道导]|报[道导]|采写|文[/ ]?图|图[/ ]?文|摄影|撰文)|(?<=^|[ /])[文图](?=[/ :])")]
    private static partial Regex Roles();
}
