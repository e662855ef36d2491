namespace Baozhai.Bot.Tests.Cli;

/// <summary>What a program left behind.</summary>
internal sealed record EndedProgram(int Code, string Output, string Error)
{
    /// <summary>What it said on standard error, which must be one line.</summary>
    public string OneLineOfError => Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
