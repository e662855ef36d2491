using System.Text.Json;

namespace Baozhai.Newsroom.Lexicons;

/// <summary>The form all lexicon files share: a JSON object with a list in it. Comments and trailing commas are welcome: people write these files.</summary>
internal static class LexiconFile
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a file.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="name">What it is called in errors.</param>
    /// <param name="list">The key of its list.</param>
    /// <param name="form">How it is written, for the error.</param>
    /// <param name="read">Makes the lexicon of the whole and of the list.</param>
    /// <exception cref="FormatException">The text is not such a file.</exception>
    public static T Read<T>(string json, string name, string list, string form, Func<JsonElement, JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            if (document.RootElement.ValueKind is not JsonValueKind.Object
                || !document.RootElement.TryGetProperty(list, out var items)
                || items.ValueKind is not JsonValueKind.Array)
                throw new FormatException($"The {name} file has no list \"{list}\". Write {form}.");
            return read(document.RootElement, items);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The {name} file is not JSON: {exception.Message}", exception);
        }
    }
}
