using System.Globalization;
using System.Text;

namespace Baozhai.Bot.Channels.WeChat.Format;

/// <summary>
/// Cuts blocks into messages that WeChat takes: between blocks where it can, else behind a line, else behind a sentence, else between
/// two characters as people count them. Apart from what stands between pieces nothing is lost or added.
/// </summary>
internal static class BlockCutter
{
    /// <summary>
    /// The longest text, in bytes of UTF-8. WeChat's documents name no limit; 2048 is what others found, and one of them 2047 (wechat-php-sdk, issue 363).
    /// </summary>
    public const int Longest = 2047;

    /// <summary>Bytes that pieces after the first leave free, for a line on top that is not known yet.</summary>
    public const int RoomAbove = 240;

    /// <summary>What stands below every piece but the last.</summary>
    public const string More = "\n\n（还有，回复“继续”查看）";

    private const string SentenceEnds = "。！？!?；;…";

    /// <summary>Whether a text is short enough to be sent.</summary>
    public static bool Fits(string text) => Encoding.UTF8.GetByteCount(text) <= Longest;

    /// <summary>The pieces in order. What is short enough is one.</summary>
    /// <param name="blocks">What to say, without what XML cannot hold.</param>
    public static IReadOnlyList<string> Cut(IReadOnlyList<TextBlock> blocks)
    {
        var whole = string.Concat(blocks.Select((block, index) => index == 0 ? block.Text : block.Before + block.Text));
        if (Fits(whole)) return [whole];

        var pieces = new List<string>();
        var piece = "";
        foreach (var block in blocks)
        {
            var room = Room(pieces.Count);
            if (piece.Length > 0 && Bytes(piece) + Bytes(block.Before) + Bytes(block.Text) <= room)
            {
                piece += block.Before + block.Text;
                continue;
            }

            // A block longer than a message begins where the one before ends: a heading alone would say nothing.
            var rest = block.Text;
            if (piece.Length > 0 && (Bytes(rest) <= Room(pieces.Count + 1) || room - Bytes(piece) < room / 2))
            {
                pieces.Add(piece);
                piece = "";
            }
            else if (piece.Length > 0)
            {
                rest = piece + block.Before + rest;
            }

            while (Bytes(rest) > Room(pieces.Count))
            {
                var at = CutAt(rest, Room(pieces.Count));
                pieces.Add(rest[..at]);
                rest = rest[at..];
            }

            piece = rest;
        }

        if (piece.Length > 0) pieces.Add(piece);
        return [.. pieces.Select((text, index) => index < pieces.Count - 1 ? text + More : text)];
    }

    private static int Room(int piece) => Longest - Bytes(More) - (piece == 0 ? 0 : RoomAbove);

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    // How many UTF-16 units of a text that does not fit go into the next piece.
    private static int CutAt(string text, int room)
    {
        int position = 0, bytes = 0, line = 0, sentence = 0;
        while (position < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, position);
            var size = Encoding.UTF8.GetByteCount(text.AsSpan(position, length));
            if (size > room)
            {
                // Marks piled on one letter: between code points then.
                Rune.DecodeFromUtf16(text.AsSpan(position), out _, out length);
                size = Encoding.UTF8.GetByteCount(text.AsSpan(position, length));
            }

            if (bytes + size > room) break;
            bytes += size;
            position += length;
            if (text[position - 1] == '\n') line = position;
            if (SentenceEnds.Contains(text[position - 1], StringComparison.Ordinal)) sentence = position;
        }

        return line > 0 ? line : sentence > 0 ? sentence : position;
    }
}
