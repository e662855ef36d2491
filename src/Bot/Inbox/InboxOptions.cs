namespace Baozhai.Bot.Inbox;

/// <summary>Where issues are dropped. Section <c>Inbox</c>.</summary>
internal sealed class InboxOptions
{
    /// <summary>The folder, relative to the current one; empty for none. Default <c>inbox</c>.</summary>
    public string Path { get; set; } = "inbox";
}
