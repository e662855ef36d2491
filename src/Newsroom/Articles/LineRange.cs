namespace Baozhai.Newsroom.Articles;

/// <summary>A run of lines of the file, 1-based, both ends included.</summary>
/// <param name="First">The first line.</param>
/// <param name="Last">The last line, not before <paramref name="First"/>.</param>
public readonly record struct LineRange(int First, int Last)
{
    /// <summary>Every line number of the range in order.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(First, Last - First + 1);
}
