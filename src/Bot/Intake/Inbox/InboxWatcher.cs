using System.Globalization;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>
/// Reads what is dropped into the inbox once it is complete, then moves it to <c>done</c> or, with the reason beside it, to <c>failed</c>:
/// after the first try, unless it was the store that failed. A file killed in the middle stays where it is and is read again; the archive
/// knows it by its content. What cannot be read or moved stays, is named once, and keeps nothing else from being read.
/// </summary>
internal sealed partial class InboxWatcher(
    IIssueIntake intake, InboxTroubles troubles, Seats seats, IOptions<InboxOptions> options, TimeProvider time, ILogger<InboxWatcher> logger) : BackgroundService
{
    // While a file is on its way, and while there is none.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LookForOneEvery = TimeSpan.FromSeconds(1);

    // A copy that pauses longer than this is caught by OpenForWriting.
    private static readonly TimeSpan QuietFor = TimeSpan.FromMilliseconds(750);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(30);

    private static readonly string[] Endings = [".txt", ".md", ".html", ".htm", ".pdf", ".json"];

    // Since when is counted in time that passed: what the clock shows may jump.
    private readonly Dictionary<string, (long Size, DateTime Written, TimeSpan Since)> _seen = [];
    private readonly long _start = time.GetTimestamp();

    // What was read and could not be moved away.
    private readonly HashSet<(string Name, long Size, DateTime Written)> _read = [];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Path.Length == 0) return;
        var inbox = Path.GetFullPath(options.Value.Path);
        LogWatching(inbox);
        var seat = seats.Of($"inbox:{InboxMark.Of(inbox)}");
        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            try
            {
                // Of the workers that share the folder one reads it.
                if (!seat.IsHeld) continue;
                await LookAsync(stoppingToken);
                troubles.Forget(options.Value.Path);
            }
