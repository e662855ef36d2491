using System.Globalization;
using System.Text;
using Baozhai.Bot.Intake;
using Baozhai.Bot.Tests.Intake.PlacedPages;
using Baozhai.Newsroom.Briefs;
using BenchmarkDotNet.Attributes;

namespace Baozhai.Benchmarks.Reading;

/// <summary>A PDF page of 10,000 characters in four columns, from its bytes to its articles. The goal is 300 ms on one core.</summary>
public class PdfBenchmarks
{
    private const int Characters = 10_000;
    private const int Columns = 4;
    private const int LineLength = 26;
    private const int StoryLength = 20;
    private readonly IssueFileReader _reader = new((_, _, _) => new Brief { Summary = "摘要" });
    private byte[] _pdf = [];

    /// <summary>The page; its font names its characters by Unicode, as https://adobe-type-tools.github.io/font-tech-notes/ describes UniGB-UCS2-H.</summary>
    public static byte[] Page()
    {
        var text = string.Concat(Seeds.Files.SelectMany(file => File.ReadLines(file, Encoding.UTF8)).Where(line => line.Length > LineLength).Select(line => string.Concat(line.Where(character => character is >= '一' and <= '龥' or '，' or '。'))));
        var content = new StringBuilder("BT\n");
        var lines = Characters / LineLength;
        for (var line = 0; line < lines; line++)
        {
            var (column, row) = (line / ((lines / Columns) + 1), line % ((lines / Columns) + 1));
            // Every so many lines a headline, twice as large.
            var (size, length) = row % StoryLength == 0 ? (10, LineLength / 2) : (5, LineLength);
            content.Append(CultureInfo.InvariantCulture, $"/F1 {size} Tf 1 0 0 1 {20 + (column * 142)} {770 - (row * 7.2)} Tm <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text.Substring(line * LineLength, length)))}> Tj\n");
        }

        const string font = "/Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [ << /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >> ] >> >>";
        return MadePdf.Page(content.Append("ET").ToString(), font);
    }

    [GlobalSetup]
    public void Setup() => _pdf = Page();

    [Benchmark]
    public int ArticlesOfAPage() => _reader.Read("page.pdf", _pdf).Issue.Articles.Count;
}
