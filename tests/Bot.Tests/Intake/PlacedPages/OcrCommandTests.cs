using Baozhai.Bot.Intake;
using Baozhai.Bot.Intake.PlacedPages.Ocr;
using Baozhai.Bot.Intake.PlacedPages.Pdf;
using Baozhai.Newsroom.Layout;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Intake.PlacedPages;

/// <summary>The operator's program that recognises scans; a script plays it.</summary>
public sealed class OcrCommandTests : IDisposable
{
    private const string Tsv = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        + "1\t1\t0\t0\t0\t0\t0\t0\t1000\t1400\t-1\t\n"
        + "5\t1\t1\t1\t1\t1\t100\t100\t300\t60\t96\t渡口恢复\n5\t1\t1\t1\t1\t2\t400\t100\t300\t60\t96\t人工摆渡\n"
        + "5\t1\t2\t1\t1\t1\t160\t200\t300\t32\t90\t本报讯（记者陆一帆）\n5\t1\t2\t1\t2\t1\t100\t244\t360\t32\t90\t昨日，东渡口恢复人工摆渡\n";

    private static readonly PageImage Image = new(new byte[] { 1, 2, 3 }, ".jpg");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_the_program_prints_is_read_with_its_places()
    {
        var reading = Recognise(Script("cat \"$(dirname \"$0\")/out.tsv\""), Tsv);

        Assert.Null(reading.Refusal);
        Assert.Equal("渡口恢复人工摆渡", LayoutReader.Read(reading.Pages).Text.Split('\n')[0].TrimStart('#', ' '));
    }

    [Fact]
    public void What_the_program_writes_to_a_file_is_read()
    {
        var reading = Recognise(Script("cp \"$(dirname \"$0\")/out.tsv\" \"$2.tsv\"") + " {output}", Tsv);

        Assert.Null(reading.Refusal);
        Assert.Single(reading.Pages);
    }

    [Fact]
    public void Hocr_is_read_as_well()
    {
        var reading = Recognise(Script("cat \"$(dirname \"$0\")/out.tsv\""), "<html><body><div class='ocr_page' title='bbox 0 0 1000 1400'><span class='ocr_line' id='l1' title='bbox 100 100 700 160; baseline 0 0'><span class='ocrx_word' id='w1' title='bbox 100 100 400 160; x_wconf 96'>渡口恢复</span> <span class='ocrx_word' id='w2' title='bbox 400 100 700 160; x_wconf 96'><strong>人工摆渡</strong></span></span></div></body></html>");

        Assert.Equal("渡口恢复人工摆渡", Assert.Single(Assert.Single(reading.Pages).Blocks).Lines[0]);
    }

    [Theory]
    [InlineData("exit 3", "退出码 3")]
    [InlineData("echo nothing", "TSV")]
    [InlineData("yes", "太多")]
    [InlineData("sleep 60", "超过 2 秒")]
    public void A_program_that_fails_is_named_with_the_remedy(string script, string word)
    {
        var reading = Recognise(Script(script), Tsv, seconds: script == "sleep 60" ? 2 : 60);

        Assert.Contains(word, reading.Refusal?.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_not_there_is_named() => Assert.Contains("没能运行", new OcrCommand(Options.Create(new OcrOptions { Command = "no-such-program-here {input}" })).Recognise([Image]).Refusal?.Chinese, StringComparison.Ordinal);

    [Theory]
    [InlineData("", true)]
    [InlineData("tesseract {input} stdout -l chi_sim tsv", true)]
    [InlineData("\"/opt/my ocr/run\" --image={input}", true)]
    [InlineData("tesseract page.jpg stdout", false)]
    [InlineData("{input}", false)]
    [InlineData("\"tesseract {input}", false)]
    public void A_command_names_the_image(string command, bool isUsable) => Assert.Equal(isUsable, OcrOptions.IsUsable(command));

    [Fact]
    public void No_shell_reads_the_arguments() => Assert.Equal(["ocr", "{input};", "rm", "$(x)", "a b"], CommandText.Parts("ocr {input}; rm $(x) \"a b\"")!);

    private string Script(string body)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The script is one of a Unix shell.");
        var path = Path.Combine(_folder.Path, "ocr.sh");
        File.WriteAllText(path, body + "\n");
        return $"/bin/sh \"{path}\" {{input}}";
    }

    private OcrReading Recognise(string command, string output, int seconds = 60)
    {
        File.WriteAllText(Path.Combine(_folder.Path, "out.tsv"), output);
        return new OcrCommand(Options.Create(new OcrOptions { Command = command, TimeoutSeconds = seconds })).Recognise([Image]);
    }
}
