using Baozhai.Newsroom.Layout;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Baozhai.Bot.Intake.PlacedPages.Pdf;

/// <summary>Makes <see cref="PageShapes"/> of a page.</summary>
internal sealed class ShapePageFactory(
    IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<PageShapes>(scanner, resources, filters, parser, options)
{
    /// <inheritdoc />
    protected override PageShapes ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var budget = (ParsingOptions as BudgetedOptions)!.Budget;
        return new ShapeCollector(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions, budget)
            .Process(pageNumber, operations);
    }
}

/// <summary>Options that carry the budget to where pages are made.</summary>
internal sealed class BudgetedOptions : ParsingOptions
{
    /// <summary>What reading may cost.</summary>
    public required PdfBudget Budget { get; init; }
}

/// <summary>Goes through what a page draws and keeps characters, lines, boxes and the places of pictures.</summary>
internal sealed class ShapeCollector : BaseStreamProcessor<PageShapes>
{
    private const double White = 0.985;
    private const int MostPoints = 6;

    private readonly PdfBudget _budget;
    private readonly PageShapes _shapes;
    private readonly List<PlaceBox> _subpaths = [];
    private readonly Dictionary<IFont, string> _fonts = [];
    private PlaceBox? _subpath;
    private int _points;
    private bool _isCurved;

    public ShapeCollector(
        int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters, CropBox cropBox,
        UserSpaceUnit unit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, ParsingOptions options, PdfBudget budget)
        : base(pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, initialMatrix, options)
    {
        _budget = budget;
        var bounds = cropBox.Bounds;
        _shapes = rotation.SwapsAxis
            ? new PageShapes { Width = bounds.Height, Height = bounds.Width }
            : new PageShapes { Width = bounds.Width, Height = bounds.Height };
    }

    /// <inheritdoc />
    public override PageShapes Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        _budget.TurnPage();
        CloneAllStates();
        ProcessOperations(operations);
        return _shapes;
    }

    /// <inheritdoc />
    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        _budget.CountGlyph();
        var start = At(0, 0, renderingMatrix, textMatrix, transformationMatrix);
        var end = At(characterBoundingBox.Width, 0, renderingMatrix, textMatrix, transformationMatrix);
        var top = At(0, 1, renderingMatrix, textMatrix, transformationMatrix);
        var size = Math.Sqrt((top.X - start.X) * (top.X - start.X) + (top.Y - start.Y) * (top.Y - start.Y));
        if (!double.IsFinite(size) || size <= 0 || !double.IsFinite(end.X + end.Y)) return;
        _shapes.Glyphs.Add(new DrawnGlyph(unicode ?? "", start.X, start.Y, end.X, end.Y, size, NameOf(font)));
    }

    private static PdfPoint At(double x, double y, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page) =>
        page.Transform(text.Transform(rendering.Transform(new PdfPoint(x, y))));

    private string NameOf(IFont font)
    {
        if (_fonts.TryGetValue(font, out var known)) return known;
        var name = font.Details?.Name ?? "";
        return _fonts[font] = name is [_, _, _, _, _, _, '+', ..] ? name[7..] : name;
    }

    /// <inheritdoc />
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => AddPicture(xObjectContentRecord.AppliedTransformation);

    /// <inheritdoc />
    protected override void RenderInlineImage(InlineImage inlineImage) => AddPicture(CurrentTransformationMatrix);

    private void AddPicture(in TransformationMatrix matrix)
    {
        _budget.CountShape();
        var box = BoxOf(matrix.Transform(new PdfPoint(0, 0))).With(BoxOf(matrix.Transform(new PdfPoint(1, 1))));
        if (box.IsSound) _shapes.Pictures.Add(box);
    }

    private static PlaceBox BoxOf(PdfPoint point) => new(point.X, point.Y, point.X, point.Y);

    /// <inheritdoc />
    public override void BeginSubpath() => Flush();

    /// <inheritdoc />
    public override PdfPoint? CloseSubpath()
    {
        Flush();
        return null;
    }

    /// <inheritdoc />
    public override void MoveTo(double x, double y)
    {
        Flush();
        Extend(x, y);
    }

    /// <inheritdoc />
    public override void LineTo(double x, double y) => Extend(x, y);

    /// <inheritdoc />
    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => Curve(x3, y3);

    /// <inheritdoc />
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => Curve(x3, y3);

    /// <inheritdoc />
    public override void Rectangle(double x, double y, double width, double height)
    {
        Flush();
        Extend(x, y);
        Extend(x + width, y + height);
        _points = MostPoints - 1;
        Flush();
    }

    /// <inheritdoc />
    public override void StrokePath(bool close) => Draw(isStroked: true);

    /// <inheritdoc />
    public override void FillPath(FillingRule fillingRule, bool close) => Draw(isStroked: false);

    /// <inheritdoc />
    public override void FillStrokePath(FillingRule fillingRule, bool close) => Draw(isStroked: true);

    /// <inheritdoc />
    public override void EndPath() => Clear();

    /// <inheritdoc />
    public override void ClosePath() => Flush();

    /// <inheritdoc />
    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    /// <inheritdoc />
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    /// <inheritdoc />
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    /// <inheritdoc />
    public override void EndMarkedContent()
    {
    }

    /// <inheritdoc />
    public override void PaintShading(NameToken shadingName)
    {
    }

    private void Extend(double x, double y)
    {
        var point = BoxOf(CurrentTransformationMatrix.Transform(new PdfPoint(x, y)));
        _subpath = _subpath is { } box ? box.With(point) : point;
        _points++;
        CurrentPosition = new PdfPoint(x, y);
    }

    // Round corners are a box all the same.
    private void Curve(double x, double y)
    {
        _isCurved = true;
        Extend(x, y);
    }

    private void Flush()
    {
        _budget.CountShape();
        if (_subpath is { } box && _points > 1 && (_points <= MostPoints || _isCurved && _points <= 2 * MostPoints)) _subpaths.Add(box);
        (_subpath, _points, _isCurved) = (null, 0, false);
    }

    private void Draw(bool isStroked)
    {
        Flush();
        if (isStroked || !IsWhite(GetCurrentState().CurrentNonStrokingColor)) _shapes.Drawn.AddRange(_subpaths.Where(IsAligned));
        Clear();
    }

    private static bool IsAligned(PlaceBox box) => double.IsFinite(box.Width) && double.IsFinite(box.Height) && box.Width + box.Height > 0;

    private static bool IsWhite(IColor? color)
    {
        if (color is null) return false;
        try
        {
            var (red, green, blue) = color.ToRGBValues();
            return red >= White && green >= White && blue >= White;
        }
        catch (Exception e) when (e is InvalidOperationException or NotSupportedException)
        {
            // A pattern has no colour.
            return false;
        }
    }

    private void Clear()
    {
        _subpaths.Clear();
        (_subpath, _points, _isCurved) = (null, 0, false);
    }
}
