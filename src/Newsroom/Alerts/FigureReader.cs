using System.Globalization;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts;

/// <summary>Finds the lengths in a sentence and tells from the words around each what it measures.</summary>
internal static partial class FigureReader
{
    // 超警戒水位40.02米 is a level above the warning level: nothing stands ten metres above its warning level.
    private const decimal HighestExceedance = 10;

    private const int WordsBefore = 24;
    private const int WordsAfter = 8;

    /// <summary>The lengths of a sentence in order, those of no interest included.</summary>
    public static IEnumerable<Figure> Read(string sentence)
    {
        var previous = (End: 0, Kind: FigureKind.None);
        foreach (Match match in Lengths().Matches(sentence))
        {
            var before = Before(sentence, match.Index, previous.End);
            var after = sentence.Substring(match.Index + match.Length, Math.Min(WordsAfter, sentence.Length - match.Index - match.Length));
            var meters = match.Groups["to"].Success ? (decimal?)null : decimal.Parse(match.Groups["n"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture);
            var kind = before is "、" or "和" or "及" ? previous.Kind : Tell(before, after, meters);
            previous = (match.Index + match.Length, kind);
            var crest = Crest().Match(after);
            var what = !crest.Success ? null : meters is null ? match.Value + crest.Value : crest.Value.TrimStart('的');
            yield return new Figure(match.Index, kind, meters, what);
        }
    }

    [GeneratedRegex("(?<![\\d.])(?<n>\\d{1,4}(?:\\.\\d{1,3})?)(?:米|m)?(?:(?:至|到|-|－|—|~|～|–)(?<to>\\d{1,4}(?:\\.\\d{1,3})?))?(?:米|m(?![a-zA-Z²³/]))(?!³)")]
    private static partial Regex Lengths();

    [GeneratedRegex("^的?(?:历史|今年|入汛以来|实测|实时|最高|首个|第一个|第[一二三四]个)*(?:洪峰水位|洪峰|复峰|最高水位|洪水位|水位)")]
    private static partial Regex Crest();

    [GeneratedRegex("^[/／每](?:每)?(?:小时|秒|时|分|天|日|昼夜)|^(?:深|宽|高|长|厚|处|远|以内|范围)")]
    private static partial Regex Rate();

    [GeneratedRegex("汛限(?:水位)?[^\\d]{0,4}$|(?:每小时|每秒|流速|深度?|高差|宽|长约?|长度|厚|距|距离|落差|低于|低)[^\\d]{0,8}$|(?:距|离|低于)[^\\d]*(?:警戒|保证)[^\\d]*$")]
    private static partial Regex NotLevel();

    [GeneratedRegex("(?:超过?|超出|高出|高于|超出?了?)(?:了?(?:今年)?)(?<line>警戒水位|警戒线|警戒|警|保证水位|保证线|保证|保)(?:线|水位)?(?:约|达|了|幅度|为|最大|最高)*$")]
    private static partial Regex Above();

    [GeneratedRegex("(?<line>警戒|保证)(?:水位|线)?(?:线)?(?:约|为|是|[:：])*$")]
    private static partial Regex Line();

    [GeneratedRegex("(?:涨幅|上涨|涨了|上升|涨水|抬升|抬高|累计涨)[^\\d至到]{0,5}$")]
    private static partial Regex Rising();

    [GeneratedRegex("(?:下降|回落|降低|退水|消退|跌|下泄|控制)[^\\d至到为]{0,5}$")]
    private static partial Regex Falling();

    [GeneratedRegex("(?:水位|洪峰|复峰)[^\\d]*$|(?:涨至|升至|涨到|升到|上涨至|抬升至|回落至|降至|退至|达到?|出现|站|为)(?:约|了)?$")]
    private static partial Regex Standing();

    private static FigureKind Tell(string before, string after, decimal? meters)
    {
        if (Rate().IsMatch(after) || NotLevel().IsMatch(before))
            return FigureKind.None;
        if (Above().Match(before) is { Success: true } above)
        {
            if (meters >= HighestExceedance)
                return FigureKind.Level;
            return above.Groups["line"].ValueSpan[0] is '警' ? FigureKind.AboveWarning : FigureKind.AboveGuarantee;
        }

        if (Line().Match(before) is { Success: true } line)
            return line.Groups["line"].ValueSpan[0] is '警' ? FigureKind.Warning : FigureKind.Guarantee;
        if (Rising().IsMatch(before))
            return FigureKind.Rise;
        if (Crest().IsMatch(after))
            return FigureKind.Level;
        return !Falling().IsMatch(before) && Standing().IsMatch(before) ? FigureKind.Level : FigureKind.None;
    }

    /// <summary>
    /// The words that lead up to a number, within its clause and after the number before it. A bracket that closes
    /// before the number is passed over (超警戒水位(40米)0.96米); one that opens before it explains the word before
    /// the bracket, which then is a line, not an exceedance.
    /// </summary>
    private static string Before(string sentence, int at, int previousEnd)
    {
        var start = at;
        while (start > previousEnd && at - start < WordsBefore && sentence[start - 1] is not ('，' or ',' or '。' or '；' or ';' or '(' or '（' or ')' or '）'))
            start--;
        var words = sentence[start..at];
        if (words.TrimStart('为', ':', '：').Length > 0 || start is 0)
            return words;
        var opening = sentence[start - 1] is ')' or '）' ? sentence.LastIndexOfAny(['(', '（'], start - 1) : start - 1;
        if (opening < 0 || sentence[start - 1] is not (')' or '）' or '(' or '（'))
            return words;
        var from = Math.Max(0, opening - WordsBefore);
        var outside = sentence[from..opening];
        outside = outside[(outside.LastIndexOfAny(['，', ',', '。', '；', ';']) + 1)..];
        return sentence[start - 1] is '(' or '（' ? AboveWord().Replace(outside, "") : outside;
    }

    [GeneratedRegex("(?:超过?|超出|高出|高于)(?=(?:警戒|保证)(?:水位|线)?$)")]
    private static partial Regex AboveWord();
}
