using Baozhai.Bot.Channels.Web.Push;
using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Storage.Sql.Channels;

/// <summary>Browsers and keys of pushes, in the database.</summary>
internal sealed class SqlPushBook(Database database, TimeProvider time) : IPushBook
{
    private const string Columns = "name, channel, address, endpoint, p256dh, auth";

    /// <inheritdoc />
    public async Task<VapidKeys> KeysAsync(VapidKeys ifNone, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            session => session.ExecuteAsync(
                "INSERT INTO push_key (id, public_key, private_key, made_at) VALUES (1, @Public, @Private, @now) ON CONFLICT (id) DO NOTHING",
                new { ifNone.Public, ifNone.Private, now = time.GetUtcNow() }),
            cancellationToken);
        return await FindKeysAsync(cancellationToken) ?? ifNone;
    }

    /// <inheritdoc />
    public async Task<VapidKeys?> FindKeysAsync(CancellationToken cancellationToken) =>
        (await database.ReadAsync(session => session.QueryAsync<KeyRow>("SELECT public_key, private_key FROM push_key WHERE id = 1"), cancellationToken)) is [var row]
            ? new VapidKeys(row.PublicKey, row.PrivateKey)
            : null;

    /// <inheritdoc />
    public Task AddAsync(PushBrowser browser, int most, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync(
                """
                INSERT INTO push_subscription (name, channel, address, endpoint, p256dh, auth, added_at) VALUES (@Name, @Channel, @Address, @Endpoint, @P256dh, @Auth, @now)
                ON CONFLICT (name) DO UPDATE SET channel = excluded.channel, address = excluded.address, p256dh = excluded.p256dh, auth = excluded.auth, added_at = excluded.added_at
                """,
                new { browser.Name, browser.Chat.Channel, browser.Chat.Address, browser.Endpoint, browser.P256dh, browser.Auth, now = time.GetUtcNow() });
            return await session.ExecuteAsync(
                """
                DELETE FROM push_subscription WHERE name IN (
                    SELECT name FROM push_subscription WHERE channel = @Channel AND address = @Address AND name <> @Name ORDER BY added_at DESC, name LIMIT 1000 OFFSET @others)
                """,
                new { browser.Chat.Channel, browser.Chat.Address, browser.Name, others = most - 1 });
        },
        cancellationToken);

    /// <inheritdoc />
    public Task RemoveAsync(string name, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.ExecuteAsync("DELETE FROM push_subscription WHERE name = @name", new { name }), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<PushBrowser>> OfAsync(ChatId chat, CancellationToken cancellationToken) =>
        (await database.ReadAsync(
            session => session.QueryAsync<BrowserRow>($"SELECT {Columns} FROM push_subscription WHERE channel = @Channel AND address = @Address ORDER BY added_at, name", new { chat.Channel, chat.Address }),
            cancellationToken)).ConvertAll(Of);

    /// <inheritdoc />
    public async Task<PushBrowser?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await database.ReadAsync(session => session.QueryAsync<BrowserRow>($"SELECT {Columns} FROM push_subscription WHERE name = @name", new { name }), cancellationToken)) is [var row] ? Of(row) : null;

    private static PushBrowser Of(BrowserRow row) => new(row.Name, new ChatId(row.Channel, row.Address), row.Endpoint, row.P256dh, row.Auth);

    private sealed class KeyRow
    {
        public string PublicKey { get; init; } = "";

        public string PrivateKey { get; init; } = "";
    }

    private sealed class BrowserRow
    {
        public string Name { get; init; } = "";

        public string Channel { get; init; } = "";

        public string Address { get; init; } = "";

        public string Endpoint { get; init; } = "";

        public string P256dh { get; init; } = "";

        public string Auth { get; init; } = "";
    }
}
