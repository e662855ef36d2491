namespace Baozhai.Newsroom.Facts;

/// <summary>What the check of a text said.</summary>
/// <param name="Summary">The text as it may be shown: trimmed, without a label (摘要：) or quotation marks around it.</param>
/// <param name="Fault">The first thing that is wrong; <see cref="FactFault.None"/> for nothing.</param>
/// <param name="What">The words that are wrong; null when nothing is. They may be anything a model wrote: not for logs.</param>
public sealed record FactVerdict(string Summary, FactFault Fault, string? What)
{
    /// <summary>Whether the text may be shown.</summary>
    public bool IsAccepted => Fault is FactFault.None;
}
