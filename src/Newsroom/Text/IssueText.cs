using System.Text;

namespace Baozhai.Newsroom.Text;

/// <summary>Turns the bytes of a file into text. Never throws on content.</summary>
public static class IssueText
{
    // Strict decoding first: GB18030 accepts almost any bytes, UTF-8 almost none by chance.
    private static readonly UTF8Encoding Utf8 = new(false, true);
    private static readonly UnicodeEncoding Utf16Little = new(false, false, true);
    private static readonly UnicodeEncoding Utf16Big = new(true, false, true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;

    private static readonly (byte[] Mark, string Name, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], "UTF-8", Utf8),
        ([0x84, 0x31, 0x95, 0x33], "GB18030", Gb18030),
        ([0xFF, 0xFE], "UTF-16LE", Utf16Little),
        ([0xFE, 0xFF], "UTF-16BE", Utf16Big),
    ];

    /// <summary>Decodes UTF-8, UTF-16, GB18030 or Big5, by mark or by trial; refuses what is not text.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="declared">The charset the file itself names, for example in HTML; believed where the bytes are no UTF-8. Null for none.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (bytes.IsEmpty)
            return new DecodedText { Encoding = "UTF-8", Warnings = ["the file is empty"] };
        foreach (var (mark, name, encoding) in Marks)
        {
            if (bytes.StartsWith(mark))
                return Strict(bytes[mark.Length..], name, encoding) ?? Lenient(bytes[mark.Length..], name, encoding);
        }

        if (BinarySignature.Find(bytes) is { } binary)
            return new DecodedText { Refusal = binary };
        var zeros = bytes.Count((byte)0);
        if (zeros == 0 && Strict(bytes, "UTF-8", Utf8) is { } utf8)
            return utf8;
        if (UnmarkedUtf16.Order(bytes) is { } order)
            return order is ByteOrder.Little ? Lenient(bytes, "UTF-16LE", Utf16Little) : Lenient(bytes, "UTF-16BE", Utf16Big);
        if (zeros > 0)
            return WithoutZeros(bytes, zeros, declared);
        if (Declared(declared) is var (named, chosen) && Lenient(bytes, named, chosen) is { IsText: true } believed)
            return believed;
        if (UnmarkedBig5.IsLikely(bytes, Gb18030, Big5))
            return Lenient(bytes, "Big5", Big5);
        return Strict(bytes, "GB18030", Gb18030) ?? Likeliest(bytes);
    }

    // A scanner's program leaves a zero byte here and there; a file with many is no text.
    private static DecodedText WithoutZeros(ReadOnlySpan<byte> bytes, int zeros, string? declared)
    {
        if (zeros * 100 > bytes.Length)
            return new DecodedText { Refusal = "not text: zero bytes and no UTF-16" };
        var kept = new byte[bytes.Length - zeros];
        var at = 0;
        foreach (var value in bytes)
        {
            if (value != 0)
                kept[at++] = value;
        }

        var decoded = Decode(kept, declared);
        return decoded with { Warnings = [$"{zeros} zero bytes left out", .. decoded.Warnings] };
    }

    private static (string Name, Encoding Encoding)? Declared(string? charset) => charset?.ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" => ("UTF-8", Utf8),
        "GB2312" or "GBK" or "GB18030" or "X-GBK" => ("GB18030", Gb18030),
        "BIG5" => ("Big5", Big5),
        _ => null,
    };

    private static DecodedText? Strict(ReadOnlySpan<byte> bytes, string name, Encoding encoding)
    {
        try
        {
            return Told(encoding.GetString(bytes), name, []);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static DecodedText Likeliest(ReadOnlySpan<byte> bytes)
    {
        var utf8 = Lenient(bytes, "UTF-8", Utf8);
        return utf8.IsText ? utf8 : Lenient(bytes, "GB18030", Gb18030);
    }

    private static DecodedText Lenient(ReadOnlySpan<byte> bytes, string name, Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        var text = lenient.GetString(bytes);
        var lost = text.AsSpan().Count('\uFFFD');
        // A damaged byte here and there is readable; one in twenty is another format.
        return lost * 20 > text.Length
            ? new DecodedText { Refusal = "not text in UTF-8, UTF-16 or GB18030: too many undecodable bytes" }
            : Told(text, name, lost == 0 ? [] : [$"{lost} undecodable characters in {name}"]);
    }

    // Almost any bytes are characters of GB18030; what people read has no control characters but those of its lines.
    private static DecodedText Told(string text, string name, IReadOnlyList<string> warnings)
    {
        var controls = text.Count(character => char.IsControl(character) && character is not ('\0' or '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085'));
        return controls * 50 > text.Length
            ? new DecodedText { Refusal = "not text: too many control characters" }
            : new DecodedText { Text = text, Encoding = name, Warnings = warnings };
    }
}

/// <summary>What the bytes of a file were read as.</summary>
public sealed record DecodedText
{
    /// <summary>The text without byte order mark; empty when the file was refused.</summary>
    public string Text { get; init; } = "";

    /// <summary>The encoding's name (<c>UTF-8</c>, <c>UTF-16LE</c>, <c>UTF-16BE</c>, <c>GB18030</c>, <c>Big5</c>); null when the file was refused.</summary>
    public string? Encoding { get; init; }

    /// <summary>Why the file is not text, in one line; null when it is.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was doubtful about the bytes, in words for the operator.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether there is a text to read.</summary>
    public bool IsText => Refusal is null;
}
