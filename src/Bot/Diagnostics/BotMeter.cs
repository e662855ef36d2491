namespace Baozhai.Bot.Diagnostics;

/// <summary>The meter everything the program counts of itself belongs to.</summary>
internal static class BotMeter
{
    /// <summary>Its name.</summary>
    public const string Name = "Baozhai";
}
