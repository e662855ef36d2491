using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Intake.PlacedPages.Ocr;

/// <summary>Looks whether the program that recognises scans is there.</summary>
/// <param name="options">The configuration.</param>
internal sealed class OcrCheckup(IOptions<OcrOptions> options) : ICheckup
{
    /// <inheritdoc />
    public Task<IReadOnlyList<Finding>> LookAsync(Language language, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Look(language)]);

    private Finding Look(Language language)
    {
        var name = language.Say("扫描件", "scans");
        if (CommandText.Parts(options.Value.Command) is not [var program, ..])
            return new Finding(name, FindingState.Off, language.Say("没有文字层的 PDF 不读", "PDF files without text are refused"), language.Say("要读的话，把 Ocr:Command 设成识别程序，例如 Debian 的 tesseract（见 docs/reading.md）。", "Set Ocr:Command to a program that recognises them, for example Debian's tesseract (docs/reading.md)."));
        return IsThere(program)
            ? new Finding(name, FindingState.Well, program)
            : new Finding(name, FindingState.Fault, language.Say($"找不到 {program}", $"{program} is not found"), language.Say("请安装，或者在 Ocr:Command 里写全路径。", "Install it, or give its full path in Ocr:Command."));
    }

    private static bool IsThere(string program)
    {
        if (Path.IsPathRooted(program)) return File.Exists(program);
        var names = OperatingSystem.IsWindows() ? new[] { program, $"{program}.exe" } : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => names.Any(name => File.Exists(Path.Combine(folder, name))));
    }
}
