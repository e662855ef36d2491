using System.Buffers;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Places;

/// <summary>Whether a name stands in its sentence for the place itself, and not for an employer, a newspaper, a slogan, a stop of a train or a namesake elsewhere.</summary>
internal static class PlaceRole
{
    private const int Around = 14;

    private static readonly SearchValues<char> Marks = SearchValues.Create("、，,。；;：:！？“”（）()");

    private static readonly string[] Papers = ["日报", "晚报", "晨报", "都市报", "新闻网", "广播", "电视台", "融媒体"];

    private static readonly string[] Institutions =
        ["医院", "卫生院", "大学", "学院", "中学", "小学", "学校", "幼儿园", "一中", "二中", "职专", "公司", "集团", "厂", "支行", "银行", "研究所", "事务所", "局", "法院", "检察院"];

    private static readonly string[] Professions =
        ["医生", "医师", "护士", "教授", "讲师", "教师", "老师", "学生", "员工", "职工", "工人", "工程师", "研究员", "律师", "会计", "职员", "司机", "民警", "退休"];

    private static readonly string[] Employed = ["供职于", "任职于", "就职于", "毕业于", "就读于", "执教于", "曾在"];

    private static readonly string[] Trains = ["列车", "高铁", "铁路", "车次", "动车", "停靠", "停站", "地铁", "公交", "换乘"];

    private static readonly string[] Waters = ["水位", "警戒", "洪", "涨", "汛"];

    /// <summary>Whether the name counts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hit">Where the name stands.</param>
    /// <param name="isRiver">Whether it is the name of a river.</param>
    public static bool IsThePlace(string text, WordHit hit, bool isRiver)
    {
        var end = hit.Start + hit.Length;
        var before = Clause(text.AsSpan(Math.Max(0, hit.Start - Around), Math.Min(Around, hit.Start)), fromEnd: true);
        var after = Clause(text.AsSpan(end, Math.Min(Around, text.Length - end)), fromEnd: false);
        return !Begins(after, Papers)
            && !IsEmployer(before, after)
            && !IsSlogan(text.AsSpan(hit.Start, hit.Length), before)
            && !(IsStation(after) && Holds(text, Trains) && !Holds(text, Waters))
            && !IsInTitleOfWork(text, hit)
            && !(isRiver && IsQuoted(text, hit));
    }

    private static ReadOnlySpan<char> Clause(ReadOnlySpan<char> around, bool fromEnd)
    {
        var at = fromEnd ? around.LastIndexOfAny(Marks) : around.IndexOfAny(Marks);
        if (at < 0) return around;
        return fromEnd ? around[(at + 1)..] : around[..at];
    }

    /// <summary>醴陵市人民医院医生王某: an institution and right behind it a profession, or a verb of employment before.</summary>
    private static bool IsEmployer(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        foreach (var verb in Employed)
        {
            if (before.EndsWith(verb)) return true;
        }

        foreach (var institution in Institutions)
        {
            var at = after.IndexOf(institution, StringComparison.Ordinal);
            if (at >= 0 && Begins(after[(at + institution.Length)..], Professions)) return true;
        }

        return false;
    }

    /// <summary>强国建设路: what is built is named before, so that this is the way to it and no street.</summary>
    private static bool IsSlogan(ReadOnlySpan<char> name, ReadOnlySpan<char> before) => name is "建设路" && before is [.., '化' or '国' or '军' or '党' or '村' or '兴'];

    private static bool IsStation(ReadOnlySpan<char> after) =>
        after is ['站', ..] or ['东' or '西' or '南' or '北', '站', ..] or ['火' or '汽', '车', '站', ..] or ['高', '铁', '站', ..];

    private static bool IsInTitleOfWork(string text, WordHit hit) =>
        text.LastIndexOf('《', hit.Start) is >= 0 and var open && text.IndexOf('》', open) >= hit.Start + hit.Length;

    /// <summary>“湘江北去”: few words between quotation marks that tell nothing of its water.</summary>
    private static bool IsQuoted(string text, WordHit hit)
    {
        const int Longest = 24;
        var open = text.LastIndexOf('“', hit.Start);
        var close = open < 0 ? -1 : text.IndexOf('”', open);
        return close >= hit.Start + hit.Length && close - open <= Longest && !Holds(text.AsSpan(open, close - open), Waters);
    }

    private static bool Begins(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word)) return true;
        }

        return false;
    }

    private static bool Holds(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }
}
