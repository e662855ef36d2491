using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Baozhai.Bot.Storage.Moving;

/// <summary>A table that is moved row by row in the order of its key.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">The columns that tell its rows apart; the first of a table with numbers of its own is <c>id</c>.</param>
internal sealed record MovedTable(string Name, params string[] Key)
{
    /// <summary>All of them, each after those it refers to. The search index is filled anew and not moved.</summary>
    public static IReadOnlyList<MovedTable> All { get; } =
    [
        new("issue", "id"), new("article", "id"), new("article_topic", "article_id", "topic"), new("article_place", "article_id", "place"),
        new("reading", "article_id", "position"), new("held", "article_id"), new("correction", "id"), new("desk_entry", "id"),
        new("alert", "id"), new("alert_subject", "alert_id", "position"), new("alert_report", "alert_id", "number"),
        new("chat", "id"), new("subscription", "chat_id", "kind", "value"), new("menu", "channel", "address"), new("review", "id"),
        new("body", "id"), new("body_article", "body_id", "article_id"), new("delivery", "id"), new("delivery_note", "id"),
        new("update_seen", "channel", "update_id"), new("pause", "channel", "address"), new("forum_thread", "channel", "address"),
        new("telegram_update", "update_id"), new("wechat_message", "address", "message"), new("wechat_person", "address"),
        new("summary_call", "day"), new("summary_answer", "question"), new("source_memory", "name"), new("clock", "id"),
        new("push_subscription", "name"), new("push_key", "id"),
    ];

    /// <summary>A condition for the rows behind one whose key is given as <c>@k0, @k1 …</c>.</summary>
    public string Behind => $"({string.Join(", ", Key)}) > ({string.Join(", ", Names)})";

    /// <summary>The order of the key.</summary>
    public string Order => string.Join(", ", Key);

    /// <summary>The names of the values of a key.</summary>
    public string[] Names => [.. Key.Select((_, i) => $"@k{i}")];
}

/// <summary>A sum over rows that is the same in whatever order they are added, and whatever engine they were read from.</summary>
internal static class RowHash
{
    /// <summary>The share of a row.</summary>
    public static long Of(IReadOnlyList<object?> row)
    {
        var text = new StringBuilder();
        foreach (var value in row)
        {
            text.Append(value switch
            {
                null or DBNull => "n",
                byte[] bytes => $"b{Convert.ToHexString(bytes)}",
                double number => $"d{number.ToString("R", CultureInfo.InvariantCulture)}",
                string words => $"s{words}",
                var number => $"i{Convert.ToInt64(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}",
            }).Append('\0');
        }

        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
