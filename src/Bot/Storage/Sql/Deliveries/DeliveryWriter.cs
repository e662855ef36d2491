using System.Security.Cryptography;
using System.Text;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>Plans deliveries, each chat, slot and part once.</summary>
internal sealed class DeliveryWriter(Session session, DateTimeOffset now) : IDisposable
{
    // What goes to everybody is as many as there are chats.
    private const int AtOnce = 2000;

    private static readonly (string Name, bool IsNumber)[] Columns =
    [
        ("channel", false), ("address", false), ("lane", true), ("slot", false), ("part", true), ("body_id", true), ("state", true), ("attempts", true),
        ("due", true), ("ready_at", true), ("expires", true), ("planned_at", true), ("silent", true), ("thread", false), ("edits", false),
    ];

    private readonly BodyWriter _bodies = new(session);
    private readonly RowWriter _rows = session.Dialect.Rows(session, "delivery", Columns);

    /// <summary>Plans one; returns whether it is new.</summary>
    public bool Plan(PlannedDelivery planned) => Plan([planned]) > 0;

    /// <summary>Plans many; returns how many are new.</summary>
    public int Plan(IReadOnlyList<PlannedDelivery> planned) =>
        planned.Chunk(AtOnce).Sum(some => _rows.InsertNew(Array.ConvertAll(some, Row)));

    public void Dispose()
    {
        _bodies.Dispose();
        _rows.Dispose();
    }

    private object?[] Row(PlannedDelivery planned) =>
    [
        planned.Chat.Channel, planned.Chat.Address, (int)planned.Lane, planned.Slot, planned.Part, _bodies.Keep(planned.Body, planned.Articles), 0, 0,
        planned.Due, planned.Due, planned.Expires, now, planned.Silent, planned.Thread, planned.Edits,
    ];
}

/// <summary>Keeps each body once, known by the SHA-256 of its text.</summary>
internal sealed class BodyWriter(Session session) : IDisposable
{
    private readonly Dictionary<Reply, long> _known = new(ReferenceEqualityComparer.Instance);
    private readonly PreparedStatement _find = session.Prepare("SELECT id FROM body WHERE hash = @hash", "@hash");

    private readonly PreparedStatement _insert = session.Prepare(
        "INSERT INTO body (hash, reply) VALUES (@hash, @reply) ON CONFLICT (hash) DO NOTHING RETURNING id", "@hash", "@reply");

    private readonly PreparedStatement _tell = session.Prepare(
        "INSERT INTO body_article (body_id, article_id) VALUES (@body, @article) ON CONFLICT DO NOTHING", "@body", "@article");

    /// <summary>The number of a body, which is kept, with the articles it tells of, if it was not.</summary>
    public long Keep(Reply body, IReadOnlyList<long> articles)
    {
        if (_known.TryGetValue(body, out var id)) return id;
        var json = ReplyJson.Write(body);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(json));
        // Another worker may write the same at the same moment.
        id = _find.Number(hash) ?? _insert.Number(hash, json) ?? _find.Number(hash)!.Value;
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
