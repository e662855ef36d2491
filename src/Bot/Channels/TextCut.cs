using System.Globalization;
using System.Text;

namespace Baozhai.Bot.Channels;

/// <summary>Where a text that is too long for a message is cut: behind a line that ends in its second half, else behind a sentence, else between two characters as people count them.</summary>
internal static class TextCut
{
    private const string SentenceEnds = "。！？!?；;…";

    /// <summary>How many UTF-16 units of a text that does not fit go into the next message.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">How many bytes of UTF-8 the message takes; at least four.</param>
    public static int At(string text, int room)
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

        // A headline alone in a message, with all that it heads in the next, would be cut worse than a paragraph.
        return line >= position / 2 || (line > 0 && sentence <= line) ? line : sentence > 0 ? sentence : position;
    }
}
