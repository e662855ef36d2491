using System.Globalization;
using System.Text;

namespace Baozhai.Bot.Channels.WeCom.Format;

/// <summary>
/// Cuts blocks into messages of so many bytes: between blocks where it can, else as <see cref="TextCut"/> does. Apart from blanks and line
/// ends between pieces nothing is lost or added.
/// </summary>
internal static class PieceCutter
{
    // （1/3）, up to three digits each, below an empty line.
    private const int ForNumber = 20;

    private const string Between = "\n\n";

    /// <summary>The pieces in order; numbered below where they are several.</summary>
    /// <param name="blocks">What to say.</param>
    /// <param name="longest">The longest message, in bytes of UTF-8; at least 64.</param>
    public static IReadOnlyList<string> Cut(IReadOnlyList<string> blocks, int longest)
    {
        var pieces = Divide(blocks, longest);
        return pieces.Count < 2
            ? pieces
            : [.. pieces.Select((piece, index) => string.Create(CultureInfo.InvariantCulture, $"{piece}{Between}（{index + 1}/{pieces.Count}）"))];
    }

    /// <summary>The pieces without numbers, but short enough to have them where they are several.</summary>
    public static IReadOnlyList<string> Divide(IReadOnlyList<string> blocks, int longest)
    {
        var whole = string.Join(Between, blocks);
        if (Bytes(whole) <= longest) return Visible([whole]);

        var room = longest - ForNumber;
        var pieces = new List<string>();
        var piece = "";
        foreach (var block in blocks)
        {
            var rest = piece.Length == 0 ? block : piece + Between + block;
            // A block longer than a message begins where the one before ends, unless that fills half of it.
            if (piece.Length > 0 && Bytes(rest) > room && (Bytes(block) <= room || Bytes(piece) > room / 2))
            {
                pieces.Add(piece);
                rest = block;
            }

            while (Bytes(rest) > room)
            {
                var at = TextCut.At(rest, room);
                pieces.Add(rest[..at]);
                rest = rest[at..];
            }

            piece = rest;
        }

        pieces.Add(piece);
        return Visible(pieces);
    }

    private static IReadOnlyList<string> Visible(IEnumerable<string> pieces) =>
        [.. pieces.Select(piece => piece.Trim(' ', '\n')).Where(piece => !string.IsNullOrWhiteSpace(piece))];

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
