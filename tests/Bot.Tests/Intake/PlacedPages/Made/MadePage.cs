using System.Globalization;
using System.Text;

namespace Baozhai.Bot.Tests.Intake.PlacedPages.Made;

/// <summary>An article of a made page: what a careful reader takes it for.</summary>
/// <param name="Title">The title.</param>
/// <param name="Paragraphs">The text.</param>
internal sealed record MadeArticle(string Title, IReadOnlyList<string> Paragraphs)
{
    /// <summary>The characters of the text.</summary>
    public string Body => string.Concat(Paragraphs);
}

/// <summary>A page of an invented paper as HTML, and its articles.</summary>
/// <param name="Html">The page.</param>
/// <param name="Articles">What is on it.</param>
internal sealed record MadePage(string Html, IReadOnlyList<MadeArticle> Articles)
{
    /// <summary>Makes the page of a seed.</summary>
    public static MadePage Of(int seed) => new PageMaker(seed).Make();
}

/// <summary>Lays out invented articles in columns, with kickers, boxes, captions, subheads and jumps.</summary>
internal sealed class PageMaker
{
    private static readonly string[] Serif = ["Noto Serif CJK SC", "Noto Sans CJK SC"];

    private readonly Random _random;
    private readonly MadeText _text;
    private readonly StringBuilder _html = new();
    private readonly List<MadeArticle> _articles = [];
    private readonly int _columns;
    private readonly string _body;
    private readonly string _head;
    private readonly double _size;
    private readonly double _gap;
    private readonly bool _isRuled;

    public PageMaker(int seed)
    {
#pragma warning disable CA5394 // The same seed makes the same page.
        _random = new Random(seed);
        _text = new MadeText(_random);
        _columns = _random.Next(3, 6);
        _body = Serif[_random.Next(2)];
        _head = Serif[_random.Next(2)];
        _size = 8.5 + 0.5 * _random.Next(4);
        _gap = 1.2 + 0.3 * _random.Next(4);
        _isRuled = _random.Next(3) > 0;
    }

    /// <summary>Makes the page.</summary>
    public MadePage Make()
    {
        var bands = _random.Next(2, 4);
        for (var band = 0; band < bands; band++)
        {
            if (_random.Next(3) == 0 && _columns >= 4)
                Beside();
            else
                Across(_columns, isFirst: band == 0);
            if (_isRuled && band < bands - 1) _html.Append("<div class=rule></div>");
        }

        return new MadePage(Document(), _articles);
    }

    // One article over all columns.
    private void Across(int columns, bool isFirst)
    {
        _html.Append("<section>");
        var title = Head(isFirst ? 2.6 : 1.7 + 0.2 * _random.Next(4));
        _html.Append(CultureInfo.InvariantCulture, $"<div class=text style='column-count:{columns}'>");
        Text(title, columns * _random.Next(230, 420), mayHavePicture: true);
        _html.Append("</div></section>");
        if (_random.Next(4) == 0) Box();
    }

    // Two articles, or three, beside each other.
    private void Beside()
    {
        var first = _random.Next(1, _columns);
        _html.Append("<div class=beside>");
        foreach (var columns in (ReadOnlySpan<int>)[first, _columns - first])
        {
            _html.Append(CultureInfo.InvariantCulture, $"<section style='flex:{columns} 1 0'>");
            for (var piece = 0; piece < (columns == 1 ? _random.Next(1, 4) : 1); piece++)
            {
                var title = Head(columns == 1 ? 1.3 + 0.2 * _random.Next(3) : 1.6 + 0.2 * _random.Next(4));
                _html.Append(CultureInfo.InvariantCulture, $"<div class=text style='column-count:{columns}'>");
                Text(title, columns * _random.Next(220, 380), mayHavePicture: columns > 1);
                _html.Append("</div>");
            }

            _html.Append("</section>");
        }

        _html.Append("</div>");
    }

