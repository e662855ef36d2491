namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Recognises by its first bytes, or by its name, a file that is no text, and names the remedy.</summary>
internal static class FileKinds
{
    // A PDF may have rubbish before it.
    private const int PdfWithin = 1024;
    private const int TarMark = 257;
    private const int OfficeWithin = 4096;

    private static readonly IssueRefusal Pages = Of("版式文件（CAJ、OFD）", "a file of pages (CAJ, OFD)", "另存为 PDF 再放进来", "save it as PDF and hand that in");
    private static readonly IssueRefusal Image = Of("图片", "an image", "先做文字识别，再放识别出来的文本", "recognise its text first and hand that in");
    private static readonly IssueRefusal Archive = Of("压缩包", "an archive", "解压后把里面的文本放进来", "unpack it and hand in the texts inside");
    private static readonly IssueRefusal Office = Of("办公文档（Word、Excel、WPS 等）", "an Office document", "另存为纯文本（.txt）再放进来", "save it as plain text (.txt) and hand that in");
    private static readonly IssueRefusal Table = Of("表格", "a table", "报纸要的是版面文字，请放文本（.txt、.md）或存下来的网页", "an issue is the text of its pages: hand in a text (.txt, .md) or a saved web page");
    private static readonly IssueRefusal Data = Of("程序数据", "data", "报纸要的是版面文字，请放文本（.txt、.md）或存下来的网页", "an issue is the text of its pages: hand in a text (.txt, .md) or a saved web page");
    private static readonly IssueRefusal Sound = Of("音视频", "sound or video", "报摘只读文字", "only texts can be read");

    private static readonly (byte[] Start, int At, IssueRefusal Refusal)[] Marks =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], 0, Image),
        ([0xFF, 0xD8, 0xFF], 0, Image),
        ("GIF8"u8.ToArray(), 0, Image),
        ("II*\0"u8.ToArray(), 0, Image),
        ("MM\0*"u8.ToArray(), 0, Image),
        ("BM"u8.ToArray(), 0, Image),
        ("WEBP"u8.ToArray(), 8, Image),
        ("ftypheic"u8.ToArray(), 4, Image),
        ("ftypavif"u8.ToArray(), 4, Image),
        ("ftyp"u8.ToArray(), 4, Sound),
        ("ID3"u8.ToArray(), 0, Sound),
        ("OggS"u8.ToArray(), 0, Sound),
        ([0x1F, 0x8B], 0, Archive),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], 0, Archive),
        ("Rar!"u8.ToArray(), 0, Archive),
        ("BZh"u8.ToArray(), 0, Archive),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], 0, Archive),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, Archive),
        ("ustar"u8.ToArray(), TarMark, Archive),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, Office),
        ("{\\rtf"u8.ToArray(), 0, Office),
        ("SQLite format 3"u8.ToArray(), 0, Data),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], 0, Data),
    ];

    private static readonly (IssueRefusal Refusal, string[] Endings)[] Names =
    [
        (Pages, [".caj", ".ofd"]),
        (Image, [".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp", ".webp", ".heic", ".avif"]),
        (Archive, [".zip", ".gz", ".tgz", ".7z", ".rar", ".tar", ".bz2", ".xz", ".zst"]),
        (Office, [".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et", ".rtf", ".odt", ".ods"]),
        (Table, [".csv", ".tsv"]),
        (Data, [".jsonl", ".xml", ".rss", ".db", ".log"]),
        (Sound, [".mp3", ".mp4", ".m4a", ".wav", ".mov"]),
    ];

    /// <summary>Whether the bytes are those of a PDF.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, PdfWithin)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>What speaks against a file's bytes; null when nothing does.</summary>
    public static IssueRefusal? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return IsOffice(bytes[..Math.Min(bytes.Length, OfficeWithin)]) ? Office : Archive;
        foreach (var (start, at, refusal) in Marks)
        {
            if (bytes.Length >= at + start.Length && bytes[at..].StartsWith(start) && !IsWords(start, bytes)) return refusal;
        }

        return null;
    }

    /// <summary>What the ending of a name speaks against; null when nothing does.</summary>
    public static IssueRefusal? FindByName(string name)
    {
        var ending = Path.GetExtension(name);
        return Array.Find(Names, kind => kind.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase)).Refusal;
    }

    private static bool IsOffice(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("[Content_Types].xml"u8) >= 0 || bytes.IndexOf("word/"u8) >= 0 || bytes.IndexOf("xl/"u8) >= 0 || bytes.IndexOf("ppt/"u8) >= 0
        || bytes.IndexOf("mimetypeapplication/"u8) >= 0 || bytes.IndexOf("OFD.xml"u8) >= 0;

    // BM, BZh and ID3 may begin a text; what they mark has zero bytes close by.
    private static bool IsWords(byte[] start, ReadOnlySpan<byte> bytes) =>
        start.Length <= 3 && char.IsAsciiLetterUpper((char)start[0]) && bytes[..Math.Min(bytes.Length, 64)].IndexOf((byte)0) < 0;

    private static IssueRefusal Of(string chinese, string english, string remedy, string englishRemedy) =>
        new($"这是{chinese}，不是报纸的文字：{remedy}。", $"{english}, not text: {englishRemedy}");
}
