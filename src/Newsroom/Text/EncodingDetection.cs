using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Baozhai.Newsroom.Text;

/// <summary>Recognises files that are not text by their first bytes (the magic numbers of common formats).</summary>
internal static class BinarySignature
{
    private static readonly (byte[] Start, string What)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ("II*\0"u8.ToArray(), "a TIFF image"),
        ("MM\0*"u8.ToArray(), "a TIFF image"),
        ([(byte)'P', (byte)'K', 3, 4], "a ZIP archive or an Office document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7z archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    ];

    /// <summary>One line that says why the bytes are not text; null when they start like no known binary format.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, what) in Known)
        {
            if (bytes.StartsWith(start))
                return $"{what}, not text: give the text of the page instead";
        }

        return null;
    }
}

/// <summary>Detects Chinese text in UTF-16 without a byte order mark: it counts how many of the decoded characters are common ones.</summary>
internal static class UnmarkedUtf16
{
    private const int Sample = 8192;

    // Other encodings and binary data, taken for UTF-16, scatter over the whole plane.
    private const double Share = 0.9;

    /// <summary>The order in which the bytes make Chinese text; null when neither does.</summary>
    public static ByteOrder? Order(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var (little, big) = (Plausible(sample, ByteOrder.Little), Plausible(sample, ByteOrder.Big));
        return Math.Max(little, big) < Share ? null : little >= big ? ByteOrder.Little : ByteOrder.Big;
    }

    // Bytes of ASCII make pairs that look like rare Chinese, so text of this kind must have marks or line ends of its own.
    private static double Plausible(ReadOnlySpan<byte> bytes, ByteOrder order)
    {
        int common = 0, marks = 0;
        for (var index = 0; index < bytes.Length; index += 2)
        {
            var unit = order is ByteOrder.Little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[index..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[index..]);
            if (unit is >= 0x4E00 and <= 0x9FFF or >= 0x3000 and <= 0x303F or >= 0xFF00 and <= 0xFFEF or >= 0x20 and <= 0x7E or 0x0A or 0x0D or >= 0x2010 and <= 0x2030)
                common++;
            if (unit is 0x3002 or 0xFF0C or 0x0A or 0x0D or 0x20 or 0x3000 or 0x3001 or >= 0x30 and <= 0x39)
                marks++;
        }

        return marks == 0 ? 0 : common * 2.0 / bytes.Length;
    }
}

/// <summary>Tells Big5 from GB18030, which takes almost any bytes: in the right one the commonest characters and marks of Chinese are common.</summary>
internal static class UnmarkedBig5
{
    private const int Sample = 16_384;
    private const double Twice = 2;
    private const double Fewest = 0.05;

    private static readonly SearchValues<char> Common = SearchValues.Create(
        "，。、；：「」“”（）的一是在不了有和人这這中大为為上个個国國年日月报報时時会會市地方本记記者发發第我们們他来來到说說就出也要以可对對后後过過下天多小新民工政");

    /// <summary>Whether bytes without a mark, which are no UTF-8, are rather Big5.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> bytes, Encoding gb18030, Encoding big5)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var traditional = Share(Lossy(big5).GetString(sample));
        return traditional >= Fewest && traditional > Twice * Share(Lossy(gb18030).GetString(sample));
    }

    private static Encoding Lossy(Encoding encoding)
    {
        var lossy = (Encoding)encoding.Clone();
        lossy.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return lossy;
    }

    private static double Share(string text)
    {
        int common = 0, all = 0;
        foreach (var character in text)
        {
            if (character < '\u0080')
                continue;
            all++;
            if (Common.Contains(character))
                common++;
        }

        return all == 0 ? 0 : (double)common / all;
    }
}

/// <summary>Which byte of a UTF-16 unit comes first.</summary>
internal enum ByteOrder
{
    /// <summary>The lower one.</summary>
    Little,

    /// <summary>The higher one.</summary>
    Big,
}
