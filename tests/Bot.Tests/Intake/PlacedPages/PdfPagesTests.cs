using System.Text;
using Baozhai.Bot.Intake;
using Baozhai.Bot.Intake.PlacedPages.Pdf;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Layout;

namespace Baozhai.Bot.Tests.Intake.PlacedPages;

/// <summary>PDF files that are no pages, or ask for more than they may.</summary>
public sealed class PdfPagesTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    // Made when a test asks for it: some are large.
    private static readonly Dictionary<string, Func<byte[]>> Made = new(StringComparer.Ordinal)
    {
        ["empty"] = () => MadePdf.Page(""),
        ["broken"] = () => "%PDF-1.7\n1 0 obj\n<< /Type /Catalog"u8.ToArray(),
        ["noise"] = () => [.. "%PDF-1.4\n"u8, .. Enumerable.Range(0, 50_000).Select(at => (byte)(at * 7919 >> 3))],
        ["scan"] = () => Scan(),
        ["encrypted"] = () => Encrypted(),
        ["ten thousand pages"] = () => ManyPages(10_000),
        ["a stream of a gigabyte"] = () => Folded(1 << 30),
        ["streams of forty megabytes, thirty times"] = () => ManyStreams(),
        ["a form that draws forms that draw forms"] = () => Forms(),
        ["deep arrays"] = () => MadePdf.Page(new string('[', 200_000)),
        ["deep dictionaries"] = () => MadePdf.Page(string.Concat(Enumerable.Repeat("<< /A ", 200_000))),
        ["deep objects"] = () => Deep(),
        ["a page tree that leads to itself"] = () => Circle(),
        ["a page tree a hundred thousand deep"] = () => DeepTree(100_000),
    };

    private readonly IssueFileReader _reader = new((_, _, _) => new Brief { Summary = "摘要" });

    public static TheoryData<string, string> NoPages() => new()
    {
        { "empty", "没有文字" },
        { "broken", "损坏" },
        { "noise", "损坏" },
        { "scan", "扫描图片" },
        { "encrypted", "密码" },
        { "ten thousand pages", "400 页" },
        { "a stream of a gigabyte", "太大" },
        { "streams of forty megabytes, thirty times", "太大" },
        { "a form that draws forms that draw forms", "太大" },
        { "deep arrays", "PDF" },
        { "deep dictionaries", "PDF" },
        { "deep objects", "PDF" },
        { "a page tree that leads to itself", "PDF" },
        { "a page tree a hundred thousand deep", "PDF" },
    };

    [Theory]
    [MemberData(nameof(NoPages))]
    public void What_is_no_page_is_refused_with_one_sentence(string what, string word)
    {
        var read = _reader.Read("page.pdf", Made[what]());

        Assert.NotNull(read.Refused);
        Assert.Contains(word, read.Refused.Chinese, StringComparison.Ordinal);
        Assert.EndsWith("。", read.Refused.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', read.Refused.English);
        Assert.Equal(0, read.Faults);
    }

    [Fact]
    public void Text_on_a_page_that_lies_on_its_side_is_read()
    {
        var upright = Words(MadePdf.Page(Latin));
        var turned = Words(MadePdf.Page(Latin, page: "/Rotate 90"));
        var drawn = Words(MadePdf.Page("BT 0 1 -1 0 300 100 Tm /F1 12 Tf (The ferry runs again.) Tj ET BT 0 1 -1 0 330 100 Tm /F1 12 Tf (The library opens at ten.) Tj ET"));

        Assert.Equal(["The ferry runs again.", "The library opens at ten."], upright);
        Assert.Equal(upright, turned);
        Assert.Equal(upright, drawn);
    }

    [Fact]
    public void The_image_of_a_scan_is_handed_on() => Assert.Equal(".jpg", Assert.Single(PdfPages.Read(Scan(), wantsImages: true).Images).Ending);

    [Theory]
    [InlineData("渡口恢复人工摆渡，老船工教徒弟看水色，岸边的石阶也重新凿了防滑纹。", true)]
    [InlineData("The ferry runs again, and the library opens at ten.", true)]
    [InlineData("\uE041\uE042\uE043\uE044\uE045", false)]
    [InlineData("\u0003\u0011\u0007\u0002", false)]
    [InlineData("瀹斿煄闀囩粍缁囧紑灞曢槻姹涙紨缁冩矡娓犵枏閫氱枏閫氬牐闂ㄥ惎闂鏌ラ獙鐗╄祫鍌ㄥ瀹屾垚椹夶", false)]
    public void Numbers_of_glyphs_are_told_from_text(string text, bool isLegible)
    {
        var glyphs = Enumerable.Repeat(text, 10).SelectMany(line => line).Select(letter => new PlacedGlyph(letter.ToString(), new PlaceBox(0, 0, 10, 10), 10)).ToList();

        Assert.Equal(isLegible, Legibility.IsLegible([new PlacedPage(600, 800, glyphs, [], [], [])]));
    }

    private const string Latin = "BT /F1 12 Tf 1 0 0 1 100 400 Tm (The ferry runs again.) Tj ET BT /F1 12 Tf 1 0 0 1 100 370 Tm (The library opens at ten.) Tj ET";

    private static string[] Words(byte[] pdf) => LayoutReader.Read(PdfPages.Read(pdf).Pages).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Scan() => MadePdf.Page(
        "q 600 0 0 800 0 0 cm /I Do Q", "/XObject << /I 5 0 R >>", "", MadePdf.Stream("/Type /XObject /Subtype /Image /Width 600 /Height 800 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", Jpeg));

    private static byte[] Encrypted()
    {
        var pdf = new MadePdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [] /Count 0 >>");
        var key = new string('A', 32);
        return pdf.Done($"/ID [<41414141414141414141414141414141> <41414141414141414141414141414141>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ({key}) /U ({key}) /P -4 >>");
    }

    private static byte[] ManyPages(int count)
    {
        var pdf = new MadePdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add($"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Repeat("3 0 R", count))}] /Count {count} >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>");
        pdf.Add(MadePdf.Stream("", [.. "BT ET"u8]));
        return pdf.Done();
    }

    private static byte[] Folded(int length)
    {
        var pdf = new MadePdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>");
        pdf.Add(MadePdf.Bomb((byte)' ', length));
        return pdf.Done();
    }

    private static byte[] ManyStreams()
    {
        var pdf = new MadePdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add($"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Repeat("3 0 R", 30))}] /Count 30 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>");
        pdf.Add(MadePdf.Bomb((byte)' ', 40 * 1024 * 1024));
        return pdf.Done();
    }

    // Each of twelve forms draws the next one forty times.
    private static byte[] Forms()
    {
        var pdf = new MadePdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>");
        pdf.Add(MadePdf.Stream("", [.. "/X Do"u8]));
        for (var form = 0; form < 12; form++)
            pdf.Add(MadePdf.Stream($"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X {6 + form} 0 R >> >>", Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("/X Do ", 40)))));
        pdf.Add(MadePdf.Stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800]", [.. "0 0 m"u8]));
        return pdf.Done();
    }

    private static byte[] Deep()
    {
        var pdf = new MadePdf();
        pdf.Add($"<< /Type /Catalog /Pages 2 0 R /Deep {new string('[', 500_000)} >>");
        pdf.Add("<< /Type /Pages /Kids [] /Count 0 >>");
        return pdf.Done();
    }

    private static byte[] Circle()
    {
        var pdf = new MadePdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>");
        return pdf.Done();
    }

    private static byte[] DeepTree(int depth)
    {
        var pdf = new MadePdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        for (var at = 0; at < depth; at++) pdf.Add($"<< /Type /Pages /Kids [{at + 3} 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /MediaBox [0 0 600 800] >>");
        return pdf.Done();
    }
}
