namespace Baozhai.Benchmarks.Latency;

/// <summary>One thing that was measured.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Time">How long it took, as a person waits.</param>
/// <param name="Work">How much of a core it used, whatever else ran on the machine; that of a collection of garbage is with it.</param>
internal sealed record Sample(string Kind, TimeSpan Time, TimeSpan Work);
