namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>Writes copies of a store while nothing else is done with it.</summary>
internal static class LiteBackup
{
    /// <summary>Writes one beside its final name and moves it there when it is whole.</summary>
    /// <exception cref="StorageException">The file cannot be written.</exception>
    public static void Write(LiteSession session, string path)
    {
        var unfinished = path + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var target = LiteFile.Open(unfinished, FileMode.Create))
            {
                session.CopyTo(target);
                target.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The backup {path} could not be written ({error.Message.ReplaceLineEndings(" ")}): name a file in a folder this user may write to.", error);
        }
    }
}