    private void Box()
    {
        _html.Append(_random.Next(2) == 0 ? "<section class=box>" : "<section class=tint>");
        var title = Head(1.5);
        _html.Append("<div class=text style='column-count:2'>");
        Text(title, _random.Next(260, 420), mayHavePicture: false);
        _html.Append("</div></section>");
    }

    private string Head(double size)
    {
        var title = _text.Title();
        var place = _random.Next(2) == 0 ? "center" : "left";
        _html.Append(CultureInfo.InvariantCulture, $"<div class=head style='text-align:{place}'>");
        if (_random.Next(3) == 0) _html.Append(CultureInfo.InvariantCulture, $"<div style='font-size:{_size * (size > 2 ? 1.5 : 1.2):0.0}pt'>{_text.Kicker()}</div>");
        _html.Append(CultureInfo.InvariantCulture, $"<div style='font-size:{_size * size:0.0}pt;font-weight:bold'>{title}</div>");
        if (_random.Next(4) == 0) _html.Append(CultureInfo.InvariantCulture, $"<div style='font-size:{_size * (size > 2 ? 1.4 : 1.2):0.0}pt'>{_text.Subtitle()}</div>");
        _html.Append("</div>");
        return title;
    }

    private void Text(string title, int length, bool mayHavePicture)
    {
        var paragraphs = new List<string>();
        var isSigned = _random.Next(5) > 0;
        var picture = mayHavePicture && _random.Next(3) == 0;
        var subheads = length > 700 && _random.Next(3) == 0;
        while (paragraphs.Sum(paragraph => paragraph.Length) < length)
        {
            var paragraph = (paragraphs.Count == 0 && isSigned ? _text.Dateline() : "") + _text.Paragraph();
            _html.Append("<p>").Append(paragraph).Append("</p>");
            paragraphs.Add(paragraph);
            if (picture && paragraphs.Count == 2)
                _html.Append(CultureInfo.InvariantCulture, $"<figure><img src='data:image/png;base64,{Pixel}'><figcaption>{_text.Caption()}</figcaption></figure>");
            if (subheads && paragraphs.Count == 3)
            {
                var subhead = _text.Subhead();
                _html.Append(CultureInfo.InvariantCulture, $"<h4>{subhead}</h4>");
                paragraphs.Add(subhead);
            }
        }

        if (_random.Next(6) == 0) _html.Append("<p class=jump>（下转第2版）</p>");
        _articles.Add(new MadeArticle(title, paragraphs));
    }

    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==";

    private string Document() => string.Create(CultureInfo.InvariantCulture, $$"""
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>
        @page { size: {{_columns * 62 + 20}}mm 545mm; margin: 10mm }
        body { margin: 0; font: {{_size}}pt/1.5 "{{_body}}" }
        .name { font: bold 40pt "{{_head}}"; } .date { font-size: 9pt; border-bottom: 1.5pt solid #000; margin-bottom: 4mm }
        .head { font-family: "{{_head}}"; line-height: 1.3; margin: 1mm 0 2.5mm }
        .text { column-gap: {{_gap}}em; text-align: justify; {{(_isRuled && _gap > 1.6 ? "column-rule: 0.3pt solid #999;" : "")}} }
        p { margin: 0; text-indent: 2em } h4 { margin: 0.4em 0; font: bold {{_size * 1.2:0.0}}pt/1.4 "{{_head}}"; text-align: center }
        section { margin-bottom: 5mm; overflow: hidden } .rule { border-top: 0.6pt solid #000; margin-bottom: 4mm }
        .beside { display: flex; gap: {{_gap + 0.8:0.0}}em } .box { border: 0.8pt solid #000; padding: 3mm } .tint { background: #e8eef4; padding: 3mm }
        figure { margin: 1mm 0; break-inside: avoid } img { width: 100%; height: 30mm } figcaption { font: {{_size * 0.85:0.0}}pt/1.4 "{{_head}}" }
        </style></head><body><div class=name>江湾晚报</div><div class=date>2026年7月{{_random.Next(1, 30)}}日　第{{_random.Next(1000, 9000)}}期</div>{{_html}}</body></html>
        """);
#pragma warning restore CA5394
}
