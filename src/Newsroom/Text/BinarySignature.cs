namespace Baozhai.Newsroom.Text;

/// <summary>Tells files that are not text by their first bytes.</summary>
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

    /// <summary>One line that says why the bytes are not text; null when nothing speaks against it.</summary>
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
