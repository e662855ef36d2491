namespace Baozhai.Bot.Cli;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Some input failed; each is named on standard error with its reason.</summary>
    public const int SomeFailed = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int WrongUsage = 2;
}
