using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Determines what a path is without opening it: opening a pipe would wait for its writer.</summary>
internal static class FileSorts
{
    // statx(2), whose record is the same on every Linux.
    private const int CurrentFolder = -100;
    private const uint AskType = 1;
    private const int RecordLength = 256;
    private const int ModeAt = 28;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>What it is, a link being what it leads to.</summary>
    public static FileSort Of(string path)
    {
        if (Directory.Exists(path)) return FileSort.Folder;
        var entry = new FileInfo(path);
        var isLink = entry.LinkTarget is not null;
        if (!isLink && !entry.Exists) return FileSort.Gone;
        if (isLink && !IsThere(entry)) return FileSort.DanglingLink;
        return OperatingSystem.IsLinux() && IsSpecial(path) ? FileSort.Special : FileSort.File;
    }

    private static bool IsThere(FileInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true };
        }
        catch (IOException)
        {
            // A link that leads to itself.
            return false;
        }
    }

    private static bool IsSpecial(string path)
    {
        var record = new byte[RecordLength];
        return Statx(CurrentFolder, path, 0, AskType, record) == 0 && (BitConverter.ToUInt16(record, ModeAt) & TypeMask) != Regular;
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressMessage("Interoperability", "SYSLIB1054:Use LibraryImportAttribute", Justification = "The generated code would need unsafe blocks in the whole project.")]
    [SuppressMessage("Globalization", "CA2101:Specify marshaling for P/Invoke string arguments", Justification = "Marked as UTF-8.")]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] record);
}

/// <summary>What a path is: a file, a folder, a link or something else.</summary>
internal enum FileSort
{
    /// <summary>A file, or a link to one.</summary>
    File,

    /// <summary>A folder, or a link to one.</summary>
    Folder,

    /// <summary>A link to nothing.</summary>
    DanglingLink,

    /// <summary>A pipe, a socket or a device: opening it may wait for ever.</summary>
    Special,

    /// <summary>Nothing any more.</summary>
    Gone,
}
