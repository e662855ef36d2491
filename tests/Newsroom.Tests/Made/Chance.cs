namespace Baozhai.Newsroom.Tests.Made;

/// <summary>Draws numbers and choices. The same seed gives the same draws.</summary>
/// <param name="seed">The seed.</param>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A number from 0 up to but not including a bound.</summary>
    public int Below(int bound) => _random.Next(bound);

    /// <summary>A number between two others, both included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>Whether something of this probability happens.</summary>
    public bool Happens(double probability) => _random.NextDouble() < probability;

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>One of several.</summary>
    public T One<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    /// <summary>Several different ones in a new order; all of them where there are fewer.</summary>
    public IReadOnlyList<T> Some<T>(IEnumerable<T> choices, int count)
    {
        var left = choices.ToList();
        var taken = new List<T>();
        while (taken.Count < count && left.Count > 0)
        {
            var at = _random.Next(left.Count);
            taken.Add(left[at]);
            left.RemoveAt(at);
        }

        return taken;
    }

    /// <summary>One of several, each as often as its weight says.</summary>
    public T Weighed<T>(IReadOnlyList<(T Choice, double Weight)> choices)
    {
        var at = _random.NextDouble() * choices.Sum(choice => choice.Weight);
        foreach (var (choice, weight) in choices)
        {
            if ((at -= weight) < 0)
                return choice;
        }

        return choices[^1].Choice;
    }
}
