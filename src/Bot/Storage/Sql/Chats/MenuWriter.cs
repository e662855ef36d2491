using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Storage.Sql.Chats;

/// <summary>Replaces menus.</summary>
internal sealed class MenuWriter(Session session, DateTimeOffset now) : IDisposable
{
    private readonly PreparedStatement _save = session.Prepare(
        "INSERT INTO menu (channel, address, menu, saved_at) VALUES (@channel, @address, @menu, @now) ON CONFLICT (channel, address) DO UPDATE SET menu = excluded.menu, saved_at = excluded.saved_at",
        "@channel", "@address", "@menu", "@now");

    // A digest run gives the same menu to every chat of the same interests.
    private readonly Dictionary<Menu, string> _written = new(ReferenceEqualityComparer.Instance);

    public void Save(ChatId chat, Menu menu)
    {
        if (!_written.TryGetValue(menu, out var json)) _written[menu] = json = MenuJson.Write(menu with { SavedAt = null });
        _save.Run(chat.Channel, chat.Address, json, now);
    }

    public void Dispose() => _save.Dispose();
}

/// <summary>The form in which menus are kept.</summary>
[JsonSerializable(typeof(Menu), TypeInfoPropertyName = "MenuForm")]
internal sealed partial class MenuJson : JsonSerializerContext
{
    private static readonly MenuJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Menu menu) => JsonSerializer.Serialize(menu, Readable.MenuForm);

    public static Menu Read(string json) => JsonSerializer.Deserialize(json, Readable.MenuForm) ?? Menu.Empty;
}
