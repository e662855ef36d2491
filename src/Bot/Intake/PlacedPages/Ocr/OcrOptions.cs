using Baozhai.Bot.Operators;

namespace Baozhai.Bot.Intake.PlacedPages.Ocr;

/// <summary>The program that recognises the text of scanned pages. Section <c>Ocr</c>.</summary>
internal sealed class OcrOptions
{
    /// <summary>The place of the image in <see cref="Command"/>.</summary>
    public const string Input = "{input}";

    /// <summary>The place of the result in <see cref="Command"/>.</summary>
    public const string Output = "{output}";

    /// <summary>
    /// A program and its arguments, divided by spaces; quotation marks hold together what has spaces. <c>{input}</c> is the image of the page,
    /// <c>{output}</c> the file the result is written to, with or without an ending of the program's own; without it the result is read from standard output.
    /// The result is TSV of Tesseract or hOCR. No shell is involved. Default none, and scans are refused.
    /// </summary>
    public string Command { get; set; } = "";

    /// <summary>The longest time for a page, in seconds. Default 120, from 1 to 3600.</summary>
    public int TimeoutSeconds { get; set; } = 120;

    /// <summary>Whether a command can be run: empty, or a program with an argument that names the image.</summary>
    public static bool IsUsable(string command) => CommandText.Parts(command) is { } parts && (parts.Count == 0 || parts.Skip(1).Any(part => part.Contains(Input, StringComparison.Ordinal)));
}

/// <summary>Registers the recognising of scans.</summary>
internal static class OcrRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddOcr(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OcrOptions>()
            .Bind(configuration.GetSection("Ocr"))
            .Validate(options => OcrOptions.IsUsable(options.Command), "Ocr:Command must be a program with {input} among its arguments, for example: tesseract {input} stdout -l chi_sim tsv")
            .Validate(options => options.TimeoutSeconds is >= 1 and <= 3600, "Ocr:TimeoutSeconds must be from 1 to 3600.")
            .ValidateOnStart();
        return services.AddSingleton<ICheckup, OcrCheckup>().AddSingleton<OcrCommand>();
    }
}
