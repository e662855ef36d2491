using System.Text.Json;
using Baozhai.Newsroom.Layout;

namespace Baozhai.Bot.Intake.PlacedPages.Boxes;

/// <summary>
/// dots.ocr: an array of boxes with <c>bbox</c>, <c>category</c> and <c>text</c> in the order of reading; several pages are an array of such arrays.
/// Source: github.com/rednote-hilab/dots.ocr, README.
/// </summary>
internal sealed class DotsForm : IBoxForm
{
    /// <inheritdoc />
    public IReadOnlyList<RecognisedPage>? Read(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Array || root.GetArrayLength() == 0) return null;
        var pages = root[0].ValueKind is JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
        if (!pages.TrueForAll(page => page.ValueKind is JsonValueKind.Array && page.EnumerateArray().All(IsBox))) return null;
        return [.. pages.Select(page => new RecognisedPage([.. page.EnumerateArray().Select(Block).OfType<PlacedBlock>()], IsOrdered: true))];
    }

    private static bool IsBox(JsonElement box) => box.Get("bbox") is not null && box.Get("category") is { ValueKind: JsonValueKind.String };

    private static PlacedBlock? Block(JsonElement box) => box.Text("category") switch
    {
        "Picture" or "Formula" => null,
        var category => BoxText.Block(KindOf(category), JsonValues.Box(box.Get("bbox")), box.Text("text")),
    };

    private static BlockKind KindOf(string category) => category switch
    {
        "Title" => BlockKind.Title,
        "Section-header" => BlockKind.Heading,
        "Caption" => BlockKind.Caption,
        "Page-header" or "Page-footer" or "Footnote" => BlockKind.Furniture,
        "Table" => BlockKind.Table,
        _ => BlockKind.Text,
    };
}
