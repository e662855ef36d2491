using System.Text.Json;

namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>What words do in a request, and the one-line answers to small talk: <c>lexicons/speech.json</c>.</summary>
internal sealed class SpeechLexicon
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private SpeechLexicon(RoleSet roles, IReadOnlyDictionary<string, SmallTalk> talk) => (Roles, Talk) = (roles, talk);

    /// <summary>The roles with their words.</summary>
    public RoleSet Roles { get; }

    /// <summary>The answers to small talk by what it is.</summary>
    public IReadOnlyDictionary<string, SmallTalk> Talk { get; }

    /// <summary>Reads the file that is copied beside the program.</summary>
    /// <exception cref="FormatException">The file is not of this form; the message names the key.</exception>
    public static SpeechLexicon Load() => Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "lexicons", "speech.json")));

    /// <summary>Reads a text of this form.</summary>
    /// <param name="json">The file's text: <c>{"roles":{…},"talk":[…]}</c>.</param>
    /// <exception cref="FormatException">The text is not of this form; the message names the key.</exception>
    public static SpeechLexicon Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var roles = new RoleSet();
            foreach (var role in document.RootElement.GetProperty("roles").EnumerateObject())
            {
                var weight = role.Value.GetProperty("weight").GetDouble();
                roles.Add(role.Name, weight, [.. Words(role.Value, "zh", ' '), .. Words(role.Value, "en", ',')]);
            }

            var talk = document.RootElement.GetProperty("talk").EnumerateArray().Select(SmallTalk.Read).ToDictionary(one => one.Id);
            return new SpeechLexicon(roles, talk);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw new FormatException($"speech.json must look like {{\"roles\":{{…}},\"talk\":[…]}}: {e.Message}", e);
        }
    }

    private static string[] Words(JsonElement role, string language, char divider) =>
        role.TryGetProperty(language, out var words) ? words.GetString()!.Split(divider, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
}

/// <summary>The roles of words, each a bit of a set.</summary>
internal sealed class RoleSet
{
    private readonly Dictionary<string, int> _bits = new(StringComparer.Ordinal);
    private readonly List<(Role Role, double Weight, IReadOnlyList<string> Words)> _words = [];

    /// <summary>Makes the set with the roles of slots in it; they have no words of their own.</summary>
    public RoleSet()
    {
        foreach (var slot in Slots.All) Bit(slot);
    }

    /// <summary>The roles with their words.</summary>
    public IEnumerable<(Role Role, double Weight, IReadOnlyList<string> Words)> Words => _words;

    /// <summary>The role of a name.</summary>
    /// <exception cref="FormatException">There is no such role.</exception>
    public Role this[string name] => _bits.TryGetValue(name, out var bit) ? new Role(UInt128.One << bit) : throw new FormatException($"There is no role “{name}”. Add it under roles.");

    /// <summary>The roles of these names together.</summary>
    public Role Any(IEnumerable<string> names) => names.Aggregate(default(Role), (all, name) => all | this[name]);

    /// <summary>Adds a role.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="weight">How much is lost when a reading leaves such a word unexplained, from 0.</param>
    /// <param name="words">Its words, Chinese and English.</param>
    public void Add(string name, double weight, IReadOnlyList<string> words)
    {
        Bit(name);
        _words.Add((this[name], weight, words));
    }

    private void Bit(string name)
    {
        if (_bits.Count == 128) throw new FormatException("There can be 128 roles with those of slots.");
        _bits.TryAdd(name, _bits.Count);
    }
}

/// <summary>One role or several: what a word may do in a request.</summary>
/// <param name="Bits">A bit for each.</param>
internal readonly record struct Role(UInt128 Bits)
{
    /// <summary>Whether there is any role.</summary>
    public bool Any => Bits != UInt128.Zero;

    /// <summary>Those of both.</summary>
    public static Role operator |(Role one, Role other) => new(one.Bits | other.Bits);

    /// <summary>Those that are in both.</summary>
    public static Role operator &(Role one, Role other) => new(one.Bits & other.Bits);
}

/// <summary>The names of slots, which are roles of a value and not of words.</summary>
internal static class Slots
{
    /// <summary>A topic or a place.</summary>
    public const string Thing = "thing";

    /// <summary>A topic.</summary>
    public const string Topic = "topic";

    /// <summary>A place.</summary>
    public const string Place = "place";

    /// <summary>The city that one of the papers is of: all its news are.</summary>
    public const string Own = "own";

    /// <summary>A word that the bot knows nothing of: something to look for.</summary>
    public const string Word = "word";

    /// <summary>A station or a river whose level papers tell.</summary>
    public const string Station = "station";

    /// <summary>A story of the last list.</summary>
    public const string Item = "item";

    /// <summary>A day that is past.</summary>
    public const string Day = "day";

    /// <summary>The present day.</summary>
    public const string Today = "today";

    /// <summary>A month or a year.</summary>
    public const string Period = "period";

    /// <summary>A time of day.</summary>
    public const string Time = "time";

    /// <summary>Weekdays.</summary>
    public const string Days = "days";

    /// <summary>How long, or until when.</summary>
    public const string Span = "span";

    /// <summary>A city or another name of a time zone.</summary>
    public const string Zone = "zone";

    /// <summary>A language the bot answers in.</summary>
    public const string Language = "language";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [Thing, Topic, Place, Own, Word, Station, Item, Day, Today, Period, Time, Days, Span, Zone, Language];
}

/// <summary>An answer to small talk.</summary>
/// <param name="Id">What it answers.</param>
/// <param name="Chinese">The answer in Chinese, one line.</param>
/// <param name="English">The same in English.</param>
/// <param name="Buttons">Label in Chinese, label in English, and line of each button under it.</param>
internal sealed record SmallTalk(string Id, string Chinese, string English, IReadOnlyList<(string Chinese, string English, string Line)> Buttons)
{
    /// <summary>Reads one.</summary>
    public static SmallTalk Read(JsonElement element) => new(
        element.GetProperty("id").GetString()!,
        element.GetProperty("zh").GetString()!,
        element.GetProperty("en").GetString()!,
        element.TryGetProperty("buttons", out var buttons)
            ? [.. buttons.EnumerateArray().Select(button => (button[0].GetString()!, button[1].GetString()!, button[2].GetString()!))]
            : []);
}
