using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>The form in which issues, articles and briefs are kept. Everything that is not null is written: a generated reader
/// gives what is missing the default of its type, not that of the property.</summary>
[JsonSerializable(typeof(Issue))]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Brief))]
[JsonSerializable(typeof(IssueFacts))]
[JsonSerializable(typeof(ArticleContent))]
[JsonSerializable(typeof(Correction))]
internal sealed partial class NewsroomJson : JsonSerializerContext
{
    private static readonly NewsroomJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // Article.Body and LineRange.Numbers are made from the rest.
        IgnoreReadOnlyProperties = true,
    });

    public static string Write(Issue issue) => JsonSerializer.Serialize(issue, Readable.Issue);

    public static string Write(Article article) => JsonSerializer.Serialize(article, Readable.Article);

    public static string Write(Brief brief) => JsonSerializer.Serialize(brief, Readable.Brief);

    public static byte[] WriteContent(ArticleContent content) => JsonSerializer.SerializeToUtf8Bytes(content, Readable.ArticleContent);

    public static Article ReadArticle(string json) => JsonSerializer.Deserialize(json, Readable.Article) ?? throw Empty();

    public static Brief ReadBrief(string json) => JsonSerializer.Deserialize(json, Readable.Brief) ?? throw Empty();

    public static ArticleContent ReadContent(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Readable.ArticleContent) ?? throw Empty();

    /// <summary>What an editor put right.</summary>
    public static string Write(Correction correction) => JsonSerializer.Serialize(correction, Readable.Correction);

    /// <summary>Reads what <see cref="Write(Correction)"/> wrote.</summary>
    public static Correction ReadCorrection(string json) => JsonSerializer.Deserialize(json, Readable.Correction) ?? throw Empty();

    /// <summary>Reads what is listed of an issue from what <see cref="Write(Issue)"/> wrote.</summary>
    public static IssueFacts ReadIssueFacts(string json) => JsonSerializer.Deserialize(json, Readable.IssueFacts) ?? throw Empty();

    private static JsonException Empty() => new("The kept article is empty: bring back a backup.");
}
