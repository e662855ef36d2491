using System.Security.Cryptography;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb.Deliveries;

/// <summary>Deliveries and their bodies: the documents in the file, and in memory those deliveries that are not over.</summary>
internal sealed class DeliveryCollection(LiteSession session) : CachedCollection
{
    private readonly ILiteCollection<DeliveryDocument> _deliveries = session.Of<DeliveryDocument>("delivery");
    private readonly ILiteCollection<BodyDocument> _bodies = session.Of<BodyDocument>("body");
    private readonly SortedDictionary<long, DeliveryDocument> _waiting = [];
    private readonly Dictionary<ChatId, SortedDictionary<long, DeliveryDocument>> _ofChats = [];

    /// <summary>Those that are not over, in the order they were planned.</summary>
    public IReadOnlyCollection<DeliveryDocument> Waiting
    {
        get
        {
            Know();
            return _waiting.Values;
        }
    }

    /// <summary>Those to a chat that are not over, in the order they were planned.</summary>
    public IReadOnlyCollection<DeliveryDocument> WaitingFor(ChatId chat)
    {
        Know();
        return _ofChats.TryGetValue(chat, out var own) ? own.Values : [];
    }

    /// <summary>One delivery, or null.</summary>
    public DeliveryDocument? Find(long id)
    {
        Know();
        return _waiting.GetValueOrDefault(id) ?? _deliveries.FindById(id);
    }

    /// <summary>A part of a slot of a chat, or null.</summary>
    public DeliveryDocument? Find(ChatId chat, string slot, int part) =>
        _deliveries.FindOne(BsonExpression.Create("Key = @0", LiteKey.Of(chat.Channel, chat.Address, slot, part))) is { } found ? Known(found) : null;

    /// <summary>All to a chat, or those whose slot begins with a text, in no order.</summary>
    public IEnumerable<DeliveryDocument> Of(ChatId chat, string slot = "") =>
        _deliveries.Find(LiteKey.Beginning("Key", $"{LiteKey.Of(chat)}\n{slot}")).Where(found => found.Address == chat.Address).Select(Known).ToList();

    /// <summary>All that tell of an alert.</summary>
    public IEnumerable<DeliveryDocument> OfAlert(long alertId) => _deliveries.Find(BsonExpression.Create("Alert[*] ANY = @0", alertId)).Select(Known).ToList();

    /// <summary>Those that ended since an instant.</summary>
    public IEnumerable<DeliveryDocument> EndedSince(DateTimeOffset instant) => _deliveries.Find(BsonExpression.Create("EndedAt >= @0", instant.ToUnixTimeMilliseconds()));

    /// <summary>Deletes some of those that ended before an instant; returns how many.</summary>
    public int Retire(DateTimeOffset before, int atOnce)
    {
        // From the first number on: what has no end yet sorts before all numbers.
        var ended = _deliveries.Find(BsonExpression.Create("EndedAt BETWEEN @0 AND @1", long.MinValue, before.ToUnixTimeMilliseconds() - 1), limit: atOnce).ToList();
        foreach (var delivery in ended) _deliveries.Delete(delivery.Id);
        return ended.Count;
    }

    /// <summary>Plans one under the next number, unless its chat, slot and part are planned already; returns whether it is new.</summary>
    public bool Add(DeliveryDocument delivery)
    {
        Change();
        delivery.Key = LiteKey.Of(delivery.Channel, delivery.Address, delivery.Slot, delivery.Part);
        if (_deliveries.Exists(BsonExpression.Create("Key = @0", delivery.Key))) return false;
        delivery.Id = session.Next("delivery");
        _deliveries.Insert(delivery);
        Enter(delivery);
        return true;
    }

    /// <summary>Changes one.</summary>
    public void Put(DeliveryDocument delivery, Action<DeliveryDocument> change)
    {
        Change();
        session.ThrowIfCancelled();
        Leave(delivery);
        change(delivery);
        delivery.Key = LiteKey.Of(delivery.Channel, delivery.Address, delivery.Slot, delivery.Part);
        _deliveries.Update(delivery);
        if (delivery.IsWaiting) Enter(delivery);
    }

