using Baozhai.Bot.Archive;
using SkiaSharp;

namespace Baozhai.Bot.Pictures;

/// <summary>The water levels of a station over time as a picture, legible on a phone at a third of its size.</summary>
/// <param name="Title">The station.</param>
/// <param name="Latest">The newest level with its time.</param>
/// <param name="Against">How that stands to the warning level; null when unknown.</param>
/// <param name="IsAbove">Whether it is above the warning level.</param>
/// <param name="Age">How old it is, in words; null for what is of these days.</param>
/// <param name="Warning">The name of the warning level with its metres; null when unknown.</param>
/// <param name="Guarantee">The name of the guarantee level with its metres; null when unknown.</param>
/// <param name="Legend">What solid and dashed lines are, solid first.</param>
/// <param name="Chart">The levels in <see cref="Frame"/>.</param>
internal sealed record LevelPicture(
    string Title, string Latest, string? Against, bool IsAbove, string? Age, string? Warning, string? Guarantee, (string Measured, string Expected) Legend, LevelChart Chart) : IPicture
{
    /// <summary>Its width in pixels.</summary>
    public const int Width = 1080;

    /// <summary>Its height in pixels.</summary>
    public const int Height = 810;

    /// <summary>Where the chart stands in it.</summary>
    public static ChartFrame Frame { get; } = new(118, Width - 56, 236, 660, Moments: 4);

    private const float Margin = 48;
    private const float AxisSize = 28;
    private static readonly SKColor Water = new(0x1F, 0x5F, 0x8B);
    private static readonly SKColor Guard = new(0x6B, 0x21, 0x8F);

    /// <inheritdoc />
    public string Key => string.Join(
        '\n', "level", Title, Latest, Against, Age, Warning, Guarantee, Legend.Measured, Chart.MeasuredLine, Chart.ExpectedLine, string.Join(' ', Chart.Times), string.Join(' ', Chart.Levels));

    /// <inheritdoc />
    public byte[] Draw(PictureFonts fonts)
    {
        using var sheet = new Sheet(fonts, Width, Height);
        float left = (float)Frame.Left, right = (float)Frame.Right;
        sheet.Write(Title, Margin, 84, new TextStyle(50, Sheet.Ink, IsBold: true));
        if (Age is { } age) sheet.Write(age, right, 80, new TextStyle(30, Sheet.Accent), SKTextAlign.Right);
        var width = sheet.Write(Latest, Margin, 148, new TextStyle(36, Sheet.Ink));
        if (Against is { } against) sheet.Write(against, Margin + width + 28, 148, new TextStyle(36, IsAbove ? Sheet.Accent : Sheet.Soft, IsBold: IsAbove));

        foreach (var (y, text) in Chart.Levels)
        {
            sheet.Rule(left, right, (float)y, Sheet.Line, 2);
            sheet.Write(text, left - 14, (float)y + (AxisSize * 0.36f), new TextStyle(AxisSize, Sheet.Soft), SKTextAlign.Right);
        }

        foreach (var (index, (x, text)) in Chart.Times.Index())
            sheet.Write(text, (float)x, 706, new TextStyle(AxisSize, Sheet.Soft), index == 0 ? SKTextAlign.Left : index == Chart.Times.Count - 1 ? SKTextAlign.Right : SKTextAlign.Center);

        List<SKPoint> measured = [.. Chart.Measured.Select(Place)], expected = [.. Chart.Expected.Select(Place)];
        Mark(sheet, Chart.WarningY, Warning, Sheet.Accent, [.. measured, .. expected]);
        Mark(sheet, Chart.GuaranteeY, Guarantee, Guard, [.. measured, .. expected]);
        sheet.Polyline([.. measured.TakeLast(1), .. expected], Water, 5, dash: 14);
        sheet.Polyline(measured, Water, 6);
        foreach (var point in expected) sheet.Dot(point, 9, Sheet.Paper, Water);
        foreach (var point in measured) sheet.Dot(point, 9, Water, Sheet.Paper);
        DrawLegend(sheet, hasExpected: expected.Count > 0);
        return sheet.ToPng();
    }

    private static SKPoint Place(ChartPoint point) => new((float)point.X, (float)point.Y);

    // The name stands at the end of the line that is farther from the water.
    private static void Mark(Sheet sheet, double? y, string? name, SKColor color, IReadOnlyList<SKPoint> water)
    {
        if (y is not { } at || name is null) return;
        sheet.Rule((float)Frame.Left, (float)Frame.Right, (float)at, color, 3, dash: 10);
        var isLeft = Math.Abs(water.MinBy(point => point.X).Y - at) > Math.Abs(water.MaxBy(point => point.X).Y - at);
        var (x, align) = isLeft ? ((float)Frame.Left + 10, SKTextAlign.Left) : ((float)Frame.Right - 10, SKTextAlign.Right);
        sheet.Write(name, x, (float)at - 12, new TextStyle(AxisSize, color), align);
    }

    private void DrawLegend(Sheet sheet, bool hasExpected)
    {
        var style = new TextStyle(AxisSize, Sheet.Soft);
        var x = (float)Frame.Left;
        sheet.Polyline([new SKPoint(x, 758), new SKPoint(x + 56, 758)], Water, 6);
        x += 72 + sheet.Write(Legend.Measured, x + 72, 768, style) + 44;
        if (!hasExpected) return;
        sheet.Polyline([new SKPoint(x, 758), new SKPoint(x + 56, 758)], Water, 5, dash: 14);
        sheet.Write(Legend.Expected, x + 72, 768, style);
    }
}
