namespace Baozhai.Bot.Diagnostics;

/// <summary>The meter of all metrics of the program.</summary>
internal static class BotMeter
{
    /// <summary>Its name.</summary>
    public const string Name = "Baozhai";
}
