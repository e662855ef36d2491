using System.Text.Json;
using Baozhai.Newsroom.Layout;

namespace Baozhai.Bot.Intake.PlacedPages.Boxes;

/// <summary>Reads JSON files in which layout recognisers give the boxes of a page.</summary>
internal static class BoxFiles
{
    private const int Deepest = 64;

    // In this order: the first that knows a file reads it.
    private static readonly IBoxForm[] Forms = [new MineruMiddleForm(), new MineruContentForm(), new DotsForm(), new StructureForm(), new PaddleLinesForm()];

    /// <summary>The pages of a file; null where it has no known form or no text.</summary>
    /// <param name="json">The text of the file.</param>
    public static IReadOnlyList<RecognisedPage>? Read(string json)
    {
        var start = json.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.IsEmpty || start[0] is not ('{' or '[')) return null;
        try
        {
            using var document = JsonDocument.Parse(json.AsMemory()[(json.Length - start.Length)..], new JsonDocumentOptions { MaxDepth = Deepest });
            foreach (var form in Forms)
            {
                if (form.Read(document.RootElement) is { Count: > 0 } pages && pages.Any(page => page.Blocks.Count > 0)) return pages;
            }
        }
        catch (JsonException)
        {
            // No JSON after all, or too deep to be boxes.
        }

        return null;
    }
}

/// <summary>One form in which recognisers write boxes.</summary>
internal interface IBoxForm
{
    /// <summary>The pages; null where the file has another form.</summary>
    IReadOnlyList<RecognisedPage>? Read(JsonElement root);
}

/// <summary>Reads values that may be missing or of another kind.</summary>
internal static class JsonValues
{
    private const int Corners = 4;

    /// <summary>A property; null where there is none.</summary>
    public static JsonElement? Get(this JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>The items of an array property; empty where there is none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => Items(element.Get(name));

    /// <summary>The items of an array; empty where it is none.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement? element) => element is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>The text of a property; empty where there is none.</summary>
    public static string Text(this JsonElement element, string name) => element.Get(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() ?? "" : "";

    /// <summary>The number of a property; null where there is none.</summary>
    public static double? Number(this JsonElement element, string name) => element.Get(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value) ? value : null;

    /// <summary>A box: left, top, right, bottom, or its corners as points; null where it is none.</summary>
    public static PlaceBox? Box(JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() < Corners) return null;
        var points = array.EnumerateArray().ToList();
        if (points.TrueForAll(point => point.ValueKind is JsonValueKind.Number))
        {
            var edges = points.ConvertAll(point => point.TryGetDouble(out var value) ? value : double.NaN);
            var box = edges.Count == Corners
                ? new PlaceBox(edges[0], edges[1], edges[2], edges[3])
                : new PlaceBox(edges.Where((_, at) => at % 2 == 0).Min(), edges.Where((_, at) => at % 2 == 1).Min(), edges.Where((_, at) => at % 2 == 0).Max(), edges.Where((_, at) => at % 2 == 1).Max());
            return box.IsSound ? box : null;
        }

        if (!points.TrueForAll(point => point.ValueKind is JsonValueKind.Array && point.GetArrayLength() == 2 && point.EnumerateArray().All(edge => edge.ValueKind is JsonValueKind.Number))) return null;
        var (xs, ys) = (points.ConvertAll(point => point[0].GetDouble()), points.ConvertAll(point => point[1].GetDouble()));
        var around = new PlaceBox(xs.Min(), ys.Min(), xs.Max(), ys.Max());
        return around.IsSound ? around : null;
    }
}
