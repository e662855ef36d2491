using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Bylines;

/// <summary>Where the story of a printed paragraph starts: behind its 电头 and credits, and behind a lost headline or caption that ran into them. Unlike <see cref="Dateline"/> it takes unfolded text and keeps the day, not the names.</summary>
/// <param name="Length">The number of characters before the story.</param>
/// <param name="Month">The month it names.</param>
/// <param name="Day">The day it names.</param>
internal readonly partial record struct StoryStart(int Length, int? Month, int? Day)
{
    private const int Longest = 240;

    /// <summary>Finds the start of the story in a paragraph; length 0 when no dateline precedes it.</summary>
    public static StoryStart Of(string paragraph)
    {
        // Only the script is folded: the patterns tell a full-width comma from a half-width one.
        var start = SimplifiedScript.Fold(paragraph.Length > Longest ? paragraph[..Longest] : paragraph);
        foreach (var pattern in (ReadOnlySpan<Regex>)[Agency(), Filed(), Credits(), Inside(), Label(), Bracketed(), Reporter()])
        {
            var match = pattern.Match(start);
            if (match.Success && match.Length < paragraph.Length)
                return new StoryStart(match.Length, Number(match.Groups["m"]), Number(match.Groups["d"]));
        }

        return default;
    }

    /// <summary>〔記者林某某／台北報導〕.</summary>
    [GeneratedRegex("^\\s*[〔（(][^）)〕\\n]{0,8}(?:记者|通讯员)[^）)〕\\n]{2,60}?(?:报[道导]|电|摄影)?[）)〕]\\s*")]
    private static partial Regex Bracketed();

    /// <summary>新华社北京1月7日电, 株洲日报讯(全媒体记者/…), 据新华社电, 参考消息网7月23日报道.</summary>
    [GeneratedRegex(
        """
        ^\s*(?:【[^】]{0,40}】\s*)?
        (?:据|本[报网台刊]|(?:[^，。,！？；：:（(\s]|(?<=社)\s|(?<=报)\s){2,20}?(?:社|报|网|新闻|电视台|客户端))
        [^，。,！？；：:（(\n]{0,16}?
        (?:(?<m>\d{1,2})月(?<d>\d{1,2})日\s*(?:电|讯|消息|报道)|(?:讯|电|消息)(?=[\s　（(：:记]|近|\d|$))
        \s*(?:[（(][^）)\n]{0,90}[）)])?(?:[\w\s]{0,6}记者[\w\s、]{2,40}?报道)?[\s　：:]*
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Agency();

    [GeneratedRegex("^\\s*[^，。！？；：:（(\\n]{0,20}?(?<m>\\d{1,2})月(?<d>\\d{1,2})日(?:电|讯)[ 　]*(?:[（(][^）)\\n]{0,90}[）)])?\\s*")]
    private static partial Regex Filed();

    /// <summary>A lost headline or caption run into 河北日报讯（记者…）.</summary>
    [GeneratedRegex("^.{0,140}?(?:日报|晚报|新闻|时报|本报|商报|都市报|网|社)[^，。]{0,14}?(?:讯|电)[ 　]*[（(][^）)\\n]{0,8}(?:记者|通讯员)[^）)\\n]{0,80}[）)][\\s　：:]*")]
    private static partial Regex Credits();

    [GeneratedRegex("^[^。]{0,140}?(?:新华社|中新社|中新网|人民网|本报)[^，。]{1,12}?(?<m>\\d{1,2})月(?<d>\\d{1,2})日电[ 　]*(?:[（(][^）)\\n]{0,80}[）)])?\\s*")]
    private static partial Regex Inside();

    [GeneratedRegex("^\\s*【[^】\\n]{0,40}(?:报道|记者|讯|电)[^】\\n]{0,40}】\\s*")]
    private static partial Regex Label();

    [GeneratedRegex("^\\s*(?:本报|本网)?[（(]?(?:全媒体|特约)?(?:记者|通讯员)[ 　/:：]?[^，。,：:（(\\n]{2,40}?[）)]?(?:报道[：:]|[ 　]{2,}|\\n)\\s*|^[^，。]{0,10}?记者[ 　/][一-鿿 　/]{2,40}?(?=\\d{1,2}月|\\d{4}年|第\\d|近日|日前)|^[^，。]{2,24}讯 ?[^，。]{0,8}?记者[^，。]{2,4}?报道 ?|^\\s*(?:[一-鿿]{2,3}[ 　、]+){1,5}(?:本报|特约)?(?:记者|通讯员)[ 　]?[一-鿿]{2,3}(?:摄影)?报道[ 　：:]*")]
    private static partial Regex Reporter();

    private static int? Number(Group group) =>
        group.Success && int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
