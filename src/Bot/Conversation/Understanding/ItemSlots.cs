using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>Finds which story of a list is meant: 第二条, 第3个, #12, the first one, story 4, 这条, 最后一条, 一和三.</summary>
internal static partial class ItemSlots
{
    private static readonly string[] Ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>The stories with where they stand, as <see cref="ArticleChoice"/> takes them; empty for the only one there is.</summary>
    public static IEnumerable<(int Start, int Length, string Item)> Find(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            if (match.Groups["this"].Success) yield return (match.Index, match.Length, "");
            else if (match.Groups["last"].Success) yield return (match.Index, match.Length, ArticleChoice.Last);
            else if (match.Groups["id"].Success) yield return (match.Index, match.Length, "#" + match.Groups["id"].Value);
            else if (Number(match) is { } number) yield return (match.Index, match.Length, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static int? Number(Match match)
    {
        if (match.Groups["head"].Success) return 1;
        var ordinal = match.Groups["ordinal"].Value.ToLowerInvariant();
        return ordinal.Length > 0 ? Array.IndexOf(Ordinals, ordinal) : Numerals.Parse(match.Groups["number"].Value) is >= 1 and var number ? number : null;
    }

    [GeneratedRegex(
        "#(?<id>\\d{1,18})"
        + "|第 ?(?<number>\\d{1,3}|[一二两三四五六七八九十]{1,3}) ?[篇条个则项](?:新闻|报道|文章|消息)?"
        // A day has a month before it, or stands alone: 上面那篇2号, but 2号 is perhaps a day.
        + "|(?<last>(?:最后|最末|最下面|倒数第一)(?:那|这|的)*一?[篇条个则]|\\bthe last (?:one|story|article)\\b)"
        + "|(?<number>\\d{1,2}|[一二三四五六七八九十]{1,2}) ?号 ?[那这]?[篇条个则]"
        // 一和三, 2和4: numbers that stand together are those of a list.
        + "|(?<=^|[看开读念把听条篇个则 ])(?<number>\\d{1,2}|[一二三四五六七八九十])(?= ?[和跟、,] ?第?(?:\\d{1,2}|[一二三四五六七八九十])(?:[都的篇条个则 ]|$))"
        + "|(?<=(?:^|[看开读念把听条篇个则 ])第?(?:\\d{1,2}|[一二三四五六七八九十])[篇条个则]? ?[和跟、,] ?)(?<number>\\d{1,2}|[一二三四五六七八九十])(?=[都的篇条个则 ]|$)[篇条个则]?"
        + "|(?<=[篇条则]) ?(?<number>\\d{1,2}) ?号"
        + "|(?<head>头一[篇条个则]|首[篇条]|(?:打头|开头|顶上|最上面)的?那?[篇条个则])|(?<this>[这那上][一]?[条篇](?! ?\\d{1,2} ?号)(?:新闻|报道|文章|消息)?|这个(?:新闻|报道)|\\b(?:this|that) (?:one|story|article)\\b)"
        + "|(?:(?<=[看开把读跟和为推])(?<number>\\d{1,2}|[一二三四五六七八九十]{1,2})|(?<=^| )(?<number>\\d{1,2})) ?[篇条则](?!件|款|例)(?=$|[^新闻头])"
        + "|(?<=\\S )(?<number>\\d{1,2})$"
        + "|\\b(?:story|item|article|piece|headline|number|no\\.?) ?#?(?<number>\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\\b"
        + "|(?<=[把看开])(?<number>\\d{1,2})(?=的?(?:全文|原文|正文|详))"
        + "|(?<=点开|打开|展开|翻开|念念|读读|看看|点击)第?(?<number>\\d{1,2})(?![\\d:点月日号年.天周])"
        + "|\\b(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: (?:one|story|article|item|piece|headline|news))?\\b"
        + "|\\b(?<number>\\d{1,2})(?:st|nd|rd|th)(?: (?:one|story|article|item|piece|headline))?\\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
