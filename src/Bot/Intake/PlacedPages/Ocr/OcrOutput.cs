using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Layout;

namespace Baozhai.Bot.Intake.PlacedPages.Ocr;

/// <summary>Reads what recognisers of text write: TSV of Tesseract, or hOCR.</summary>
internal static partial class OcrOutput
{
    private const int Columns = 12;
    private const string Word = "5";
    private const int LongestLine = 4000;

    /// <summary>The printed lines of a page; null where the text has neither form.</summary>
    public static RecognisedPage? Read(string text)
    {
        var blocks = text.StartsWith("level\t", StringComparison.Ordinal) ? Tsv(text) : text.Contains("ocr", StringComparison.Ordinal) && text.Contains('<', StringComparison.Ordinal) ? Hocr(text) : null;
        return blocks is { Count: > 0 } ? new RecognisedPage(blocks, AreLines: true) : null;
    }

    // level page_num block_num par_num line_num word_num left top width height conf text
    private static List<PlacedBlock> Tsv(string text)
    {
        var words = new List<(string Line, PlaceBox Box, string Text)>();
        foreach (var row in text.AsSpan().EnumerateLines())
        {
            if (row.Length > LongestLine || row.IsEmpty || row[0] != '5') continue;
            var cells = row.ToString().Split('\t');
            if (cells.Length < Columns || cells[0] != Word || string.IsNullOrWhiteSpace(cells[11])) continue;
            if (Number(cells[6]) is { } left && Number(cells[7]) is { } top && Number(cells[8]) is { } width && Number(cells[9]) is { } height)
                words.Add((string.Join('.', cells[1..5]), new PlaceBox(left, top, left + width, top + height), cells[11].Trim()));
        }

        return [.. words.GroupBy(word => word.Line).Select(line => Line([.. line.Select(word => (word.Box, word.Text))]))];
    }

    private static List<PlacedBlock> Hocr(string html)
    {
        var lines = new List<PlacedBlock>();
        var words = new List<(PlaceBox Box, string Text)>();
        foreach (Match element in Element().Matches(html))
        {
            if (element.Groups["kind"].Value is not "ocrx_word")
            {
                if (words.Count > 0) lines.Add(Line(words));
                words = [];
                continue;
            }

            var text = WebUtility.HtmlDecode(Tag().Replace(element.Groups["text"].Value, "")).Trim();
            if (text.Length == 0 || Number(element.Groups["l"].Value) is not { } left || Number(element.Groups["t"].Value) is not { } top || Number(element.Groups["r"].Value) is not { } right || Number(element.Groups["b"].Value) is not { } bottom) continue;
            words.Add((new PlaceBox(left, top, right, bottom), text));
        }

        if (words.Count > 0) lines.Add(Line(words));
        return lines;
    }

    private static PlacedBlock Line(IReadOnlyList<(PlaceBox Box, string Text)> words) => new(
        BlockKind.Text, words.Select(word => word.Box).Aggregate((box, other) => box.With(other)), [JoinedLines.Of(words.Select(word => word.Text))]);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("<(?:span|div|p)[^>]{0,400}?class=['\"](?<kind>ocr_line|ocr_header|ocr_caption|ocr_textfloat|ocrx_word)['\"][^>]{0,400}?title=['\"][^'\"]{0,200}?bbox (?<l>\\d{1,6}) (?<t>\\d{1,6}) (?<r>\\d{1,6}) (?<b>\\d{1,6})[^>]{0,400}>(?<text>(?:[^<]|</?(?:strong|em)>){0,200})")]
    private static partial Regex Element();

    [GeneratedRegex("<[^>]{0,200}>")]
    private static partial Regex Tag();
}
