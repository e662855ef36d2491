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
                var at = TextCut.At(rest, Room(pieces.Count));
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
}
