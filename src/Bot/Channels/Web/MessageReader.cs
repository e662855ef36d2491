using System.Text.Json;

namespace Baozhai.Bot.Channels.Web;

/// <summary>Reads what a page says.</summary>
internal static class MessageReader
{
    /// <summary>The longest text, in characters as people count them.</summary>
    public const int LongestText = 4_000;

    /// <summary>The longest body, in bytes: the longest text with every character escaped fits.</summary>
    public const int LongestBody = 64 * 1024;

    /// <summary>The text or action, or why there is none.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> body, out string text, out string refusal)
    {
        text = refusal = "";
        if (!TryParse(body, out var message)) refusal = "要的是 JSON:{\"text\":\"…\"} 或 {\"action\":\"…\"}。";
        else if (message is { Text: not null, Action: not null }) refusal = "text 和 action 只能有一个。";
        else if ((text = Clean(message.Text ?? message.Action)).Length == 0) refusal = "说点什么吧：内容是空的。";
        else if (text.EnumerateRunes().Count() > LongestText) refusal = "太长了：一条最多 4000 字。";
        return refusal.Length == 0;
    }

    private static bool TryParse(ReadOnlyMemory<byte> body, out WebMessage message)
    {
        message = new WebMessage(null, null);
        try
        {
            var read = JsonSerializer.Deserialize(body.Span, WebJson.Readable.WebMessage);
            if (read is null) return false;
            message = read;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // No one types control characters, and PostgreSQL cannot keep all of them.
    private static string Clean(string? text) =>
        string.Concat((text ?? "").Where(static letter => letter is '\n' or '\t' || !char.IsControl(letter))).Trim();
}
