using System.Text.Json;
using Baozhai.Newsroom.Layout;

namespace Baozhai.Bot.Intake.PlacedPages.Boxes;

/// <summary>
/// PP-StructureV3 and PaddleOCR-VL: <c>parsing_res_list</c> of blocks with <c>block_label</c>, <c>block_bbox</c>, <c>block_content</c> and <c>block_order</c>,
/// alone, under <c>res</c>, or as the answer of the service. Source: PaddleX documentation, PP-StructureV3.
/// </summary>
internal sealed class StructureForm : IBoxForm
{
    /// <inheritdoc />
    public IReadOnlyList<RecognisedPage>? Read(JsonElement root)
    {
        var pages = PaddleResults.Of(root, "layoutParsingResults").Where(result => result.Get("parsing_res_list") is { ValueKind: JsonValueKind.Array }).ToList();
        return pages.Count == 0 ? null : pages.ConvertAll(Page);
    }

    private static RecognisedPage Page(JsonElement result)
    {
        var blocks = result.Items("parsing_res_list").Select((block, at) => (Block: Block(block), Order: block.Number("block_order"), At: at)).Where(entry => entry.Block is not null).ToList();
        // Headers and pictures have no order; every text has one, or none is meant.
        var isOrdered = blocks.TrueForAll(entry => entry.Order is not null || entry.Block!.Kind is not (BlockKind.Text or BlockKind.Title or BlockKind.Heading));
        return new RecognisedPage([.. blocks.OrderBy(entry => isOrdered ? entry.Order ?? entry.At : entry.At).Select(entry => entry.Block!)], IsOrdered: isOrdered);
    }

    private static PlacedBlock? Block(JsonElement block)
    {
        var label = block.Text("block_label");
        var kind = label switch
        {
            "doc_title" => BlockKind.Title,
            "paragraph_title" or "title" => BlockKind.Heading,
            "figure_title" or "table_title" or "chart_title" or "figure_table_chart_title" or "vision_footnote" => BlockKind.Caption,
            "header" or "footer" or "number" or "footnote" or "aside_text" => BlockKind.Furniture,
            "table" => BlockKind.Table,
            _ => BlockKind.Text,
        };
        return label is "image" or "chart" or "seal" or "formula" or "formula_number" or "header_image" or "footer_image"
            ? null
            : BoxText.Block(kind, JsonValues.Box(block.Get("block_bbox")), block.Text("block_content"));
    }
}

/// <summary>PaddleOCR: <c>rec_texts</c> with <c>rec_boxes</c>, or <c>rec_polys</c>: printed lines with their places and no order. Source: PaddleOCR documentation, general OCR pipeline.</summary>
internal sealed class PaddleLinesForm : IBoxForm
{
    /// <inheritdoc />
    public IReadOnlyList<RecognisedPage>? Read(JsonElement root)
    {
        var pages = PaddleResults.Of(root, "ocrResults").Where(result => result.Get("rec_texts") is { ValueKind: JsonValueKind.Array }).ToList();
        return pages.Count == 0 ? null : pages.ConvertAll(Page);
    }

    private static RecognisedPage Page(JsonElement result)
    {
        var boxes = (result.Items("rec_boxes").Any() ? result.Items("rec_boxes") : result.Items("rec_polys")).ToList();
        var lines = result.Items("rec_texts").Zip(boxes, (text, box) => (Text: text.ValueKind is JsonValueKind.String ? text.GetString() ?? "" : "", Box: JsonValues.Box(box)));
        return new RecognisedPage([.. lines.Where(line => line.Box is not null && !string.IsNullOrWhiteSpace(line.Text)).Select(line => new PlacedBlock(BlockKind.Text, line.Box!.Value, [line.Text.Trim()]))], AreLines: true);
    }
}

/// <summary>Finds the results of pages in what the programs and services of Paddle write.</summary>
internal static class PaddleResults
{
    /// <summary>The results, one a page: the file itself, each item of an array, what is under <c>res</c>, or the <c>prunedResult</c> of an answer.</summary>
    /// <param name="root">The file.</param>
    /// <param name="answers">The name under which the service gives its answers.</param>
    public static IEnumerable<JsonElement> Of(JsonElement root, string answers)
    {
        foreach (var item in root.ValueKind is JsonValueKind.Array ? root.EnumerateArray() : Enumerable.Repeat(root, 1))
        {
            var result = item.Get("result") ?? item;
            if (result.Get(answers) is { ValueKind: JsonValueKind.Array } pages)
            {
                foreach (var page in pages.EnumerateArray())
                {
                    if (page.Get("prunedResult") is { } pruned) yield return pruned;
                }
            }
            else
            {
                yield return item.Get("res") ?? item;
            }
        }
    }
}
