using System.Text;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Channels.WeCom.Format;

/// <summary>A reply for a channel that takes no answers: without buttons and without lines that ask for one.</summary>
internal static class OneWayText
{
    /// <summary>The parts that say something there.</summary>
    public static IReadOnlyList<ReplyPart> Parts(Reply reply) =>
        [.. reply.Parts
            .Select(part => part is TextPart { OneWay: { } instead } ? new TextPart(instead) : part)
            .Where(part => !string.IsNullOrWhiteSpace(PlainText.Of(part)))];

    /// <summary>The parts as plain text, each a block. <c>&lt;@name&gt;</c> calls nobody.</summary>
    public static IReadOnlyList<string> Blocks(Reply reply) => [.. Parts(reply).Select(part => Clean(PlainText.Of(part)).Replace("<@", "＜@", StringComparison.Ordinal))];

    /// <summary>The text without control characters but line ends, and without halves of characters.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'))) continue;
            clean.Append(rune.ToString());
        }

        return clean.ToString();
    }
}
