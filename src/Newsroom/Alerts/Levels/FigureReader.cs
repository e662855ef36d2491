using System.Globalization;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Levels;

/// <summary>
/// Finds the lengths in a sentence and classifies each by the words around it. The names of gauges are masked first, so
/// that no part of a name counts as a keyword (长江, 深圳, 高桥, 低庄).
/// </summary>
internal static partial class FigureReader
{
    // 超警戒水位40.02米 is a level above the warning level: nothing stands ten metres above its warning level.
    private const decimal HighestExceedance = 10;

    private const int WordsBefore = 24;
    private const int WordsAfter = 8;

    /// <summary>The lengths of a sentence in order, those of no interest included.</summary>
    /// <param name="sentence">The sentence, folded, the names of gauges masked.</param>
    /// <param name="printed">The sentence as printed, of the same length.</param>
    public static IEnumerable<Figure> Read(string sentence, string printed)
    {
        var previous = (End: 0, Kind: FigureKind.None, Above: false);
        foreach (Match match in Lengths().Matches(sentence))
        {
            var end = match.Index + match.Length;
            var before = Before(sentence, match.Index, previous.End);
            var after = sentence.Substring(end, Math.Min(WordsAfter, sentence.Length - end));
            var meters = match.Groups["to"].Success ? null : Number(match.Groups["n"]);
            var kind = before is "、" or "和" or "及" ? previous.Kind : previous.Above ? Beyond(before, previous.Kind) ?? Tell(before, after, meters) : Tell(before, after, meters);

            // 超过3.80米的警戒水位0.12米: the line stands before its name.
            var named = LineBehind().Match(after);
            if (named.Success && kind is not (FigureKind.AboveWarning or FigureKind.AboveGuarantee))
                kind = named.Groups["line"].ValueSpan[0] is '警' ? FigureKind.Warning : FigureKind.Guarantee;
            previous = (end, kind, named.Success && Passing().IsMatch(before));
            var crest = Crest().Match(after);
            var what = !crest.Success ? null
                : meters is null ? printed.Substring(match.Index, match.Length + crest.Length) : printed.Substring(end, crest.Length).TrimStart('的');
            yield return new Figure(match.Index, kind, meters, what);
        }
    }

    [GeneratedRegex("(?<![0-9.])(?<n>[0-9]{1,4}(?:\\.[0-9]{1,3})?) ?(?:公尺|米|m)?(?:(?:至|到|-|—|~|–)(?<to>[0-9]{1,4}(?:\\.[0-9]{1,3})?) ?)?(?:公尺|米|m(?![a-zA-Z²³/0-9]))(?!³)")]
    private static partial Regex Lengths();

    [GeneratedRegex("^(?:左右|上下)?的?(?:历史|今年|入汛以来|实测|实时|最高|首个|第一个|第[一二三四]个)*(?:洪峰水位|洪峰|复峰|最高水位|洪水位|水位)")]
    private static partial Regex Crest();

    [GeneratedRegex("^的(?<line>警戒|保证)(?:水位|潮位|线)")]
    private static partial Regex LineBehind();

    [GeneratedRegex("(?:超过?|超出|高出|高于|突破)了?$")]
    private static partial Regex Passing();

    [GeneratedRegex("^[/每]每?(?:小时|秒|时|分|天|日|昼夜|h|s|d)|^(?:深|宽|高|长|厚)(?:的|积|[^一-鿿]|$)|^(?:处|远|以内|范围|水深)")]
    private static partial Regex Rate();

    // 水深9.5米, 宽约40米, 每小时上涨0.1米, 涨率为0.12米, 距堤顶1.2米, 落差3米: the word stands at the figure, or is a measure by itself.
    [GeneratedRegex(
        "汛限(?:水位)?[^0-9]{0,4}$|(?:设计|校核|正常蓄|正常高|兴利|防洪高|防洪限制|死|(?<!出现|创|达|现|为)历史最[高低])(?:洪|蓄)?水位[^0-9]{0,4}$"
        + "|每(?:小时|秒|分钟?|天|日|昼夜|年)[^0-9]{0,8}$|(?:流速|涨率|涨速|速率|速度|流量)[^0-9]{0,5}$"
        + "|(?:积水|淹水|内涝|水深)[^0-9]{0,6}$|(?:深[度处]?|宽[度处]?|(?<![最新])高(?!达)度?|长度?|厚度?|高差|落差|直径|跨径|净空|间隔|相差|距离?|[还尚仅]差|[还尚]有|(?<!最)低|低于)(?:可|约|达|为|近|有|仅|只|不足|不到|超过|超|最大|最深|最高|[:了至到])*$"
        + "|(?:距离?|离|低于|[比较](?=[^0-9]*低))[^0-9]*(?:警戒|保证|汛限|历史|堤|坝|岸|桥|路|地)(?:水位|[^0-9水]){0,6}$")]
    private static partial Regex NotLevel();

