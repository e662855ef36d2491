namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Reads a file without letting it grow over a limit: one that is too large is never read whole.</summary>
internal static class BoundedFile
{
    private const int FirstRoom = 64 * 1024;

    /// <summary>The bytes, or null when there are more than the limit.</summary>
    /// <param name="path">The file; a pipe is read to its end.</param>
    /// <param name="limit">The most bytes taken.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static async Task<byte[]?> ReadAsync(string path, long limit, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });
        if (file.CanSeek && file.Length > limit) return null;

        // One byte more than the file has: then its end is seen without growing.
        var content = new byte[file.CanSeek ? file.Length + 1 : FirstRoom];
        var length = 0;
        int read;
        while ((read = await file.ReadAsync(content.AsMemory(length), cancellationToken)) > 0)
        {
            length += read;
            if (length > limit) return null;
            if (length == content.Length) Array.Resize(ref content, (int)Math.Min(2L * length, limit + 1));
        }

        Array.Resize(ref content, length);
        return content;
    }
}
