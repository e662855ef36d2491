using System.Text.RegularExpressions;
using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Conversation;

/// <summary>A question about water levels: 水位, 湘江水位, 株洲水位多少, 水位 株洲站, water level of 株洲.</summary>
internal static partial class LevelPhrase
{
    private const int ShortestName = 2;

    /// <summary>The station or river that is asked for; empty when every station is.</summary>
    public static string Name(string question)
    {
        var bare = Asking().Replace(question, "").Trim(' ', '?', '。', '!', '，', ',');
        // 株洲站警戒水位多少 names a station, 警戒水位 a word to be searched for.
        var named = Kinds().Replace(bare, "").Trim();
        return named.Length > 0 ? named : bare;
    }

    /// <summary>The stations a name means: of this name, with it in theirs (株洲 is 湘江株洲站), or on the river.</summary>
    public static IReadOnlyList<Gauge> Match(string name, IReadOnlyList<Gauge> gauges)
    {
        var wanted = Core(name);
        if (wanted.Length < ShortestName) return [];
        var same = gauges.Where(gauge => Core(gauge.Station) == wanted).ToList();
        return same.Count > 0
            ? same
            : [.. gauges.Where(gauge => Core(gauge.Station).Contains(wanted, StringComparison.Ordinal) || Core(gauge.River + gauge.Station).Contains(wanted, StringComparison.Ordinal))];
    }

    private static string Core(string name)
    {
        var folded = FoldedText.Pattern(name).Replace("\0", "", StringComparison.Ordinal);
        return folded.EndsWith('站') ? folded[..^1] : folded;
    }

    [GeneratedRegex(
        "水位|(?:是|有|到|达到?|涨到|降到|退到)?(?:多少|几)米?了?|怎么样了?|怎样了?|如何|多高了?|高不高|高吗|情况|数据|信息|查询|最新|现在|目前|眼下|今天|今日|当前|实时|的|[呢吗啊吧]$"
        + "|\\b(?:what(?:'s| is)?|how high|is|are|the|water levels?|levels?|of|in|at|for|on|station|river|now|today|latest|current)\\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex("(?:超|的)?(?:警戒|保证|洪峰|最高|最低)")]
    private static partial Regex Kinds();
}
