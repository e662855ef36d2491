using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Intake.PlacedPages.Boxes;
using Baozhai.Bot.Intake.PlacedPages.Ocr;
using Baozhai.Bot.Intake.PlacedPages.Pdf;
using Baozhai.Newsroom.Layout;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Bot.Intake.PlacedPages;

/// <summary>A file whose text has places, as text in reading order.</summary>
internal sealed record PlacedFile
{
    /// <summary>The text, headings marked with #.</summary>
    public string Text { get; init; } = "";

    /// <summary>The roles of lines where places tell them, by 1-based line number.</summary>
    public IReadOnlyDictionary<int, LineRole>? Known { get; init; }

    /// <summary>What the operator should know.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why it is not read; null where it is.</summary>
    public IssueRefusal? Refusal { get; init; }

    /// <summary>Reads a PDF. Never throws on content.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="ocr">What recognises scans; null for nothing.</param>
    public static PlacedFile OfPdf(ReadOnlyMemory<byte> content, OcrCommand? ocr)
    {
        var isRecognised = ocr is { IsConfigured: true };
        var reading = PdfPages.Read(content, isRecognised);
        if (reading.IsScan && isRecognised)
        {
            var recognised = ocr!.Recognise(reading.Images);
            return recognised.Refusal is { } failure ? new PlacedFile { Refusal = failure } : Of(LayoutReader.Read(recognised.Pages), ["recognised by the program in Ocr:Command"]);
        }

        return reading.Refusal is { } refusal ? new PlacedFile { Refusal = refusal } : Of(LayoutReader.Read(reading.Pages), reading.Warnings);
    }

    /// <summary>Reads the boxes of a recogniser; null where the text has no known form of them. Never throws on content.</summary>
    public static PlacedFile? OfJson(string json) => BoxFiles.Read(json) is { } pages ? Of(LayoutReader.Read(pages), []) : null;

    private static PlacedFile Of(PlacedText text, IReadOnlyList<string> warnings) => new() { Text = text.Text, Known = text.Known, Warnings = warnings };
}
