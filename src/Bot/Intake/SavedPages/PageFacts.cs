using System.Globalization;
using System.Text.RegularExpressions;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>The facts about its issue that a saved page contains.</summary>
/// <param name="Paper">The paper's name; null when it is not named.</param>
/// <param name="Date">The day of the issue; null when it is not named.</param>
/// <param name="Label">The page's label with its name (第02版：要闻); null when it is not named.</param>
internal sealed partial record PageFacts(string? Paper, DateOnly? Date, string? Label)
{
    private const int LongestFact = 60;

    /// <summary>Looks in the window's title and in the short pieces around the article.</summary>
    public static PageFacts Of(IReadOnlyList<HtmlBlock> blocks, ArticleProperties properties)
    {
        var around = blocks.Where(block => !block.Is(HtmlRegion.Content) && block.Text.Length <= LongestFact).ToList();
        var plain = around.Where(block => !block.IsLink).Select(block => block.Text).ToList();
        return new PageFacts(
            properties.Paper ?? blocks.Where(block => block.Tag is "title").Concat(around).Select(block => FindPaper(block.Text)).FirstOrDefault(name => name is not null),
            properties.Date ?? plain.Select(FindDate).FirstOrDefault(date => date is not null),
            FindLabel(plain, FactText.Label(properties.Page, mayBeBare: true)));
    }

    /// <summary>Whether a block says nothing but these things.</summary>
    public static bool Is(HtmlBlock block) => block.Text.Length <= LongestFact && FactText.Rest(block.Text) is { Length: 0 };

    /// <summary>The paper named at the end of a piece of text; null for none.</summary>
    public static string? FindPaper(string text) => PaperOf().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>The first day named in a text, 2024年5月8日 or 2024-05-08; null for none.</summary>
    public static DateOnly? FindDate(string text)
    {
        var match = FactText.Dates().Match(text);
        var day = $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}";
        return DateOnly.TryParseExact(day, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1900 ? date : null;
    }

    // What the system says counts first; of several the one that also names its page says more.
    private static string? FindLabel(IReadOnlyList<string> texts, string? own)
    {
        var labels = texts.Select(text => FactText.Label(text)).OfType<string>().ToList();
        own ??= labels.FirstOrDefault();
        return own is null ? null : labels.Find(label => label.Contains('：', StringComparison.Ordinal) && label.StartsWith(own.Split('：')[0], StringComparison.Ordinal)) ?? own;
    }

    [GeneratedRegex("[一-龥]{1,6}(?:日报|晚报|早报|晨报|时报|商报|周报|快报|新报|导报|信报|都市报)(?=数字报|电子报|电子版|多媒体|[^一-龥]|$)")]
    private static partial Regex PaperOf();
}

/// <summary>Facts about an issue as they stand in a line: 《江湾日报》（2024年5月8日 星期三 第02版：要闻） 总第4021期.</summary>
internal static partial class FactText
{
    private const int LongestName = 8;

    /// <summary>The label of a page in a line, with its name where it has one (第02版：要闻, A1版); null for none.</summary>
    /// <param name="text">The line.</param>
    /// <param name="mayBeBare">Whether a mere A01 is one; on a page that could be anything.</param>
    public static string? Label(string text, bool mayBeBare = false)
    {
        var match = Labels().Match(text);
        if (!match.Success) return mayBeBare && BareLabel().IsMatch(text) ? char.IsAsciiDigit(text[0]) ? $"第{text}版" : text : null;
        return Written(match.Groups["page"].Value, match.Groups["name"].Value.Trim());
    }

    /// <summary>A label as it is kept: 第02版：要闻, A1版.</summary>
    public static string Written(string page, string name)
    {
        var label = char.IsAsciiDigit(page[0]) ? $"第{page}版" : $"{page}版";
        return name.Length is > 0 and <= LongestName ? $"{label}：{name}" : label;
    }

    /// <summary>What a line says beside such facts; the line itself where it has none of them.</summary>
    public static string Rest(string text)
    {
        var hasFacts = Dates().IsMatch(text) || Labels().IsMatch(text) || Source().IsMatch(text);
        if (!hasFacts) return text;
        var rest = Numbers().Replace(Source().Replace(Dates().Replace(Labels().Replace(text, " "), " "), " "), " ");
        return PageControls.Without(rest).Trim(' ', '　', ':', '：', '|', '｜', '/', '(', ')', '（', '）', '[', ']', '·', '-', ',', '，');
    }

    /// <summary>Days: 2024年5月8日, 2024-05-08, 2024/5/8.</summary>
    [GeneratedRegex("(?<!\\d)(?<y>(?:19|20)\\d{2})(?: ?年 ?(?<m>\\d{1,2}) ?月 ?(?<d>\\d{1,2}) ?日|(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})(?!\\d))")]
    public static partial Regex Dates();

    [GeneratedRegex("(?:当前版面|本版|版次|版面)[:：] ?(?<page>[A-Z]{0,2}\\d{1,3})(?![\\d版])"
        + "|(?:当前版面[:：]?|本版[:：]?|版次[:：]?)? ?第? ?(?<![A-Za-z\\d])(?<page>[A-Z]{0,2}\\d{1,3}) ?版(?![权面图式次\\d])(?: ?[:：·-] ?(?<name>[一-龥/·]{0,8})| (?<name>(?!本报|本刊|记者|通讯|作者|上一|下一|返回|字号)[一-龥/·]{2,6})(?= |$)|(?<name>[一-龥]{2,4})(?= |$))?")]
    private static partial Regex Labels();

    [GeneratedRegex("(?:来源|出处|稿源)[:：] ?[^ ]{1,16}|《[一-龥]{2,12}》|(?<![一-龥])[一-龥]{1,6}(?:日报|晚报|早报|晨报|时报|商报|周报|快报|新报|导报|信报|都市报)(?:数字报|电子报|电子版)?(?= |$|（|\\()|(?:作者|记者)[:：](?= |$)")]
    private static partial Regex Source();

    [GeneratedRegex("星期[一二三四五六日天]|周[一二三四五六日](?= |$)|总?第 ?\\d{1,6} ?期|\\b\\d{1,2}:\\d{2}(?::\\d{2})?(?:[:.]\\d+)?")]
    private static partial Regex Numbers();

    [GeneratedRegex("^(?:[A-Z]{1,2}\\d{1,2}|\\d{1,2})$")]
    private static partial Regex BareLabel();
}
