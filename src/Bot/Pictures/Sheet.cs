using SkiaSharp;

namespace Baozhai.Bot.Pictures;

/// <summary>A sheet of paper that is drawn on and becomes a PNG; lengths are pixels.</summary>
internal sealed class Sheet : IDisposable
{
    /// <summary>The colour of the paper.</summary>
    public static readonly SKColor Paper = new(0xF9, 0xF6, 0xEE);

    /// <summary>The colour of print.</summary>
    public static readonly SKColor Ink = new(0x1D, 0x1B, 0x18);

    /// <summary>The colour of what matters less.</summary>
    public static readonly SKColor Soft = new(0x55, 0x51, 0x4A);

    /// <summary>The colour of thin lines.</summary>
    public static readonly SKColor Line = new(0xD9, 0xD3, 0xC5);

    /// <summary>The colour of dangers and of the name of the program.</summary>
    public static readonly SKColor Accent = new(0x9A, 0x1F, 0x18);

    private readonly PictureFonts _fonts;
    private readonly SKSurface _surface;

    /// <summary>An empty sheet.</summary>
    /// <param name="fonts">The fonts.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    public Sheet(PictureFonts fonts, int width, int height)
    {
        _fonts = fonts;
        _surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque)) ?? throw new InvalidOperationException($"A picture of {width} by {height} cannot be made.");
        Canvas.Clear(Paper);
    }

    /// <summary>Where shapes are drawn.</summary>
    public SKCanvas Canvas => _surface.Canvas;

    /// <summary>Writes one line.</summary>
    /// <param name="text">The text; what the font does not have is left out.</param>
    /// <param name="x">Its beginning, middle or end, as it is aligned.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="align">How it is aligned.</param>
    /// <returns>How wide it is.</returns>
    public float Write(string text, float x, float y, TextStyle style, SKTextAlign align = SKTextAlign.Left)
    {
        using var font = _fonts.Of(style.Size, style.IsBold);
        using var paint = new SKPaint { Color = style.Color, IsAntialias = true };
        var drawn = Typesetting.Drawable(text, font);
        Canvas.DrawText(drawn, x, y, align, font, paint);
        return font.MeasureText(drawn);
    }

    /// <summary>Writes a paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="x">The left end of its lines.</param>
    /// <param name="y">The base line of the first.</param>
    /// <param name="width">How wide lines are.</param>
    /// <param name="most">How many lines at most.</param>
    /// <param name="style">How it looks.</param>
    /// <returns>The base line of the line behind it.</returns>
    public float Write(string text, float x, float y, float width, int most, TextStyle style)
    {
        IReadOnlyList<string> lines;
        using (var font = _fonts.Of(style.Size, style.IsBold)) lines = Typesetting.Lines(text, font, width, most);
        foreach (var line in lines)
        {
            Write(line, x, y, style);
            y += style.Leading;
        }

        return y;
    }

    /// <summary>How many lines a paragraph takes, at most one more than asked for.</summary>
    public int Count(string text, float width, int most, TextStyle style)
    {
        using var font = _fonts.Of(style.Size, style.IsBold);
        return Typesetting.Lines(text, font, width, most + 1).Count;
    }

    /// <summary>Draws a level line.</summary>
    public void Rule(float left, float right, float y, SKColor color, float thickness, float dash = 0)
    {
        using var paint = Stroke(color, thickness, dash);
        paint.StrokeCap = SKStrokeCap.Butt;
        Canvas.DrawLine(left, y, right, y, paint);
    }

    /// <summary>Draws a line through points; nothing for fewer than two.</summary>
    public void Polyline(IReadOnlyList<SKPoint> points, SKColor color, float thickness, float dash = 0)
    {
        if (points.Count < 2) return;
        using var paint = Stroke(color, thickness, dash);
        using var path = new SKPathBuilder();
        path.MoveTo(points[0]);
        foreach (var point in points.Skip(1)) path.LineTo(point);
        using var line = path.Detach();
        Canvas.DrawPath(line, paint);
    }

    /// <summary>Draws a round mark with a rim.</summary>
    public void Dot(SKPoint at, float radius, SKColor fill, SKColor rim)
    {
        using var paint = new SKPaint { Color = fill, IsAntialias = true };
        Canvas.DrawCircle(at, radius, paint);
        using var stroke = Stroke(rim, radius / 2, 0);
        Canvas.DrawCircle(at, radius, stroke);
    }

    /// <summary>The sheet as a PNG.</summary>
    public byte[] ToPng()
    {
        using var image = _surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <inheritdoc />
    public void Dispose() => _surface.Dispose();

    private static SKPaint Stroke(SKColor color, float thickness, float dash) => new()
    {
        Color = color,
        Style = SKPaintStyle.Stroke,
        StrokeWidth = thickness,
        StrokeJoin = SKStrokeJoin.Round,
        StrokeCap = dash > 0 ? SKStrokeCap.Butt : SKStrokeCap.Round,
        IsAntialias = true,
        PathEffect = dash > 0 ? SKPathEffect.CreateDash([dash, dash * 0.7f], 0) : null,
    };
}

/// <summary>How text looks.</summary>
/// <param name="Size">Its size, in pixels.</param>
/// <param name="Color">Its colour.</param>
/// <param name="IsBold">Whether it is bold.</param>
internal readonly record struct TextStyle(float Size, SKColor Color, bool IsBold = false)
{
    /// <summary>From one base line to the next.</summary>
    public float Leading => Size * 1.42f;
}
