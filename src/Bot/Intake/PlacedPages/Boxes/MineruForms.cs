using System.Text.Json;
using Baozhai.Newsroom.Layout;

namespace Baozhai.Bot.Intake.PlacedPages.Boxes;

/// <summary>
/// MinerU, <c>content_list.json</c>: an array of pieces with <c>type</c>, <c>page_idx</c>, mostly <c>bbox</c>, and for headings <c>text_level</c>, in the order of reading.
/// Source: MinerU documentation, output files.
/// </summary>
internal sealed class MineruContentForm : IBoxForm
{
    private static readonly PlaceBox Nowhere = new(0, 0, 1, 1);

    /// <inheritdoc />
    public IReadOnlyList<RecognisedPage>? Read(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Array || root.GetArrayLength() == 0 || !root.EnumerateArray().All(IsPiece)) return null;
        return [.. root.EnumerateArray().GroupBy(piece => piece.Number("page_idx") ?? 0).OrderBy(page => page.Key).Select(Page)];
    }

    private static bool IsPiece(JsonElement piece) => piece.Get("type") is { ValueKind: JsonValueKind.String } && piece.Get("page_idx") is { ValueKind: JsonValueKind.Number };

    private static RecognisedPage Page(IEnumerable<JsonElement> pieces)
    {
        var blocks = new List<PlacedBlock>();
        foreach (var piece in pieces) blocks.AddRange(Blocks(piece).OfType<PlacedBlock>());
        // Older versions give no places: the order of the file is all there is.
        return new RecognisedPage(blocks, IsOrdered: true);
    }

    private static IEnumerable<PlacedBlock?> Blocks(JsonElement piece)
    {
        var box = JsonValues.Box(piece.Get("bbox")) ?? Nowhere;
        var level = (int)Math.Clamp(piece.Number("text_level") ?? 0, 0, 6);
        var type = piece.Text("type");
        switch (type)
        {
            case "text" or "title":
                yield return BoxText.Block(level == 1 ? BlockKind.Title : level > 1 || type is "title" ? BlockKind.Heading : BlockKind.Text, box, piece.Text("text"), level);
                break;
            case "list":
                yield return BoxText.Block(BlockKind.Text, box, string.Join('\n', Texts(piece, "list_items").DefaultIfEmpty(piece.Text("text"))));
                break;
            case "image" or "chart" or "table":
                foreach (var caption in Texts(piece, $"{type}_caption").Concat(Texts(piece, type is "image" ? "img_caption" : "caption")))
                    yield return BoxText.Block(BlockKind.Caption, box, caption);
                if (type is "table") yield return BoxText.Block(BlockKind.Table, box, piece.Text("table_body"));
                foreach (var note in Texts(piece, $"{type}_footnote")) yield return BoxText.Block(BlockKind.Caption, box, note);
                break;
            case "header" or "footer" or "page_number" or "aside_text" or "page_footnote":
                yield return BoxText.Block(BlockKind.Furniture, box, piece.Text("text"));
                break;
        }
    }

    private static IEnumerable<string> Texts(JsonElement piece, string name) => piece.Get(name) switch
    {
        { ValueKind: JsonValueKind.Array } items => items.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString()!),
        { ValueKind: JsonValueKind.String } text => [text.GetString()!],
        _ => [],
    };
}

/// <summary>
/// MinerU, <c>middle.json</c>: <c>pdf_info</c> with a page each, whose <c>para_blocks</c> have lines, and these spans with <c>content</c>; blocks of pictures and tables
/// have blocks of their own. Source: MinerU documentation, output files.
/// </summary>
internal sealed class MineruMiddleForm : IBoxForm
{
    /// <inheritdoc />
    public IReadOnlyList<RecognisedPage>? Read(JsonElement root)
    {
        if (root.Get("pdf_info") is not { ValueKind: JsonValueKind.Array } pages) return null;
        return [.. pages.EnumerateArray().OrderBy(page => page.Number("page_idx") ?? 0).Select(Page)];
    }

    private static RecognisedPage Page(JsonElement page)
    {
        var name = page.Get("para_blocks") is { ValueKind: JsonValueKind.Array } ? "para_blocks" : "preproc_blocks";
        List<PlacedBlock> blocks =
        [
            .. page.Items(name).SelectMany(Blocks),
            .. page.Items("discarded_blocks").Select(block => BoxText.Block(BlockKind.Furniture, JsonValues.Box(block.Get("bbox")), Text(block))).OfType<PlacedBlock>(),
        ];
        return new RecognisedPage(blocks, IsOrdered: true);
    }

    private static IEnumerable<PlacedBlock> Blocks(JsonElement block)
    {
        if (block.Get("blocks") is { ValueKind: JsonValueKind.Array } parts) return parts.EnumerateArray().SelectMany(Blocks);
        var level = (int)Math.Clamp(block.Number("level") ?? 0, 0, 6);
        var kind = block.Text("type") switch
        {
            "title" => level == 1 ? BlockKind.Title : BlockKind.Heading,
            "image_caption" or "image_footnote" or "table_caption" or "table_footnote" or "chart_caption" => BlockKind.Caption,
            "table_body" => BlockKind.Table,
            "image_body" or "chart_body" or "interline_equation" => (BlockKind?)null,
            _ => BlockKind.Text,
        };
        return kind is { } known && BoxText.Block(known, JsonValues.Box(block.Get("bbox")), Text(block), level) is { } made ? [made] : [];
    }

    // The lines of a block are one paragraph; a table is a span with HTML.
    private static string Text(JsonElement block) => JoinedLines.Of(block.Items("lines")
        .Select(line => string.Concat(line.Items("spans").Select(span => span.Text("html") is { Length: > 0 } html ? html : span.Text("content")))));
}
