using System.Text;
using System.Text.Json;

namespace Baozhai.Newsroom.Lexicons;

/// <summary>
/// A word file that is built into the library (<c>Lexicons/Words/*.json</c>): a JSON object of lists of texts. Comments and trailing commas are
/// allowed. These files hold what readers of the language know and no operator changes; files that an operator may change are read by <see cref="LexiconFile"/>.
/// </summary>
internal sealed class WordFile
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly string _name;
    private readonly byte[] _json;
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);

    private WordFile(string name, byte[] json)
    {
        (_name, _json) = (name, json);
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            ReadLists(ref reader);
        }
        catch (JsonException exception)
        {
            throw Wrong(OffsetOf(exception), "is not JSON", exception);
        }
    }

    /// <summary>Reads a file of the library.</summary>
    /// <param name="name">The file's name without <c>.json</c>.</param>
    /// <exception cref="FormatException">The file is not of this form; the message gives file, line and column.</exception>
    public static WordFile Load(string name)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream($"{name}.json")
            ?? throw new FormatException($"The library has no word file {name}.json. Put it into Lexicons/Words.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new WordFile(name, copy.ToArray());
    }

    /// <summary>Reads a text of this form.</summary>
    /// <param name="name">The name of the file in messages.</param>
    /// <param name="json">The text.</param>
    /// <exception cref="FormatException">The text is not of this form; the message gives file, line and column.</exception>
    public static WordFile Parse(string name, string json) => new(name, Encoding.UTF8.GetBytes(json));

    /// <summary>The texts of a list, in the order of the file.</summary>
    /// <param name="list">The key of the list.</param>
    /// <exception cref="FormatException">The file has no such list.</exception>
    public IReadOnlyList<string> this[string list] =>
        _lists.TryGetValue(list, out var words) ? words : throw Wrong(_json.Length, $"has no list \"{list}\"");

    /// <summary>The texts of a list, each divided at its spaces: a name and what belongs to it.</summary>
    /// <param name="list">The key of the list.</param>
    /// <exception cref="FormatException">The file has no such list.</exception>
    public IEnumerable<string[]> Rows(string list) => this[list].Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private void ReadLists(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject, "must be an object of lists");
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var (list, at) = (reader.GetString()!, reader.TokenStartIndex);
            Expect(ref reader, JsonTokenType.StartArray, $"\"{list}\" must be a list");
            if (!_lists.TryAdd(list, ReadWords(ref reader, list)))
                throw Wrong(at, $"names the list \"{list}\" a second time");
        }
    }

    private List<string> ReadWords(ref Utf8JsonReader reader, string list)
    {
        var words = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (reader.TokenType is not JsonTokenType.String || reader.GetString() is not { Length: > 0 } word)
                throw Wrong(reader.TokenStartIndex, $"\"{list}\" holds something that is not a word");
            if (!known.Add(word))
                throw Wrong(reader.TokenStartIndex, $"\"{list}\" names 「{word}」 a second time");
            words.Add(word);
        }

        return words;
    }

    private void Expect(ref Utf8JsonReader reader, JsonTokenType token, string fault)
    {
        if (!reader.Read() || reader.TokenType != token)
            throw Wrong(reader.TokenStartIndex, fault);
    }

    private long OffsetOf(JsonException exception)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
            start += _json.AsSpan(start).IndexOf((byte)'\n') + 1;
        return start + (exception.BytePositionInLine ?? 0);
    }

    private FormatException Wrong(long offset, string fault, Exception? cause = null)
    {
        var before = _json.AsSpan(0, (int)Math.Min(offset, _json.Length));
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new FormatException($"{_name}.json, line {before.Count((byte)'\n') + 1}, column {column}: {fault}.", cause);
    }
}
