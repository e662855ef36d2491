using System.Globalization;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Inbox;

/// <summary>
/// Reads what is dropped into the inbox once it is complete, then moves it to <c>done</c> or, with the reason beside it, to <c>failed</c>.
/// A file killed in the middle stays where it is and is read again; the archive knows it by its content.
/// </summary>
internal sealed partial class InboxWatcher(IIssueIntake intake, IOptions<InboxOptions> options, TimeProvider time, ILogger<InboxWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    // A copy that pauses longer than this is caught by OpenForWriting.
    private static readonly TimeSpan QuietFor = TimeSpan.FromMilliseconds(750);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, (long Size, DateTime Written, DateTimeOffset Since)> _seen = [];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Path.Length == 0) return;
        var inbox = Directory.CreateDirectory(options.Value.Path).FullName;
        LogWatching(inbox);
        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                LogTrouble(options.Value.Path, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Looks once; a file is taken in by the first look that finds it as an earlier one saw it a while before.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var files = Directory.CreateDirectory(options.Value.Path).EnumerateFiles().Where(IsMeant).OrderBy(file => file.LastWriteTimeUtc).ToList();
        foreach (var gone in _seen.Keys.Except(files.Select(file => file.FullName)).ToList()) _seen.Remove(gone);
        foreach (var file in files)
        {
            if (!IsQuiet(file) || OpenForWriting.Is(file.FullName)) continue;
            try
            {
                await TakeInAsync(file, cancellationToken);
            }
#pragma warning disable CA1031 // A store that is away must lose no file, and one file's trouble must not stop the others.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogTrouble(file.FullName, e);
                _seen[file.FullName] = (file.Length, file.LastWriteTimeUtc, time.GetUtcNow() + AfterTrouble);
            }
        }
    }

    // Programs that copy in two steps write under another name first.
    private static bool IsMeant(FileInfo file) =>
        !file.Name.StartsWith('.') && file.Extension is not (".tmp" or ".part" or ".partial" or ".crdownload" or ".filepart");

    private bool IsQuiet(FileInfo file)
    {
        var now = time.GetUtcNow();
        if (_seen.TryGetValue(file.FullName, out var seen) && seen.Size == file.Length && seen.Written == file.LastWriteTimeUtc) return now - seen.Since >= QuietFor;
        _seen[file.FullName] = (file.Length, file.LastWriteTimeUtc, now);
        return false;
    }

    private async Task TakeInAsync(FileInfo file, CancellationToken cancellationToken)
    {
        IssueReceipt receipt;
        try
        {
            receipt = await intake.AcceptAsync(file.Name, await File.ReadAllBytesAsync(file.FullName, cancellationToken), backIssue: false, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            receipt = new IssueReceipt { Outcome = IssueOutcome.Refused, Reason = $"the file cannot be read: {e.Message}" };
        }

        _seen.Remove(file.FullName);
        if (receipt.Outcome != IssueOutcome.Refused)
        {
            Move(file, "done");
            LogDone(file.Name, receipt.Outcome, receipt.Date, receipt.Articles, receipt.Alerts);
            if (receipt.Date is null) LogUndated(file.Name);
            return;
        }

        var kept = Move(file, "failed");
        await File.WriteAllTextAsync($"{kept}.reason.txt", receipt.Reason + "\n", cancellationToken);
        LogFailed(file.Name, receipt.Reason);
    }

    private string Move(FileInfo file, string folder)
    {
        var target = Path.Combine(Directory.CreateDirectory(Path.Combine(file.DirectoryName!, folder)).FullName, file.Name);
        if (File.Exists(target))
        {
            var stamp = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);
            target = Path.Combine(Path.GetDirectoryName(target)!, $"{Path.GetFileNameWithoutExtension(file.Name)}.{stamp}{file.Extension}");
        }

        File.Move(file.FullName, target);
        return target;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Issues dropped into {Folder} are read")]
    private partial void LogWatching(string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "{File}: {Outcome}, of {Date:yyyy-MM-dd}, {Articles} articles, {Alerts} alerts")]
    private partial void LogDone(string file, IssueOutcome outcome, DateOnly? date, int articles, int alerts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} names no day, so nothing of it is pushed at once: put the day into its name (20240627.txt) and drop it again")]
    private partial void LogUndated(string file);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} could not be read and was moved to failed: {Reason}")]
    private partial void LogFailed(string file, string? reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} gave trouble; it is tried again")]
    private partial void LogTrouble(string path, Exception exception);
}
