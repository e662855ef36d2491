namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>A word of a line with what it may mean.</summary>
/// <param name="Start">Where it stands in the line.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Senses">What it may mean, at least one.</param>
/// <param name="IsGuess">Whether it only sounds like the word it is taken for.</param>
internal sealed record Token(int Start, int Length, IReadOnlyList<Sense> Senses, bool IsGuess = false)
{
    /// <summary>Every role it may have.</summary>
    public Role Roles { get; } = Senses.Aggregate(default(Role), (all, sense) => all | sense.Role);

    /// <summary>What is lost when it stays unexplained.</summary>
    public double LeastWeight { get; } = Senses.Min(sense => sense.Weight);

    /// <summary>Where it ends.</summary>
    public int End => Start + Length;

    /// <summary>What it tells in one of these roles.</summary>
    public double WeightIn(Role roles)
    {
        var weight = 0.0;
        foreach (var sense in Senses)
        {
            if ((sense.Role & roles).Any && sense.Weight > weight) weight = sense.Weight;
        }

        return weight;
    }

    /// <summary>Its value in a role; null when it has not that role.</summary>
    public string? In(Role role)
    {
        foreach (var sense in Senses)
        {
            if ((sense.Role & role).Any) return sense.Value;
        }

        return null;
    }
}

/// <summary>One meaning of a word.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Value">What it stands for, in the form that commands take; empty for a word of a role.</param>
/// <param name="Weight">How much it tells.</param>
internal readonly record struct Sense(Role Role, string Value, double Weight);
