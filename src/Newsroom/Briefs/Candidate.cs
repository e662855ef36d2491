namespace Baozhai.Newsroom.Briefs;

/// <summary>A sentence with the forms in which it may stand in the brief, made when they are first asked for.</summary>
internal sealed class Candidate(Sentence sentence, Salience salience, int maxLength)
{
    private Choice[]? _choices;

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>What it says, as pairs of <see cref="Salience"/>.</summary>
    public int[] Pairs { get; } = salience.PairsOf(sentence.Text);

    /// <summary>Its forms, none longer than a brief.</summary>
    public IReadOnlyList<Choice> Choices => _choices ??=
        [.. SentenceCompressor.Variants(Sentence.Text, maxLength).Select(variant => new Choice(Sentence, variant, salience.PairsOf(variant.Text)))];
}
