using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Storage.Sql.Chats;

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
