namespace Baozhai.Bot.Clocks;

/// <summary>The clock of the machine was set, or the machine slept.</summary>
/// <param name="Before">What it would show had it only gone on.</param>
/// <param name="After">What it shows.</param>
internal sealed record ClockJump(DateTimeOffset Before, DateTimeOffset After)
{
    /// <summary>How far, negative for back.</summary>
    public TimeSpan By => After - Before;

    /// <summary>Whether instants that were near lie far ahead now.</summary>
    public bool IsBack => By < TimeSpan.Zero;
}
