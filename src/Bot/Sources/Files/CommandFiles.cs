using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Baozhai.Bot.Intake;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Sources.Editions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Sources.Files;

/// <summary>What a program of the operator prints: an issue in any form that the inbox takes. It ends with 0; one that prints nothing has none yet.</summary>
/// <param name="limits">The most it may print.</param>
internal sealed class CommandFiles(IOptions<InboxOptions> limits) : IPaperFiles
{
    private const string Date = "{date}";
    private const int LongestReason = 200;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    public bool Has(SourceOptions source) => source.Command.Length > 0;

    /// <inheritdoc />
    public async Task<FilesReading> NewAsync(SourceOptions source, DateOnly day, FilesMemory taken, CancellationToken cancellationToken)
    {
        var today = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var parts = CommandText.Parts(source.Command)!.Select(part => part.Replace(Date, today, StringComparison.Ordinal)).ToList();
        ProgramResult result;
        try
        {
            result = await BoundedProgram.RunAsync(parts, (int)limits.Value.MaxBytes, Longest, cancellationToken);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException)
        {
            return FilesReading.Failed(SourceFaultKind.OutOfBounds, $"{parts[0]} cannot be started: {e.Message}");
        }

        if (result.TookTooLong) return FilesReading.Failed(SourceFaultKind.Unreachable, $"{parts[0]} took more than {Longest.TotalMinutes} minutes and was ended");
        if (result.PrintedTooMuch) return FilesReading.Failed(SourceFaultKind.OutOfBounds, $"{parts[0]} printed more than {limits.Value.MaxMegabytes} MB and was ended");
        if (result.ExitCode != 0) return FilesReading.Failed(SourceFaultKind.Unreachable, $"{parts[0]} failed with exit code {result.ExitCode}: {Line(result.Errors)}");
        var mark = Convert.ToHexStringLower(SHA256.HashData(result.Output));
        return result.Output.Length == 0 || taken.Taken.ContainsKey(mark) ? new FilesReading() : new FilesReading { Files = [new PaperFile(mark, $"{source.Name} {today}.txt", result.Output)] };
    }

    private static string Line(byte[] errors)
    {
        var line = Encoding.UTF8.GetString(errors).ReplaceLineEndings(" ").Trim();
        return line[..Math.Min(line.Length, LongestReason)];
    }
}
