using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Storage.Sql.Search;

/// <summary>
/// What filters ask for, as tokens of the search index beside those of the text, so that words and filters are one look into it.
/// They begin with a character of private use, which no token of a text has.
/// </summary>
internal static class Facets
{
    /// <summary>A token that every article has: what is asked for where there is nothing else to ask.</summary>
    public const string Any = "\uE000";

    /// <summary>The tokens of an article, divided by spaces.</summary>
    public static string Of(string? paper, Article article, Brief brief) => string.Join(
        ' ',
        [
            Any,
            .. brief.Topics.Select(topic => Token('t', topic.Name)),
            .. brief.Places.Select(place => Token('p', place)),
            .. paper is null ? (string[])[] : [Token('n', paper)],
            .. article.Page is null ? (string[])[] : [Page(article.Page)],
        ]);

    /// <summary>The tokens an article must have.</summary>
    public static IEnumerable<string> Of(ArticleQuery query)
    {
        if (query.Topic is not null) yield return Token('t', query.Topic);
        if (query.Place is not null) yield return Token('p', query.Place);
        if (query.Paper is not null) yield return Token('n', query.Paper);
        if (query.Page is not null) yield return Page(query.Page);
    }

    private static string Token(char kind, string value)
    {
        var token = new StringBuilder(Any).Append(kind);
        foreach (var rune in SearchText.Runs(value).SelectMany(run => run)) token.Append(rune.ToString());
        return token.ToString();
    }

    // 第02版, 02版, 2 and A02, A2 are each one page.
    private static string Page(string label)
    {
        var bare = Token('a', label.Replace("第", "", StringComparison.Ordinal).Replace("版", "", StringComparison.Ordinal));
        var digits = bare.AsSpan().IndexOfAnyInRange('0', '9');
        return digits < 0 ? bare : bare[..digits] + bare[digits..].TrimStart('0');
    }
}
