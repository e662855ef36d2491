using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Storage.Sql.Search;

/// <summary>
/// Text as words are looked for in it: its runs of letters and digits, folded, each with a mark after it. A word is there when its own form is a part of
/// this one, which is what the neighbouring bigrams of the other engines come to.
/// </summary>
internal static class SearchForm
{
    /// <summary>Stands after each run: no letter and no digit.</summary>
    public const char End = '\n';

    /// <summary>The form of a text.</summary>
    public static string Of(string text)
    {
        var form = new StringBuilder(text.Length + 1);
        var isOpen = false;
        foreach (var character in text.EnumerateRunes())
        {
            var folded = SearchText.Fold(character);
            if (SearchText.IsSearched(folded))
            {
                form.Append(folded.ToString());
                isOpen = true;
            }
            else if (isOpen)
            {
                form.Append(End);
                isOpen = false;
            }
        }

        if (isOpen) form.Append(End);
        return form.ToString();
    }

    /// <summary>The form of a word: its last run may go on in a text.</summary>
    public static string Of(List<List<Rune>> word)
    {
        var form = new StringBuilder();
        foreach (var run in word)
        {
            if (form.Length > 0) form.Append(End);
            foreach (var character in run) form.Append(character.ToString());
        }

        return form.ToString();
    }
}

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
