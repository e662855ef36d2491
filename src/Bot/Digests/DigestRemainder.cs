using System.Globalization;
using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Digests;

/// <summary>
/// The stories of a digest that did not fit, as 继续 says them: <c>早报 #101 102 103</c>. By number and not by day, so that it is the rest of that very digest,
/// whatever came in since and whatever its reader follows by now.
/// </summary>
internal static class DigestRemainder
{
    /// <summary>Stories on one page of the rest.</summary>
    public const int PageSize = 10;

    /// <summary>The line that shows them.</summary>
    public static string Line(IEnumerable<ArchivedArticle> rest) => Line(rest.Select(article => article.Id));

    /// <summary>The numbers a line names; null when it names none.</summary>
    public static IReadOnlyList<long>? Read(string argument)
    {
        if (!argument.StartsWith('#')) return null;
        var ids = new List<long>();
        foreach (var word in argument[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
            ids.Add(id);
        }

        return ids.Count > 0 ? ids : null;
    }

    /// <summary>A button for it: the line itself where a button can hold it, otherwise 继续.</summary>
    public static Button Button(string line, int left, Language language) =>
        new(language.Say($"还有 {left} 篇", $"{left} more"), Encoding.UTF8.GetByteCount(line) <= Messages.Button.LongestAction ? line : "继续");

    /// <summary>A page of the rest with what its numbers mean.</summary>
    /// <param name="articles">The stories of the page.</param>
    /// <param name="behind">The numbers of those behind them.</param>
    /// <param name="language">The language.</param>
    public static Answer Page(IReadOnlyList<ArchivedArticle> articles, IReadOnlyList<long> behind, Language language)
    {
        var parts = new List<ReplyPart> { new HeadingPart(language.Say("其余报道", "The other stories")) };
        parts.AddRange(articles.Select((article, index) => ArticleList.Item(index + 1, article, ArticleList.Source(article))));
        if (behind.Count > 0) parts.Add(new TextPart(language.Say($"还有 {behind.Count} 篇，回复“继续”查看。", $"{behind.Count} more: answer “more”.")));
        parts.Add(new TextPart(language.Say("回复编号看全文。", "Answer a number for the full text.")));
        return Answer.Of(
            new Reply { Parts = parts, Buttons = [.. ArticleList.ItemButtons(articles), .. behind.Count > 0 ? (IReadOnlyList<Button>[])[[Button(Line(behind), behind.Count, language)]] : []] },
            ArticleList.MenuOf(articles, behind.Count > 0 ? Line(behind) : null));
    }

    private static string Line(IEnumerable<long> ids) => $"早报 #{string.Join(' ', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))}";
}
