using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Conversation;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Messages;

/// <summary>A message of the bot, made of plain parts. Values of it are kept in the outbox as JSON.</summary>
internal sealed record Reply
{
    /// <summary>The parts in order.</summary>
    public required IReadOnlyList<ReplyPart> Parts { get; init; }

    /// <summary>Rows of buttons under it.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>
    /// What its numbers mean, for a channel that shows it some time after it was made (<see cref="Outbox.PulledChannel"/>): the meaning begins
    /// when it is shown. Null where the meaning was kept when the reply was made.
    /// </summary>
    public Menu? Menu { get; init; }

    /// <summary>
    /// Whether it shows a list as it stands now. Where a button under a list says a line that ends in <c>@…</c> (<see cref="ListReturn"/>),
    /// such a reply takes the place of that list if the channel can do so. Not kept: it is of use only when the answer is planned.
    /// </summary>
    [JsonIgnore]
    public bool IsList { get; init; }

    /// <summary>How grave the danger is that it warns of; null where it warns of none, or says that one is over.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The parts that can be read.</summary>
    [JsonIgnore]
    public IEnumerable<ReplyPart> Words => Parts.Where(part => part is not ChartPart);

    /// <summary>A reply of one paragraph.</summary>
    public static Reply Of(string text) => new() { Parts = [new TextPart(text)] };
}

/// <summary>A piece of a reply, without markup. Channels decide how it looks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "part")]
[JsonDerivedType(typeof(HeadingPart), "heading")]
[JsonDerivedType(typeof(TextPart), "text")]
[JsonDerivedType(typeof(ItemPart), "item")]
[JsonDerivedType(typeof(FilePart), "file")]
[JsonDerivedType(typeof(ChartPart), "chart")]
internal abstract record ReplyPart;

/// <summary>A heading on a line of its own.</summary>
/// <param name="Text">One line of text.</param>
internal sealed record HeadingPart(string Text) : ReplyPart
{
    /// <summary>Whether it is shown as it stands: the first line of an alert has its own brackets.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsBare { get; init; }
}

/// <summary>A paragraph.</summary>
/// <param name="Text">Text; line feeds inside it are kept.</param>
/// <param name="Folds">Whether it is long and somebody else's words, the text of a story: a channel may show it folded.</param>
internal sealed record TextPart(
    string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Folds = false) : ReplyPart
{
    /// <summary>What is said in its place where nobody can answer the bot: empty for nothing, null for the same.</summary>
    public string? OneWay { get; init; }
}

/// <summary>A numbered entry of a list.</summary>
/// <param name="Number">The number people answer with.</param>
/// <param name="Headline">Its headline, one line.</param>
/// <param name="Text">What is said of it; null for a bare entry.</param>
/// <param name="Note">Where it is from: paper, date, page; null for none.</param>
/// <param name="Marks">What stands out in <paramref name="Text"/>, from left to right; null for nothing.</param>
internal sealed record ItemPart(int Number, string Headline, string? Text = null, string? Note = null, IReadOnlyList<TextMark>? Marks = null) : ReplyPart;

/// <summary>A text file attached to a reply. Channels that send no files show its text.</summary>
/// <param name="Name">Its name without a folder, for example <c>subscriptions.jsonl</c>.</param>
/// <param name="MediaType">For example <c>application/jsonl</c>.</param>
/// <param name="Content">What is in it; at most 100,000 characters.</param>
internal sealed record FilePart(string Name, string MediaType, string Content) : ReplyPart;

/// <summary>
/// The water levels of a station as a picture, which is drawn when it is shown. What it tells stands in the text parts beside it, too: a channel
/// that shows no pictures leaves it out.
/// </summary>
/// <param name="Station">The station.</param>
/// <param name="Language">The code of the language of its words: <c>zh</c> or <c>en</c>.</param>
internal sealed record ChartPart(string Station, string Language) : ReplyPart;

/// <summary>A stretch of a text that stands out, such as what a search has hit.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units; at least 1.</param>
internal readonly record struct TextMark(int Start, int Length)
{
    /// <summary>A text in pieces, each marked or not; together they are the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Its marks from left to right; null for none. Marks outside the text are left out.</param>
    public static IEnumerable<(string Piece, bool Marked)> Divide(string text, IReadOnlyList<TextMark>? marks)
    {
        var done = 0;
        foreach (var mark in marks ?? [])
        {
            if (mark.Start < done || mark.Length < 1 || mark.Start > text.Length - mark.Length) continue;
            if (mark.Start > done) yield return (text[done..mark.Start], false);
            done = mark.Start + mark.Length;
            yield return (text[mark.Start..done], true);
        }

        if (done < text.Length) yield return (text[done..], false);
    }
}

/// <summary>A button under a reply.</summary>
/// <param name="Label">What it shows.</param>
/// <param name="Action">What pressing it says: a line the person could have typed, at most 64 bytes in UTF-8.</param>
internal sealed record Button(string Label, string Action)
{
    /// <summary>The longest action, in UTF-8 bytes.</summary>
    public const int LongestAction = 64;

    /// <summary>The number of the entry it opens; null where it opens none. A channel may make the entry itself tappable.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Item { get; init; }

    /// <summary>
    /// What is shared with others by it, as the bot finds it again (<c>#12</c>); null where nothing is. A channel that cannot share leaves it out.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Share { get; init; }
}

/// <summary>The form in which replies are kept in the outbox.</summary>
[JsonSerializable(typeof(Reply))]
internal sealed partial class ReplyJson : JsonSerializerContext
{
    private static readonly ReplyJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes a reply; equal replies give equal text.</summary>
    public static string Write(Reply reply) => JsonSerializer.Serialize(reply, Readable.Reply);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text was not written by <see cref="Write"/>.</exception>
    public static Reply Read(string json) => JsonSerializer.Deserialize(json, Readable.Reply) ?? throw new JsonException("The kept reply is empty.");
}
