using System.Text.RegularExpressions;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Presentation;

/// <summary>
/// A headline that stands alone in a list. A title that could stand over many stories (全力守护人民群众生命安全) says who, where or how much only
/// together with the line above it (何恩广在石峰区督导防汛工作).
/// </summary>
internal static partial class ListHeadline
{
    // Two lines of a phone.
    private const int Longest = 36;

    private const string Units = "市县区州盟旗镇乡";

    /// <summary>The headline for a list: the title, kicker and title, or the kicker; behind a word for its kind where that is no report.</summary>
    /// <param name="article">The article.</param>
    /// <param name="places">The places it names.</param>
    public static string Of(Article article, IReadOnlyList<string> places) => KindOf(article.Kind) + FullWidth.Set(Telling(article, places));

    private static string Telling(Article article, IReadOnlyList<string> places)
    {
        var title = article.Headline;
        if (article.Kicker is not { Length: > 0 } kicker || article.Title is null || IsSpecific(title, places) || !IsSpecific(kicker, places)) return title;
        kicker = DoubledWords.Mended(kicker, article.Paragraphs is [var lead, ..] ? lead.Text : null);
        var both = $"{kicker.TrimEnd(':', '：')}：{title}";
        if (both.Length <= Longest) return both;
        // 某某调研时强调 leads over to the title and says nothing without it.
        return LeadsOver().IsMatch(kicker) ? title : kicker;
    }

    private static bool IsSpecific(string text, IReadOnlyList<string> places) => Named().IsMatch(text) || places.Any(place => text.Contains(Stem(place), StringComparison.Ordinal));

    private static string Stem(string place) => place.Length > 2 && Units.Contains(place[^1], StringComparison.Ordinal) ? place[..^1] : place;

    private static string KindOf(ArticleKind kind) => kind switch
    {
        ArticleKind.Commentary => "〔评论〕",
        ArticleKind.Notice => "〔公告〕",
        ArticleKind.Letter => "〔来信〕",
        _ => "",
    };

    // A figure, a name in marks, a name in Latin letters.
    [GeneratedRegex("[0-9０-９A-Za-zＡ-Ｚａ-ｚ“”《》〈〉\"]")]
    private static partial Regex Named();

    [GeneratedRegex("(?:强调|指出|要求|表示|提出|勉励|时说|呼吁)[:：]?$")]
    private static partial Regex LeadsOver();
}
