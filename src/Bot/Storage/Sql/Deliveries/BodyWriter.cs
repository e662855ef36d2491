using System.Security.Cryptography;
using System.Text;
using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>Keeps each body once, known by the SHA-256 of its text.</summary>
internal sealed class BodyWriter(Session session) : IDisposable
{
    private readonly Dictionary<Reply, long> _known = new(ReferenceEqualityComparer.Instance);
    private readonly PreparedStatement _find = session.Prepare("SELECT id FROM body WHERE hash = @hash", "@hash");

    private readonly PreparedStatement _insert = session.Prepare(
        "INSERT INTO body (hash, reply) VALUES (@hash, @reply) RETURNING id", "@hash", "@reply");

    private readonly PreparedStatement _tell = session.Prepare(
        "INSERT INTO body_article (body_id, article_id) VALUES (@body, @article) ON CONFLICT DO NOTHING", "@body", "@article");

    /// <summary>The number of a body, which is kept, with the articles it tells of, if it was not.</summary>
    public long Keep(Reply body, IReadOnlyList<long> articles)
    {
        if (_known.TryGetValue(body, out var id)) return id;
        var json = ReplyJson.Write(body);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(json));
        id = _find.Number(hash) ?? _insert.Number(hash, json)!.Value;
        foreach (var article in articles) _tell.Run(id, article);
        return _known[body] = id;
    }

    public void Dispose()
    {
        _find.Dispose();
        _insert.Dispose();
        _tell.Dispose();
    }
}
