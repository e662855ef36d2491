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

/// <summary>A sentence of an article. Its properties are computed on first use and kept.</summary>
/// <param name="text">Its text with its closing punctuation, the dateline taken off.</param>
/// <param name="paragraph">Which paragraph it stands in, from 0.</param>
/// <param name="index">Which sentence of the article it is, from 0.</param>
/// <param name="isCaption">Whether it stands under a picture: the credit follows it, or it tells a day, a place and what is seen.</param>
internal sealed class Sentence(string text, int paragraph, int index, bool isCaption = false)
{
    private const double OfPicture = 25;

    private double? _penalty;
    private bool? _looksBack;
    private bool? _namesTime;

    /// <summary>Its text with its closing punctuation, the dateline taken off.</summary>
    public string Text { get; } = text;

    /// <summary>Which paragraph it stands in, from 0.</summary>
    public int Paragraph { get; } = paragraph;

    /// <summary>Which sentence of the article it is, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The penalty for its style; 0 for plain news.</summary>
    public double Penalty => _penalty ??= NewsValue.PenaltyOf(Text) + (isCaption ? OfPicture : 0);

    /// <summary>Whether it cannot be understood without the one before it.</summary>
    public bool LooksBack => _looksBack ??= NewsValue.LooksBack(Text);

    /// <summary>Whether it names a time.</summary>
    public bool NamesTime => _namesTime ??= NewsValue.NamesTime(Text);

    /// <summary>Whether there is more to it than marks and control characters.</summary>
    public bool SaysAnything => Text.Any(letter => !char.IsPunctuation(letter) && !char.IsControl(letter) && !char.IsWhiteSpace(letter));

    /// <summary>Whether it tells news and can be understood alone.</summary>
    public bool IsNews => Penalty is 0 && !LooksBack;

    /// <summary>Whether it stands right behind another.</summary>
    public bool Follows(Sentence other) => Index == other.Index + 1;
}

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

/// <summary>A form of a sentence that can stand alone.</summary>
/// <param name="Text">The form, with its closing mark.</param>
/// <param name="Clauses">How many clauses it has.</param>
/// <param name="IsWhole">Whether it goes to the end of the sentence.</param>
internal readonly record struct Variant(string Text, int Clauses, bool IsWhole);
