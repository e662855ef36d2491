namespace Baozhai.Bot.Intake.Inbox;

/// <summary>What stands in a folder under a name.</summary>
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
