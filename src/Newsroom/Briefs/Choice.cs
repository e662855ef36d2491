namespace Baozhai.Newsroom.Briefs;

/// <summary>A form of a sentence that may stand in the brief.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Variant">The form.</param>
/// <param name="Pairs">What it says, as pairs of <see cref="Salience"/>.</param>
internal sealed record Choice(Sentence Sentence, Variant Variant, int[] Pairs)
{
    private bool? _looksBack;

    /// <summary>Its text.</summary>
    public string Text => Variant.Text;

    /// <summary>Whether it cannot be understood without the sentence before it.</summary>
    public bool LooksBack => _looksBack ??= NewsValue.LooksBack(Text);
}