    // 超过历史最高水位0.5米, 高出堤脚2米: a comparison with something other than the two lines is no level.
    [GeneratedRegex("(?:超过?|超出|高出|高于|破|打破|刷新|低于|接近|逼近)[^0-9]{0,12}(?:水位|极值|纪录|记录|地面|江面|水面)[^0-9]{0,2}$")]
    private static partial Regex Compared();

    [GeneratedRegex("(?:(?:超过?|超出|高出|高于)(?:了?(?:今年)?)(?<line>警戒水位|警戒潮位|警戒线|警戒|警|保证水位|保证线|保证|保)(?:线|水位)?|(?:[比较]|较之|高于|在)(?<line>警戒|保证)(?:水位|潮位|线)*(?:还|已|要|仍)?(?:高出?|超出?|以上|之上|上))(?:约|达|了|幅度|为|最大|最高|近|[: ])*$")]
    private static partial Regex Above();

    [GeneratedRegex("(?<line>警戒|保证)(?:水位|潮位|线)*(?:约|为|是|[: ])*$")]
    private static partial Regex Line();

    [GeneratedRegex("(?:涨幅|上涨|涨了|上升|涨水|抬升|抬高|累计涨)[^0-9至到]{0,5}$")]
    private static partial Regex Rising();

    [GeneratedRegex("(?:下降|回落|降低|退水|消退|跌|下泄|控制)[^0-9至到为]{0,5}$")]
    private static partial Regex Falling();

    [GeneratedRegex("(?:水位|洪峰|复峰)[^0-9]*$|(?:涨至|升至|涨到|升到|上涨至|抬升至|回落至|降至|退至|达到?|出现|" + GaugeMention.Masked + "|为)(?:约|了|[: ])*$")]
    private static partial Regex Standing();

    private static FigureKind Tell(string before, string after, decimal? meters)
    {
        if (Rate().IsMatch(after))
            return FigureKind.None;
        if (Above().Match(before) is { Success: true } above)
        {
            if (meters >= HighestExceedance)
                return FigureKind.Level;
            return above.Groups["line"].ValueSpan[0] is '警' ? FigureKind.AboveWarning : FigureKind.AboveGuarantee;
        }

        if (NotLevel().IsMatch(before) || Compared().IsMatch(before))
            return FigureKind.None;
        if (Line().Match(before) is { Success: true } line)
            return line.Groups["line"].ValueSpan[0] is '警' ? FigureKind.Warning : FigureKind.Guarantee;
        if (Rising().IsMatch(before))
            return FigureKind.Rise;
        if (Crest().IsMatch(after))
            return FigureKind.Level;
        return !Falling().IsMatch(before) && Standing().IsMatch(before) ? FigureKind.Level : FigureKind.None;
    }

    /// <summary>What stands right behind a line that is passed: the height above it.</summary>
    private static FigureKind? Beyond(string before, FigureKind line) =>
        !LineBehind().IsMatch(before) ? null : line is FigureKind.Warning ? FigureKind.AboveWarning : FigureKind.AboveGuarantee;

    private static decimal? Number(Group group) =>
        decimal.TryParse(group.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// The words that lead up to a number, within its clause and after the number before it. A bracket that closes
    /// before the number is passed over (超警戒水位(40米)0.96米); one that opens before it explains the word before
    /// the bracket, which then is a line, not an exceedance.
    /// </summary>
    private static string Before(string sentence, int at, int previousEnd)
    {
        var start = at;
        while (start > previousEnd && at - start < WordsBefore && sentence[start - 1] is not (',' or '。' or ';' or '(' or ')'))
            start--;
        var words = sentence[start..at];
        if (words.TrimStart('为', ':', ' ').Length > 0 || start is 0)
            return words;
        var opening = sentence[start - 1] is ')' ? sentence.LastIndexOf('(', start - 1) : start - 1;
        if (opening < 0 || sentence[start - 1] is not (')' or '('))
            return words;
        var from = Math.Max(0, opening - WordsBefore);
        var outside = sentence[from..opening];
        outside = outside[(outside.LastIndexOfAny([',', '。', ';']) + 1)..];
        return sentence[start - 1] is '(' ? AboveWord().Replace(outside, "") : outside;
    }

    [GeneratedRegex("(?:超过?|超出|高出|高于)(?=(?:警戒|保证)(?:水位|线)?$)")]
    private static partial Regex AboveWord();
}

/// <summary>A length in metres in a report and what it measures.</summary>
/// <param name="Start">Where it starts in its text.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Meters">The length; null for a range.</param>
/// <param name="What">The words that say what it is, kept for the reader.</param>
internal sealed record Figure(int Start, FigureKind Kind, decimal? Meters, string? What);

/// <summary>What a length in a report measures.</summary>
internal enum FigureKind
{
    /// <summary>Nothing of interest: a depth, a rate, a width, a distance to the warning level.</summary>
    None,

    /// <summary>A water level.</summary>
    Level,

    /// <summary>警戒水位.</summary>
    Warning,

    /// <summary>How far above the warning level.</summary>
    AboveWarning,

    /// <summary>保证水位.</summary>
    Guarantee,

    /// <summary>How far above the guarantee level.</summary>
    AboveGuarantee,

    /// <summary>涨幅.</summary>
    Rise,
}
