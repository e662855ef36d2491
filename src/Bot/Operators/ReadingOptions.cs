namespace Baozhai.Bot.Operators;

/// <summary>What of a reading is trusted. Section <c>Reading</c>.</summary>
internal sealed class ReadingOptions
{
    /// <summary>
    /// How sure the reading of a story has to be to go out by itself, from 0 to 1; below it the story waits for an operator. Default 0.15: pages whose
    /// columns were read across have 0.02 to 0.08, the worst story of thirteen clean and rough issues 0.23. 0 holds nothing.
    /// </summary>
    public double MinConfidence { get; set; } = 0.15;
}
