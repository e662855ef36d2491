using System.Collections.Concurrent;
using System.Text.Json;

namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>What people say, by what they want: <c>lexicons/sayings.json</c>, the lines the <see cref="IntentModel"/> learns from.</summary>
/// <param name="lines">Intent and line.</param>
/// <param name="text">The file's text.</param>
internal sealed class Sayings(IReadOnlyList<(string Intent, string Line)> lines, string text)
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    // Learning takes a tenth of a second; the same file is learned once.
    private static readonly ConcurrentDictionary<string, Lazy<IntentModel>> Learned = new(StringComparer.Ordinal);

    /// <summary>Intent and line of each.</summary>
    public IReadOnlyList<(string Intent, string Line)> Lines { get; } = lines;

    /// <summary>Reads the file that is copied beside the program.</summary>
    /// <exception cref="FormatException">The file is not of this form; the message names the key.</exception>
    public static Sayings Load() => Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "lexicons", "sayings.json")));

    /// <summary>Reads a text of this form.</summary>
    /// <param name="json">The file's text: <c>{"standins":{"word":[…]},"examples":{"headline":["…"]}}</c>.</param>
    /// <exception cref="FormatException">The text is not of this form; the message names the key.</exception>
    public static Sayings Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var standIns = document.RootElement.GetProperty("standins").EnumerateObject().ToDictionary(one => $"{{{one.Name}}}", one => one.Value.EnumerateArray().Select(word => word.GetString()!).ToArray());
            var lines = new List<(string Intent, string Line)>();
            foreach (var intent in document.RootElement.GetProperty("examples").EnumerateObject())
            {
                foreach (var line in intent.Value.EnumerateArray().Select(line => line.GetString()!))
                {
                    // A name alone is said of each.
                    if (standIns.TryGetValue(line, out var all)) lines.AddRange(all.Select(one => (intent.Name, one)));
                    else lines.Add((intent.Name, Filled(line, standIns, lines.Count)));
                }
            }

            return new Sayings(lines, json);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw new FormatException($"sayings.json must look like {{\"standins\":{{…}},\"examples\":{{…}}}}: {e.Message}", e);
        }
    }

    /// <summary>The model of these lines.</summary>
    /// <param name="signs">Tells the signs of a line.</param>
    public IntentModel Learn(Func<string, IReadOnlyList<ulong>> signs) =>
        Learned.GetOrAdd(text, _ => new Lazy<IntentModel>(() => IntentModel.Learn([.. Lines.Select(line => (line.Intent, signs(line.Line)))]))).Value;

    private static string Filled(string line, Dictionary<string, string[]> standIns, int turn)
    {
        foreach (var (mark, words) in standIns)
        {
            for (var at = line.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = line.IndexOf(mark, StringComparison.Ordinal)) line = $"{line[..at]}{words[turn++ % words.Length]}{line[(at + mark.Length)..]}";
        }

        return line;
    }
}
