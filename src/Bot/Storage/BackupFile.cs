using System.Globalization;
using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Storage;

/// <summary>Files that hold a whole store: a backup appears when it is whole, and a store it takes the place of is kept.</summary>
internal static class BackupFile
{
    /// <summary>Lets one be written beside its final name and moves it there when it is whole.</summary>
    /// <param name="path">Its full path; any file there is replaced.</param>
    /// <param name="writeInto">Writes it into the file it is given, which is not there yet.</param>
    /// <exception cref="StorageException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<string, Task> writeInto)
    {
        var unfinished = path + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Delete(unfinished);
            await writeInto(unfinished);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The backup {path} could not be written ({error.Message.ReplaceLineEndings(" ")}): name a file in a folder this user may write to.", error);
        }
    }

    /// <summary>Puts a copy of a backup in the place of a store, which is moved aside; where that fails it is moved back.</summary>
    /// <param name="backup">The backup, which is left as it is.</param>
    /// <param name="target">The store's file.</param>
    /// <param name="parts">What is added to the names of files that belong to the store's, the empty text first.</param>
    /// <param name="now">Names the former store.</param>
    /// <param name="isFree">Throws when something still has the store open.</param>
    /// <returns>Where the former store is now; null when there was none.</returns>
    /// <exception cref="StorageException">A file cannot be written or moved.</exception>
    public static string? PutInPlace(string backup, string target, IReadOnlyList<string> parts, DateTimeOffset now, Action? isFree = null)
    {
        var (former, unfinished) = (string.Create(CultureInfo.InvariantCulture, $"{target}.before-{now:yyyyMMddHHmmss}"), target + ".unfinished");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(backup, unfinished, overwrite: true);
            var existed = File.Exists(target);
            if (existed) isFree?.Invoke();
            Move(target, former);
            File.Move(unfinished, target);
            return existed ? former : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!File.Exists(target)) Move(former, target);
            throw new StorageException(
                $"{backup} could not be restored to {target} ({error.Message.ReplaceLineEndings(" ")}): stop the bot first, make room, and let this user write to the folder.", error);
        }

        void Move(string from, string to)
        {
            foreach (var part in parts.Where(part => File.Exists(from + part))) File.Move(from + part, to + part);
        }
    }
}
