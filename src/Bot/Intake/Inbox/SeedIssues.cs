using Baozhai.Bot.Archive;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Fills an empty archive with the shipped back issues, so that a newcomer has something to talk about. Nothing of them is pushed.</summary>
internal sealed partial class SeedIssues(IIssueIntake intake, IArchive archive, IOptions<SeedOptions> options, ILogger<SeedIssues> logger)
{
    /// <summary>Reads them if the archive is empty.</summary>
    /// <returns>Whether there were any to read.</returns>
    public async Task<bool> IngestAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Path.Length == 0 || await archive.LastArticleAsync(cancellationToken) > 0) return false;
        var folder = Directory.Exists(options.Value.Path) ? options.Value.Path : Path.Combine(AppContext.BaseDirectory, options.Value.Path);
        if (!Directory.Exists(folder)) return false;
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            var receipt = await intake.AcceptAsync(name, await File.ReadAllBytesAsync(file, cancellationToken), backIssue: true, cancellationToken);
            LogIngested(name, receipt.Paper, receipt.Date, receipt.Articles);
        }

        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Back issue {File}: {Paper} of {Date:yyyy-MM-dd}, {Articles} articles")]
    private partial void LogIngested(string file, string? paper, DateOnly? date, int articles);
}

/// <summary>The back issues an empty archive starts with. Section <c>Seeds</c>.</summary>
internal sealed class SeedOptions
{
    /// <summary>Their folder, relative to the current one or else to the program; empty for none. Default <c>seeds</c>.</summary>
    public string Path { get; set; } = "seeds";
}
