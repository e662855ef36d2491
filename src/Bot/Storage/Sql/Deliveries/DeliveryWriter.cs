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

    private static readonly string Names = string.Join(", ", Columns.Select(column => column.Name));

    private readonly BodyWriter _bodies = new(session);
    private readonly ManyRows _rows = session.Dialect.Many(
        session,
        $"INSERT INTO delivery ({Names}) VALUES ({string.Join(", ", Columns.Select(column => $"@{column.Name}"))}) ON CONFLICT DO NOTHING RETURNING 1",
        $"WITH given AS (SELECT * FROM {{0}}), planned AS (INSERT INTO delivery ({Names}) SELECT {Names} FROM given ORDER BY place ON CONFLICT DO NOTHING RETURNING channel, address, slot, part) "
            + "SELECT min(given.place), 1::bigint FROM given JOIN planned USING (channel, address, slot, part) GROUP BY channel, address, slot, part",
        Columns);

    /// <summary>Plans many; returns how many are new.</summary>
    public async Task<int> PlanAsync(IReadOnlyList<PlannedDelivery> planned) => (await PlanEachAsync(planned)).Count(isNew => isNew);

    /// <summary>Plans many; returns for each whether it is new.</summary>
    public async Task<IReadOnlyList<bool>> PlanEachAsync(IReadOnlyList<PlannedDelivery> planned)
    {
        bool[] isNew = [.. planned.Chunk(AtOnce).SelectMany(some => _rows.Run(Array.ConvertAll(some, Row))).Select(number => number is not null)];
        await session.Dialect.GrownAsync(session, "delivery", planned.Any(one => one.Lane is Lane.Alert) ? ["delivery_ready", "delivery_alert"] : ["delivery_ready"], isNew.Length);
        return isNew;
    }

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
