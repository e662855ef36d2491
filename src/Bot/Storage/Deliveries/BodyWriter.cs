using System.Security.Cryptography;
using System.Text;
using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Storage.Deliveries;

/// <summary>Keeps each body once, known by the SHA-256 of its text.</summary>
internal sealed class BodyWriter(Session session) : IDisposable
{
    private readonly Dictionary<Reply, long> _known = new(ReferenceEqualityComparer.Instance);
    private readonly PreparedStatement _find = session.Prepare("SELECT id FROM body WHERE hash = @hash", "@hash");

    private readonly PreparedStatement _insert = session.Prepare(
        "INSERT INTO body (hash, reply) VALUES (@hash, @reply) RETURNING id", "@hash", "@reply");

    /// <summary>The number of a body, which is kept if it was not.</summary>
    public long Keep(Reply body)
    {
        if (_known.TryGetValue(body, out var id)) return id;
        var json = ReplyJson.Write(body);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(json));
        return _known[body] = _find.Number(hash) ?? _insert.Number(hash, json)!.Value;
    }

    public void Dispose()
    {
        _find.Dispose();
        _insert.Dispose();
    }
}
