using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Intake.PlacedPages.Pdf;
using Baozhai.Newsroom.Layout;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Intake.PlacedPages.Ocr;

/// <summary>Runs the operator's program on the images of scanned pages. Nothing it does throws.</summary>
internal sealed class OcrCommand(IOptions<OcrOptions> options)
{
    private const int LargestOutput = 32 * 1024 * 1024;
    private const int LongestReason = 200;

    private readonly Lock _lock = new();
    private (string Hash, OcrReading Reading)? _last;

    /// <summary>Whether a program is named.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(options.Value.Command);

    /// <summary>Recognises pages. The last file is remembered, for a file without a date is read twice.</summary>
    public OcrReading Recognise(IReadOnlyList<PageImage> images)
    {
        if (images.Count == 0) return new OcrReading { Refusal = OcrRefusals.NoImage };
        lock (_lock)
        {
            var hash = HashOf(images);
            if (_last is { } last && last.Hash == hash) return last.Reading;
            var reading = RecogniseHere(images);
            _last = reading.Refusal is null ? (hash, reading) : null;
            return reading;
        }
    }

    private static string HashOf(IReadOnlyList<PageImage> images)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var image in images) hash.AppendData(image.Bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private OcrReading RecogniseHere(IReadOnlyList<PageImage> images)
    {
        DirectoryInfo? folder = null;
        try
        {
            folder = Directory.CreateTempSubdirectory("baozhai-ocr-");
            var pages = new List<RecognisedPage>();
            foreach (var (index, image) in images.Index())
            {
                var input = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"page{index + 1}{image.Ending}"));
                File.WriteAllBytes(input, image.Bytes.Span);
                var (text, refusal) = RunAsync(input, Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"result{index + 1}"))).GetAwaiter().GetResult();
                if (refusal is not null) return new OcrReading { Refusal = refusal };
                if (OcrOutput.Read(text) is not { } page) return new OcrReading { Refusal = OcrRefusals.NoBoxes };
                pages.Add(page);
            }

            return new OcrReading { Pages = pages };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception or InvalidOperationException)
        {
            return new OcrReading { Refusal = OcrRefusals.NotRun(OneLine(e.Message)) };
        }
        finally
        {
            Delete(folder);
        }
    }

    private async Task<(string Text, IssueRefusal? Refusal)> RunAsync(string input, string output)
    {
        var parts = CommandText.Parts(options.Value.Command)!
            .Select((part, index) => index == 0 ? part : part.Replace(OcrOptions.Input, input, StringComparison.Ordinal).Replace(OcrOptions.Output, output, StringComparison.Ordinal)).ToList();
        var result = await BoundedProgram.RunAsync(parts, LargestOutput, TimeSpan.FromSeconds(options.Value.TimeoutSeconds), CancellationToken.None);
        if (result.TookTooLong) return ("", OcrRefusals.TooSlow(options.Value.TimeoutSeconds));
        if (result.PrintedTooMuch) return ("", OcrRefusals.TooMuch);
        if (result.ExitCode != 0) return ("", OcrRefusals.Failed(result.ExitCode, OneLine(Encoding.UTF8.GetString(result.Errors))));
        if (!options.Value.Command.Contains(OcrOptions.Output, StringComparison.Ordinal)) return (Encoding.UTF8.GetString(result.Output), null);
        var file = Array.Find([output, $"{output}.tsv", $"{output}.hocr", $"{output}.html"], File.Exists);
        if (file is null) return ("", OcrRefusals.NoBoxes);
        return new FileInfo(file).Length > LargestOutput ? ("", OcrRefusals.TooMuch) : (await File.ReadAllTextAsync(file), null);
    }

    private static void Delete(DirectoryInfo? folder)
    {
        try
        {
            folder?.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The system clears its folder of temporary files.
        }
    }

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length > LongestReason ? line[..LongestReason] : line;
    }
}

/// <summary>What the program recognised, or why it did not.</summary>
internal sealed record OcrReading
{
    /// <summary>The pages.</summary>
    public IReadOnlyList<RecognisedPage> Pages { get; init; } = [];

    /// <summary>Why there are none; null where there are.</summary>
    public IssueRefusal? Refusal { get; init; }
}

/// <summary>Why a scan was not recognised.</summary>
internal static class OcrRefusals
{
    public static IssueRefusal NoImage { get; } = new("扫描页的图片格式取不出来：请先做文字识别，放识别出来的文本。", "the images of the scan have a form that cannot be handed on: recognise its text and hand that in");

    public static IssueRefusal NoBoxes { get; } = new("识别程序没有给出 TSV 或 hOCR 结果：请检查 Ocr:Command。", "the program in Ocr:Command gave neither TSV nor hOCR: see its arguments");

    public static IssueRefusal TooMuch { get; } = new("识别程序输出得太多，已经停掉：请检查 Ocr:Command。", "the program in Ocr:Command wrote without end and was stopped: see its arguments");

    public static IssueRefusal TooSlow(int seconds) => new($"识别一页超过 {seconds} 秒，已经停掉：可以调高 Ocr:TimeoutSeconds。", $"recognising a page took more than {seconds} seconds and was stopped: raise Ocr:TimeoutSeconds");

    public static IssueRefusal Failed(int code, string reason) => new($"识别程序出错（退出码 {code}）：请检查 Ocr:Command。", $"the program in Ocr:Command failed with exit code {code}: {reason}");

    public static IssueRefusal NotRun(string reason) => new("识别程序没能运行：请检查 Ocr:Command 里的程序名。", $"the program in Ocr:Command could not be run: {reason}");
}
