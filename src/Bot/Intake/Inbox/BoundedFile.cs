namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Reads a file without letting it grow over a limit: one that is too large is never read whole.</summary>
internal static class BoundedFile
{
    private const int FirstRoom = 64 * 1024;

    /// <summary>The bytes, or null when there are more than the limit.</summary>
    /// <param name="path">The file; a pipe is read to its end.</param>
    /// <param name="limit">The most bytes taken.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
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

/// <summary>The messages about files that are too large or cannot be read.</summary>
internal static class IssueLimits
{
    /// <summary>It is larger than <see cref="InboxOptions.MaxMegabytes"/>.</summary>
    public static IssueRefusal TooLarge(int megabytes) => new(
        $"文件超过 {megabytes} MB：请按版面拆开再放；确实要收更大的，可以调高 Inbox:MaxMegabytes。",
        $"larger than {megabytes} MB: hand it in page by page, or raise Inbox:MaxMegabytes");

    /// <summary>Reading it threw, which is a fault of the program.</summary>
    public static IssueRefusal Broken(Exception exception) => new(
        $"读这份文件时程序出错了（{exception.GetType().Name}）：请把文件和日志交给开发者；其他文件照常读。",
        $"reading it failed ({exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}): give the file and the log to the developers; other files are read as ever");

    /// <summary>Text, but no article in it.</summary>
    public static IssueRefusal NoArticle { get; } = new(
        "里面没有读出一篇报道：请确认放的是报纸正文；可用 read --explain 看每一行被当成了什么。",
        "no article was found in it: see that it is the text of a page; read --explain tells what each line was taken for");

    /// <summary>A saved web page that only points to articles.</summary>
    public static IssueRefusal OnlyLinks { get; } = new(
        "这个网页只有标题链接，没有正文：请把链接到的各篇网页分别存下来再放。",
        "the page is a list of links without articles: save the pages it points to");
}
