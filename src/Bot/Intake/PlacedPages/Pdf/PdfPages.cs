using Baozhai.Bot.Intake.Inbox;
using Baozhai.Newsroom.Layout;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Baozhai.Bot.Intake.PlacedPages.Pdf;

/// <summary>Reads PDF files with text. No file causes an exception, and none costs more than a <see cref="PdfBudget"/>.</summary>
internal static class PdfPages
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    // What asks for time in a place where nobody looks at the clock is left alone.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Deeply nested objects need room.
    private const int Stack = 64 * 1024 * 1024;
    private const int DeepestObject = 128;

    /// <summary>Reads the pages of a file.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="wantsImages">Whether the images of pages without text are wanted, to be recognised.</param>
    public static PdfReading Read(ReadOnlyMemory<byte> content, bool wantsImages = false)
    {
        var reading = new PdfReading { Refusal = PdfRefusals.Costly };
        // A thread of its own: it has the room, and can be left behind.
        var thread = new Thread(() => reading = ReadHere(content, wantsImages), Stack) { IsBackground = true, Name = "PDF" };
        thread.Start();
        return thread.Join(Patience) ? reading : new PdfReading { Refusal = PdfRefusals.Costly };
    }

    private static PdfReading ReadHere(ReadOnlyMemory<byte> content, bool wantsImages)
    {
        var budget = new PdfBudget(Longest);
        try
        {
            using var document = PdfDocument.Open(content, new BudgetedOptions
            {
                Budget = budget,
                FilterProvider = new BoundedFilters(budget),
                UseLenientParsing = true,
                SkipMissingFonts = true,
                MaxStackDepth = DeepestObject,
            });
            return document.NumberOfPages > PdfBudget.MostPages ? new PdfReading { Refusal = PdfRefusals.TooManyPages } : Read(document, budget, wantsImages);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new PdfReading { Refusal = PdfRefusals.Encrypted };
        }
#pragma warning disable CA1031 // A library that takes a broken file apart may throw anything.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new PdfReading { Refusal = budget.IsSpent ? PdfRefusals.Costly : PdfRefusals.Broken };
        }
    }

    private static PdfReading Read(PdfDocument document, PdfBudget budget, bool wantsImages)
    {
        document.AddPageFactory<PageShapes, ShapePageFactory>();
        var pages = new List<PlacedPage>();
        var scans = new List<int>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var shapes = document.GetPage<PageShapes>(number);
            if (budget.IsSpent) return new PdfReading { Refusal = PdfRefusals.Costly };
            if (shapes.Glyphs.Count == 0 && shapes.Pictures.Count > 0) scans.Add(number);
            pages.Add(shapes.Upright());
        }

        var characters = pages.Sum(page => page.Glyphs.Count(glyph => !string.IsNullOrWhiteSpace(glyph.Text)));
        if (characters == 0 || characters < FewestCharacters && scans.Count > 0)
            return new PdfReading
            {
                Refusal = scans.Count > 0 ? PdfRefusals.Scan : PdfRefusals.Empty,
                Images = wantsImages ? [.. scans.Select(number => PageImage.Of(document, number)).OfType<PageImage>()] : [],
                IsScan = scans.Count > 0,
            };
        if (!Legibility.IsLegible(pages)) return new PdfReading { Refusal = PdfRefusals.Illegible };
        IReadOnlyList<string> warnings = scans.Count > 0 ? [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{scans.Count} of {pages.Count} pages are images without text and were not read")] : [];
        return new PdfReading { Pages = pages, Warnings = warnings };
    }

    private const int FewestCharacters = 30;
}

/// <summary>What a PDF is read as: pages, or why not.</summary>
internal sealed record PdfReading
{
    /// <summary>The pages with their characters.</summary>
    public IReadOnlyList<PlacedPage> Pages { get; init; } = [];

    /// <summary>The images of pages that have no text.</summary>
    public IReadOnlyList<PageImage> Images { get; init; } = [];

    /// <summary>Whether its pages are images without text.</summary>
    public bool IsScan { get; init; }

    /// <summary>What the operator should know.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why it is not read; null where it is.</summary>
    public IssueRefusal? Refusal { get; init; }
}

/// <summary>The image of a page, as a file.</summary>
/// <param name="Bytes">The bytes of the file.</param>
/// <param name="Ending">The ending of its name with the dot.</param>
internal sealed record PageImage(ReadOnlyMemory<byte> Bytes, string Ending)
{
    /// <summary>The largest image on a page; null where there is none in a form that can be handed on.</summary>
    public static PageImage? Of(PdfDocument document, int number)
    {
        var image = document.GetPage(number).GetImages().MaxBy(image => (long)image.WidthInSamples * image.HeightInSamples);
        if (image is null) return null;
        if (image.RawBytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return new PageImage(image.RawMemory.ToArray(), ".jpg");
        return image.TryGetPng(out var png) ? new PageImage(png, ".png") : null;
    }
}

/// <summary>Why PDF files are not read.</summary>
internal static class PdfRefusals
{
    public static IssueRefusal Encrypted { get; } = new("这个 PDF 加了密码：请先去掉密码再放进来。", "the PDF asks for a password: save it without one and hand that in");

    public static IssueRefusal Broken { get; } = new("这个 PDF 损坏了，读不出来：请重新下载，或用阅读器另存一份再放进来。", "the PDF is damaged: fetch it again, or save a copy in a reader of PDF files and hand that in");

    public static IssueRefusal Costly { get; } = new(
        "这个 PDF 展开以后太大或太费时，没有读：请按版面拆开，或用阅读器另存一份再放进来。", "the PDF unfolds to too much or takes too long to read: divide it into pages, or save a copy in a reader of PDF files and hand that in");

    public static IssueRefusal TooManyPages { get; } = new($"这个 PDF 超过 {PdfBudget.MostPages} 页，不像一期报纸：请按期拆开再放。", $"the PDF has more than {PdfBudget.MostPages} pages, which no issue has: divide it into issues");

    public static IssueRefusal Empty { get; } = new("这个 PDF 里没有文字：请确认放的是报纸版面。", "the PDF has no text: see that it is a page of a paper");

    public static IssueRefusal Scan { get; } = new(
        "这个 PDF 是扫描图片，没有文字：请先做文字识别，放识别出来的文本；或在 Ocr:Command 里设好识别程序，报摘会自己调用。",
        "the PDF is a scan without text: recognise its text and hand that in, or name a program in Ocr:Command that recognises it");

    public static IssueRefusal Illegible { get; } = new(
        "这个 PDF 的字体没有字码表，读出来是乱码：请改放扫描识别的文本，或向报社要带文字的 PDF。",
        "the fonts of the PDF do not tell which characters they draw: recognise the text of its pages and hand that in, or ask the paper for a PDF with text");
}
