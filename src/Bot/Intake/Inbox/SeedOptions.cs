namespace Baozhai.Bot.Intake.Inbox;

/// <summary>The back issues an empty archive starts with. Section <c>Seeds</c>.</summary>
internal sealed class SeedOptions
{
    /// <summary>Their folder, relative to the current one or else to the program; empty for none. Default <c>seeds</c>.</summary>
    public string Path { get; set; } = "seeds";
}
