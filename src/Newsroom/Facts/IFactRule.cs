namespace Baozhai.Newsroom.Facts;

/// <summary>One thing a summary must keep to.</summary>
internal interface IFactRule
{
    /// <summary>What is wrong when the rule is broken.</summary>
    FactFault Fault { get; }

    /// <summary>The first words that break the rule; null when none do.</summary>
    /// <param name="claim">The summary, folded with <see cref="Text.MatchForm"/>.</param>
    /// <param name="evidence">The article.</param>
    string? Offence(string claim, Evidence evidence);
}