#pragma warning disable CA1031 // Whatever is wrong with the folder just now, the watch goes on.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Name(options.Value.Path, e.Message);
            }

            timer.Period = _seen.Count > 0 ? LookEvery : LookForOneEvery;
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Looks once; a file is taken in by the first look that finds it as an earlier one saw it a while before.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var entries = Directory.CreateDirectory(options.Value.Path).EnumerateFileSystemInfos().Where(IsMeant).OrderBy(Written).ToList();
        foreach (var gone in _seen.Keys.Except(entries.Select(entry => entry.FullName)).ToList()) _seen.Remove(gone);
        _read.RemoveWhere(read => !entries.Exists(entry => entry.FullName == read.Name));
        troubles.Keep(entries.Select(entry => entry.Name).Append(options.Value.Path).ToHashSet(StringComparer.Ordinal));
        foreach (var entry in entries)
        {
            try
            {
                await LookAtAsync(entry, cancellationToken);
            }
#pragma warning disable CA1031 // A store that is away must lose no file, and one file's trouble must not stop the others.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                TryLater(entry, e);
            }
        }
    }

    private async Task LookAtAsync(FileSystemInfo entry, CancellationToken cancellationToken)
    {
        switch (FileSorts.Of(entry.FullName))
        {
            case FileSort.Folder when Endings.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase):
                Name(entry.Name, "it is a folder: put the files in it into the inbox themselves");
                return;
            case FileSort.DanglingLink:
                Name(entry.Name, "it is a link that leads nowhere: put the file itself into the inbox");
                return;
            case FileSort.Special:
                Name(entry.Name, "it is a pipe or a device and no file");
                return;
            case FileSort.Folder or FileSort.Gone:
                troubles.Forget(entry.Name);
                return;
        }

        var file = new FileInfo(entry.FullName);
        if (!IsQuiet(file) || _read.Contains(Stamp(file)) || OpenForWriting.Is(file.FullName)) return;
        await TakeInAsync(file, cancellationToken);
        troubles.Forget(file.Name);
    }

    // It is looked at again when it changes or after a while.
    private void TryLater(FileSystemInfo entry, Exception e)
    {
        Name(entry.Name, e.Message, StorageTrouble.Is(e));
        entry.Refresh();
        if (entry is FileInfo { Exists: true } file) _seen[file.FullName] = (file.Length, file.LastWriteTimeUtc, Passed + AfterTrouble);
    }

    // A store that is away is said once, not for each of a thousand files.
    private void Name(string name, string reason, bool isOfTheStore = false)
    {
        var line = reason.ReplaceLineEndings(" ");
        var isSaid = isOfTheStore && troubles.Has(line);
        if (troubles.Note(name, line) && !isSaid) LogTrouble(name, line);
    }

    private TimeSpan Passed => time.GetElapsedTime(_start);

    private static (string Name, long Size, DateTime Written) Stamp(FileInfo file) => (file.FullName, file.Length, file.LastWriteTimeUtc);

    private static DateTime Written(FileSystemInfo entry)
    {
        try
        {
            return entry.LastWriteTimeUtc;
        }
        catch (IOException)
        {
            return default;
        }
    }

    // Programs that copy in two steps write under another name first.
    private static bool IsMeant(FileSystemInfo entry) =>
        !entry.Name.StartsWith('.') && entry.Extension is not (".tmp" or ".part" or ".partial" or ".crdownload" or ".filepart");

    private bool IsQuiet(FileInfo file)
    {
        var now = Passed;
        if (_seen.TryGetValue(file.FullName, out var seen) && seen.Size == file.Length && seen.Written == file.LastWriteTimeUtc) return now - seen.Since >= QuietFor;
        _seen[file.FullName] = (file.Length, file.LastWriteTimeUtc, now);
        return false;
    }

    private async Task TakeInAsync(FileInfo file, CancellationToken cancellationToken)
    {
        // A file that may not be read stays and is tried again: somebody will mend its permissions.
        var content = await BoundedFile.ReadAsync(file.FullName, options.Value.MaxBytes, cancellationToken);
        var receipt = content is null
            ? new IssueReceipt { Outcome = IssueOutcome.Refused }.Because(IssueLimits.TooLarge(options.Value.MaxMegabytes))
            : await AcceptAsync(file, content, cancellationToken);

        _seen.Remove(file.FullName);
        _read.Add(Stamp(file));
        if (receipt.Outcome != IssueOutcome.Refused)
        {
            LogDone(file.Name, receipt.Outcome, receipt.Date, receipt.Articles, receipt.Alerts);
            if (receipt.IsUndated) LogUndated(file.Name);
            Move(file, "done");
            return;
        }

        LogFailed(file.Name, receipt.Reason);
        var kept = Move(file, "failed");
        await File.WriteAllLinesAsync($"{kept}.reason.txt", new[] { receipt.Reason, receipt.ReasonZh }.OfType<string>(), cancellationToken);
    }

    private async Task<IssueReceipt> AcceptAsync(FileInfo file, byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            return await intake.AcceptAsync(file.Name, content, backIssue: false, cancellationToken);
        }
#pragma warning disable CA1031 // What content makes fail once fails again: the file goes to failed, whatever it was.
        catch (Exception e) when (e is not OperationCanceledException && !StorageTrouble.Is(e))
#pragma warning restore CA1031
        {
            LogBroken(file.Name, e);
            return new IssueReceipt { Outcome = IssueOutcome.Refused }.Because(IssueLimits.Broken(e));
        }
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
        _read.RemoveWhere(read => read.Name == file.FullName);
        return target;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Issues dropped into {Folder} are read")]
    private partial void LogWatching(string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "{File}: {Outcome}, of {Date:yyyy-MM-dd}, {Articles} articles, {Alerts} alerts")]
    private partial void LogDone(string file, IssueOutcome outcome, DateOnly? date, int articles, int alerts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} has no date printed: put the day into its name (20240627.txt) and drop it again")]
    private partial void LogUndated(string file);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} could not be read and was moved to failed: {Reason}")]
    private partial void LogFailed(string file, string? reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading {File} failed, which is a fault of this program; it was moved to failed")]
    private partial void LogBroken(string file, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} in the inbox gives trouble, is passed over and looked at again: {Reason}")]
    private partial void LogTrouble(string file, string reason);
}
