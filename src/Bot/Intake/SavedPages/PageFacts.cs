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
    private const int LongestName = 8;

    /// <summary>Looks in the window's title and in the short pieces around the article.</summary>
    public static PageFacts Of(IReadOnlyList<HtmlBlock> blocks, ArticleProperties properties)
    {
        var around = blocks.Where(block => !block.Is(HtmlRegion.Content) && block.Text.Length <= LongestFact).ToList();
        var plain = around.Where(block => !block.IsLink).Select(block => block.Text).ToList();
        return new PageFacts(
            blocks.Where(block => block.Tag is "title").Concat(around).Select(block => FindPaper(block.Text)).FirstOrDefault(name => name is not null),
            properties.Date ?? plain.Select(FindDate).FirstOrDefault(date => date is not null),
            plain.Select(text => FindLabel(text)).FirstOrDefault(label => label is not null) ?? FindLabel(properties.Page, bare: true));
    }

    /// <summary>Whether a block says nothing but these things.</summary>
    public static bool Is(HtmlBlock block) =>
        block.Text.Length <= LongestFact && (DateOf().IsMatch(block.Text) && block.Text.AsSpan().IndexOfAny("。，,") < 0 || LabelOf().IsMatch(block.Text));

    private static string? FindPaper(string text) => PaperOf().Match(text) is { Success: true } match ? match.Value : null;

    private static DateOnly? FindDate(string text)
    {
        var match = DateOf().Match(text);
        var day = $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}";
        return DateOnly.TryParseExact(day, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1900 ? date : null;
    }

    // The comment's page name may be a bare A01; on the page itself that could be anything.
    private static string? FindLabel(string text, bool bare = false)
    {
        var match = LabelOf().Match(text);
        if (!match.Success) return bare && BareLabel().IsMatch(text) ? (char.IsAsciiDigit(text[0]) ? $"第{text}版" : text) : null;
        var label = match.Groups["page"].Value;
        var name = match.Groups["name"].Value.Trim();
        label = char.IsAsciiDigit(label[0]) ? $"第{label}版" : $"{label}版";
        return name.Length is > 0 and <= LongestName ? $"{label}：{name}" : label;
    }

    [GeneratedRegex("[一-龥]{1,6}(?:日报|晚报|早报|晨报|时报|商报|周报|快报|新报|导报|信报|都市报)(?=数字报|电子报|电子版|多媒体|[^一-龥]|$)")]
    private static partial Regex PaperOf();

    [GeneratedRegex("(?<!\\d)(?<y>(?:19|20)\\d{2})(?:年 ?(?<m>\\d{1,2})月 ?(?<d>\\d{1,2})日|(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})(?!\\d))")]
    private static partial Regex DateOf();

    [GeneratedRegex("^(?:当前版面[:：]?|本版[:：]?|版次[:：]?)? ?第? ?(?<page>[A-Z]?\\d{1,3}) ?版(?: ?[:：·-]? ?(?<name>[一-龥/· ]{0,12}))?$")]
    private static partial Regex LabelOf();

    [GeneratedRegex("^(?:[A-Z]\\d{1,2}|\\d{2})$")]
    private static partial Regex BareLabel();
}
