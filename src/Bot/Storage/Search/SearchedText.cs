using Baozhai.Newsroom.Articles;

namespace Baozhai.Bot.Storage.Search;

/// <summary>The text of an article that words are looked for in, beside its brief.</summary>
internal static class SearchedText
{
    /// <summary>Its headings.</summary>
    public static string Title(Article article)
    {
        string?[] lines = [article.Title, article.Headline == article.Title ? null : article.Headline, article.Kicker, .. article.Subtitles];
        return string.Join('\n', lines.Where(line => line is not null));
    }

    /// <summary>Its byline and body.</summary>
    public static string Body(Article article) => $"{article.Byline}\n{article.Body}";
}
