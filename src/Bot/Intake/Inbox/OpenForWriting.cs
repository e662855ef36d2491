namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Whether another program still holds a file open.</summary>
internal static class OpenForWriting
{
    private const int WriteOnly = 1;
    private const int ReadWrite = 2;
    private const int AccessMode = 3;

    /// <summary>
    /// Whether somebody has the file open for writing. Asks the operating system's lock first; on Linux, where
    /// most writers take none, it also looks through the open files of every process it may see (proc(5), fd and fdinfo).
    /// </summary>
    public static bool Is(string path)
    {
        try
        {
            using var alone = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            // Reading it will say so.
            return false;
        }
        catch (IOException)
        {
            return true;
        }

        return OperatingSystem.IsLinux() && Directory.EnumerateDirectories("/proc", "*").Any(process => HoldsForWriting(process, Path.GetFullPath(path)));
    }

    private static bool HoldsForWriting(string process, string path)
    {
        if (!char.IsAsciiDigit(Path.GetFileName(process)[0])) return false;
        try
        {
            return new DirectoryInfo(Path.Combine(process, "fd")).EnumerateFileSystemInfos()
                .Any(descriptor => descriptor.LinkTarget == path && IsWritable(Path.Combine(process, "fdinfo", descriptor.Name)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsWritable(string info)
    {
        var flags = File.ReadLines(info).First(line => line.StartsWith("flags:", StringComparison.Ordinal))["flags:".Length..].Trim();
        return (Convert.ToInt32(flags, 8) & AccessMode) is WriteOnly or ReadWrite;
    }
}
