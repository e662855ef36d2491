using System.Text.Json;

namespace Baozhai.Bot.Tests.Channels.WeChat;

/// <summary>One of the published or derived examples of WeChat's signatures and encryption in vectors.json.</summary>
internal sealed class Vector(JsonElement fields)
{
    private static readonly JsonElement File = JsonDocument.Parse(
        System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Channels", "WeChat", "vectors.json"))).RootElement;

    public string this[string name] => Find(name) ?? throw new KeyNotFoundException(name);

    public bool Accept => fields.GetProperty("accept").GetBoolean();

    public static IReadOnlyList<string> Ids(string list) => [.. File.GetProperty(list).EnumerateArray().Select(entry => entry.GetProperty("id").GetString()!)];

    public static Vector Of(string list, string id) => new(File.GetProperty(list).EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == id));

    public string? Find(string name) => fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
