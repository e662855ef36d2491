using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Storage.Sql.Search;

/// <summary>The parts of an article that are searched.</summary>
/// <param name="Title">Its headline, kicker and subtitles.</param>
/// <param name="Brief">Its brief.</param>
/// <param name="Body">Its byline and text.</param>
internal readonly record struct SearchedParts(string Title, string Brief, string Body)
{
    /// <summary>Those of an article.</summary>
    public static SearchedParts Of(Article article, Brief brief)
    {
        string?[] lines = [article.Title, article.Headline == article.Title ? null : article.Headline, article.Kicker, .. article.Subtitles];
        return new SearchedParts(string.Join('\n', lines.Where(line => line is not null)), brief.Summary, $"{article.Byline}\n{article.Body}");
    }
}
