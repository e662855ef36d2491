using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>The operating system's own SQLite, loaded once per process.</summary>
internal static class SqliteLibrary
{
    /// <summary>The oldest version the statements of the stores work on: the first with RETURNING.</summary>
    private const int OldestVersion = 3_035_000;

    private const string Remedy =
        "install it (Debian, Ubuntu: apt-get install libsqlite3-0; Alpine: apk add sqlite-libs; Fedora: dnf install sqlite-libs; Windows: put sqlite3.dll beside the program) and start again";

    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>Loads the library if it is not yet and returns its version.</summary>
    /// <exception cref="StorageException">There is none, or it is too old.</exception>
    public static string Version => Loaded.Value;

    private static string Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        try
        {
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
        }
        catch (DllNotFoundException error)
        {
            throw new StorageException($"No SQLite library was found: {Remedy}.", error);
        }

        var version = raw.sqlite3_libversion().utf8_to_string();
        if (raw.sqlite3_libversion_number() < OldestVersion)
            throw new StorageException($"SQLite {version} is too old, 3.35 or newer is needed: {Remedy}.");
        return version;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        foreach (var candidate in Candidates())
        {
            if (NativeLibrary.TryLoad(candidate, assembly, searchPath, out var handle)) return handle;
        }

        return 0;
    }

    private static string[] Candidates()
    {
        if (OperatingSystem.IsWindows()) return ["sqlite3.dll", "winsqlite3"];
        if (OperatingSystem.IsMacOS()) return ["libsqlite3.dylib", "/usr/lib/libsqlite3.dylib"];
        return ["libsqlite3.so.0", "libsqlite3.so"];
    }
}