    /// <summary>Deletes one.</summary>
    public void Delete(DeliveryDocument delivery)
    {
        Change();
        Leave(delivery);
        _deliveries.Delete(delivery.Id);
    }

    /// <summary>What a body says.</summary>
    public Reply Body(long id) => ReplyJson.Read(_bodies.FindById(id).Reply);

    /// <summary>The articles a body tells of.</summary>
    public IReadOnlyList<long> ArticlesOf(long bodyId) => _bodies.FindById(bodyId)?.Articles ?? [];

    /// <summary>The numbers of the bodies that tell of an article.</summary>
    public IReadOnlySet<long> BodiesOf(long articleId) => _bodies.Find(BsonExpression.Create("Articles[*] ANY = @0", articleId)).Select(body => body.Id).ToHashSet();

    /// <summary>The number of a body, which is kept, with the articles it tells of, if it was not.</summary>
    public long Keep(Reply reply, IReadOnlyList<long> articles)
    {
        var json = ReplyJson.Write(reply);
        var hash = Convert.ToBase64String(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(json)));
        var body = _bodies.FindOne(BsonExpression.Create("Hash = @0", hash));
        if (body is null)
        {
            body = new BodyDocument { Id = session.Next("body"), Hash = hash, Reply = json, Articles = [.. articles.Distinct()] };
            _bodies.Insert(body);
        }
        else if (articles.Except(body.Articles).Any())
        {
            body.Articles = [.. body.Articles.Union(articles)];
            _bodies.Update(body);
        }

        return body.Id;
    }

    /// <summary>Empties a body if it has a text in it.</summary>
    public void Empty(long bodyId, string text)
    {
        if (_bodies.FindById(bodyId) is not { } body || !body.Reply.Contains(text, StringComparison.Ordinal)) return;
        body.Reply = ReplyJson.Write(new Reply { Parts = [] });
        body.Hash = Convert.ToBase64String(RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes));
        _bodies.Update(body);
    }

    /// <summary>Looks at some bodies after a number and deletes those no delivery refers to; returns how many, and the last number looked at, null at the end.</summary>
    public (int Gone, long? Until) RetireBodies(long after, int atOnce)
    {
        var looked = _bodies.Query().Where(BsonExpression.Create("_id > @0", after)).OrderBy(BsonExpression.Create("_id")).Limit(atOnce).ToList();
        var unused = looked.Where(body => !_deliveries.Exists(BsonExpression.Create("BodyId = @0", body.Id))).ToList();
        foreach (var body in unused) _bodies.Delete(body.Id);
        return (unused.Count, looked.Count == 0 ? null : looked[^1].Id);
    }

    /// <inheritdoc />
    protected override void Forget()
    {
        _waiting.Clear();
        _ofChats.Clear();
    }

    /// <inheritdoc />
    protected override void Read()
    {
        foreach (var delivery in _deliveries.Find(BsonExpression.Create("EndedAt = null"))) Enter(delivery);
    }

    // One that is not over has one form, that in memory.
    private DeliveryDocument Known(DeliveryDocument found)
    {
        Know();
        return _waiting.GetValueOrDefault(found.Id) ?? found;
    }

    private void Enter(DeliveryDocument delivery)
    {
        _waiting[delivery.Id] = delivery;
        if (!_ofChats.TryGetValue(delivery.Chat(), out var own)) _ofChats[delivery.Chat()] = own = [];
        own[delivery.Id] = delivery;
    }

    private void Leave(DeliveryDocument delivery)
    {
        if (!_waiting.Remove(delivery.Id)) return;
        var own = _ofChats[delivery.Chat()];
        own.Remove(delivery.Id);
        if (own.Count == 0) _ofChats.Remove(delivery.Chat());
    }
}
