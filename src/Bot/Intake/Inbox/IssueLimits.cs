namespace Baozhai.Bot.Intake.Inbox;

/// <summary>What is said of files that are too large or cannot be read for other reasons than what they are.</summary>
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
