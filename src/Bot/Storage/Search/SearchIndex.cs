using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Storage.Search;

/// <summary>Keeps the full-text index in step with the articles.</summary>
internal sealed class SearchIndex(Session session) : IDisposable
{
    private readonly PreparedStatement _add = session.Prepare(
        "INSERT INTO article_fts (rowid, title, brief, body) VALUES (@id, @title, @brief, @body)",
        "@id", "@title", "@brief", "@body");

    // The index keeps no text of its own, so it must be told again what it is to forget.
    private readonly PreparedStatement _remove = session.Prepare(
        "INSERT INTO article_fts (article_fts, rowid, title, brief, body) VALUES ('delete', @id, @title, @brief, @body)",
        "@id", "@title", "@brief", "@body");

    public void Add(long id, Article article, Brief brief) => Run(_add, id, article, brief);

    /// <summary>Forgets an article, given as it was added.</summary>
    public void Remove(long id, Article article, Brief brief) => Run(_remove, id, article, brief);

    public void Dispose()
    {
        _add.Dispose();
        _remove.Dispose();
    }

    private static void Run(PreparedStatement statement, long id, Article article, Brief brief) =>
        statement.Run(id, Bigrams.Of(Title(article)), Bigrams.Of(brief.Summary), Bigrams.Of($"{article.Byline}\n{article.Body}"));

    private static string Title(Article article)
    {
        string?[] lines = [article.Title, article.Headline == article.Title ? null : article.Headline, article.Kicker, .. article.Subtitles];
        return string.Join('\n', lines.Where(line => line is not null));
    }
}
