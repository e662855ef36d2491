using System.Buffers;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Topics;

/// <summary>What a word is in its sentence, as its surroundings show: the matter itself, or one of a list, a part of a firm's name, a venue.</summary>
internal static class WordRole
{
    // 防汛 between 、 and 、 is one of many cares of a meeting, not its subject.
    private const double InEnumeration = 0.4;

    // 江南农产品集团 may make lemonade.
    private const double InFirmName = 0.4;

    // 以工业思维做好土特产, 校园的小饭桌: by what means, and whose.
    private const double AsAttribute = 0.6;

    // A concert in a stadium, a flood in a bank.
    private const double AsVenue = 0.25;

    private const int Around = 12;

    private static readonly SearchValues<char> Marks = SearchValues.Create("、，,。；;：:！？");

    private static readonly string[] Firms = ["集团", "股份", "有限公司", "有限责任公司", "总公司", "公司", "厂"];

    private static readonly string[] Spots = ["门口", "门前", "附近", "旁", "对面", "营业部", "网点", "大楼", "安置点", "宿舍", "路口", "会议室", "报告厅", "礼堂", "操场", "广场", "一楼", "被淹", "进水"];

    private static readonly string[] TakesPlace = ["举行", "举办", "召开", "开幕", "闭幕", "落幕", "启幕", "上演", "开唱", "开讲", "揭幕"];

    /// <summary>How much a mention counts by its role, from 0 to 1.</summary>
    /// <param name="text">The text it stands in.</param>
    /// <param name="hit">Where.</param>
    public static double Share(string text, WordHit hit)
    {
        var from = Math.Max(0, hit.Start - Around);
        var before = text.AsSpan(from, hit.Start - from);
        var end = hit.Start + hit.Length;
        var after = text.AsSpan(end, Math.Min(Around, text.Length - end));
        if (MeetsListMark(before, fromEnd: true) && MeetsListMark(after, fromEnd: false))
            return InEnumeration;
        if ((before.Length > 0 && before[^1] is '以' or '凭' or '靠') || (after.Length > 0 && after[0] is '的'))
            return AsAttribute;
        if (IsFollowed(after, Firms, 2))
            return InFirmName;
        return IsFollowed(after, Spots, 0) || IsVenue(before, after) ? AsVenue : 1;
    }

    /// <summary>Whether a 、 comes before any other punctuation, looking away from the word.</summary>
    private static bool MeetsListMark(ReadOnlySpan<char> around, bool fromEnd)
    {
        var at = fromEnd ? around.LastIndexOfAny(Marks) : around.IndexOfAny(Marks);
        return at >= 0 && around[at] is '、';
    }

    private static bool IsFollowed(ReadOnlySpan<char> after, string[] words, int within)
    {
        foreach (var word in words)
        {
            var at = after.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && at <= within && after[..at].IndexOfAny(Marks) < 0)
                return true;
        }

        return false;
    }

    /// <summary>在市体育馆举办: between 在 and a verb of taking place, in one clause.</summary>
    private static bool IsVenue(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var clause = before[(before.LastIndexOfAny(Marks) + 1)..];
        return clause.LastIndexOf('在') is >= 0 and var at && at >= clause.Length - 8 && IsFollowed(after, TakesPlace, 4);
    }
}
