namespace Baozhai.Newsroom.Briefs;

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

    /// <summary>Whether there is more to it than marks and control characters.</summary>
    public bool SaysAnything => Text.Any(letter => !char.IsPunctuation(letter) && !char.IsControl(letter) && !char.IsWhiteSpace(letter));

    /// <summary>Whether it tells news and can be understood alone.</summary>
    public bool IsNews => Penalty is 0 && !LooksBack;
}

/// <summary>A form of a sentence that can stand alone.</summary>
/// <param name="Text">The form, with its closing mark.</param>
/// <param name="Clauses">How many clauses it has.</param>
/// <param name="IsWhole">Whether it goes to the end of the sentence.</param>
internal readonly record struct Variant(string Text, int Clauses, bool IsWhole);

/// <summary>A form of a sentence that may stand in the brief, with what speaks for it.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="place">How many sentences that tell news stand before the sentence.</param>
/// <param name="variant">The form.</param>
/// <param name="pairs">What it says, as pairs of <see cref="StoryText"/>, each once.</param>
internal sealed class SentenceForm(Sentence sentence, int place, Variant variant, int[] pairs)
{
    private bool? _looksBack;

    /// <summary>The sentence.</summary>
    public Sentence Sentence => sentence;

    /// <summary>How many sentences that tell news stand before the sentence.</summary>
    public int Place => place;

    /// <summary>The form.</summary>
    public Variant Variant => variant;

    /// <summary>Its text.</summary>
    public string Text => variant.Text;

    /// <summary>What it says, as pairs of <see cref="StoryText"/>, each once.</summary>
    public int[] Pairs => pairs;

    /// <summary>Whether it cannot be understood without the sentence before it.</summary>
    public bool LooksBack => _looksBack ??= NewsValue.LooksBack(Text);

    /// <summary>What speaks for it and against it, in the order of <see cref="DraftFeatures.OfForm"/>.</summary>
    public double[] Features { get; set; } = [];

    /// <summary>Whether it may come behind another: right behind it, or where it can be understood alone and is more than a torn clause.</summary>
    public bool MayFollow(SentenceForm other) =>
        sentence.Index > other.Sentence.Index
        && (sentence.Index == other.Sentence.Index + 1
            || (!LooksBack && !sentence.LooksBack && (variant.IsWhole || variant.Clauses > 1))
            || (NewsValue.RefersToMeeting(Text) && (NewsValue.NamesMeeting(other.Text) || NewsValue.RefersToMeeting(other.Text))));
}
