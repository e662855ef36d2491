using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>
/// The properties that 方正 publishing systems write into each article's page, in a comment:
/// <c>&lt;!--enpproperty &lt;title&gt;…&lt;/title&gt;&lt;introtitle&gt;…&lt;/introtitle&gt;… /enpproperty--&gt;</c>, or the same with <c>founder-</c> before each name.
/// </summary>
internal sealed partial record ArticleProperties
{
    private const int LongestComment = 20_000;

    /// <summary>引题; empty for none.</summary>
    public string Kicker { get; init; } = "";

    /// <summary>标题; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>副题; empty for none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>作者; empty for none.</summary>
    public string Author { get; init; } = "";

    /// <summary>The page's name as the system keeps it: A01, 01, 第02版：要闻; empty for none.</summary>
    public string Page { get; init; } = "";

    /// <summary>The paper's name; null where the system does not give it.</summary>
    public string? Paper { get; init; }

    /// <summary>The day of the issue.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Reads the comment; what it does not hold stays empty.</summary>
    public static ArticleProperties Parse(string comment)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match field in Field().Matches(comment[..Math.Min(comment.Length, LongestComment)]))
            values.TryAdd(field.Groups["name"].Value, Plain(field.Groups["value"].Value));
        var paper = values.GetValueOrDefault("papername", "");
        return new ArticleProperties
        {
            Kicker = values.GetValueOrDefault("introtitle", ""),
            Title = values.GetValueOrDefault("title", ""),
            Subtitle = values.GetValueOrDefault("subtitle", ""),
            Author = values.GetValueOrDefault("author", ""),
            Page = values.GetValueOrDefault("pagenum", values.GetValueOrDefault("nodename", "")),
            Paper = paper.Length > 0 ? paper : null,
            Date = values.GetValueOrDefault("date", "") is { Length: >= 10 } date
                && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        };
    }

    private static string Plain(string value) => Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(value, " ")), " ").Trim();

    [GeneratedRegex("<(?<mark>(?:founder-)?(?<name>introtitle|title|subtitle|author|nodename|pagenum|papername|date))>(?<value>.*?)</\\k<mark>>", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Field();

    [GeneratedRegex("<[^<>]{0,200}>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
