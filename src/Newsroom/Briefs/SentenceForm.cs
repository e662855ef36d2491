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

    /// <summary>Whether it stands under a picture.</summary>
    public bool IsCaption => isCaption;

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

/// <summary>A form of a sentence.</summary>
/// <param name="Text">The form, with its closing mark.</param>
/// <param name="Clauses">Its clauses.</param>
/// <param name="IsWhole">Whether it goes to the end of the sentence.</param>
/// <param name="Range">Which clauses of the sentence it ends and begins with.</param>
internal readonly record struct Variant(string Text, IReadOnlyList<Clause> Clauses, bool IsWhole, ClauseRange Range = default);

/// <summary>Some neighbouring clauses of a sentence.</summary>
/// <param name="Start">The first, from 0.</param>
/// <param name="End">The one behind the last.</param>
/// <param name="Cut">What was left out of the sentence before its clauses were counted.</param>
/// <param name="Goes">0 for a sentence of its own; otherwise it continues a form of the sentence that ends before it, and behind clause Goes - 1 at the earliest.</param>
/// <param name="IsAside">Whether it is a sentence of its own from the middle of one, which opens no brief.</param>
internal readonly record struct ClauseRange(int Start, int End, Cut Cut, int Goes, bool IsAside = false);

/// <summary>What was left out of a sentence before its clauses were counted.</summary>
[Flags]
internal enum Cut
{
    /// <summary>Nothing.</summary>
    Nothing = 0,

    /// <summary>Brackets, who arranged it, further offices of a person.</summary>
    Detail = 1,

    /// <summary>Clauses that tell only by what rule or after what step.</summary>
    Adjuncts = 2,

    /// <summary>What a speaker said before.</summary>
    Said = 4,
}

/// <summary>A form of a sentence that may stand in the brief, with what speaks for it.</summary>
internal sealed class SentenceForm
{
    private bool? _looksBack;
    private bool? _isAppeal;
    private bool? _lacksSubject;

    private static readonly string[] MissingWords = ["失联", "失踪", "失去联系", "下落不明"];

    /// <summary>Reads a form.</summary>
    /// <param name="story">The story.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="place">How many sentences that tell news stand before the sentence.</param>
    /// <param name="variant">The form.</param>
    public SentenceForm(StoryText story, Sentence sentence, int place, Variant variant)
    {
        (Sentence, Place, Variant, Pairs) = (sentence, place, variant, story.PairsOf(variant.Text));
        for (var at = 0; at < Math.Min(64, story.Numbers.Count); at++)
        {
            if (Text.Contains(story.Numbers[at], StringComparison.Ordinal)) Numbers |= 1UL << at;
        }

        for (var at = 0; at < Math.Min(64, story.Names.Count); at++)
        {
            if (Text.Contains(story.Names[at], StringComparison.Ordinal)) Names |= 1UL << at;
        }

        (People, Strangers) = Briefs.People.Of(variant.Text, story.People);
        Features = DraftFeatures.Of(story, this);
        Tells = DraftFeatures.DangerOf(Features) | (story.Outcomes.Any(outcome => Text.Contains(outcome, StringComparison.Ordinal)) ? Told.Outcome : Told.Nothing)
            | (story.IsOffer && variant.Clauses.Any(clause => clause.Facts.Has(Clue.Deadline)) ? Told.Deadline : Told.Nothing)
            | (variant.Clauses.Any(clause => clause.Facts.Has(Clue.Dead) && !clause.Facts.Has(Clue.Earlier | Clue.Year)) ? Told.Dead : Told.Nothing)
            | (MissingWords.Any(word => Text.Contains(word, StringComparison.Ordinal)) ? Told.Missing : Told.Nothing)
            | (story.Complains && sentence.Index > 0 && variant.Clauses.Any(clause => clause.Facts.Has(Clue.Answer)) ? Told.Answer : Told.Nothing);
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>How many sentences that tell news stand before the sentence.</summary>
    public int Place { get; }

    /// <summary>The form.</summary>
    public Variant Variant { get; }

    /// <summary>Its text.</summary>
    public string Text => Variant.Text;

    /// <summary>What it says, as pairs of <see cref="StoryText"/>, each once.</summary>
    public int[] Pairs { get; }

    /// <summary>Which form of the story it is, from 0.</summary>
    public int Number { get; set; }

    /// <summary>Which of <see cref="StoryText.Numbers"/> it has, by bits.</summary>
    public ulong Numbers { get; }

    /// <summary>Which of <see cref="StoryText.People"/> it names, by bits.</summary>
    public ulong People { get; }

    /// <summary>Which of them it names without what they are.</summary>
    public ulong Strangers { get; }

    /// <summary>Which of <see cref="StoryText.Names"/> it has, by bits.</summary>
    public ulong Names { get; }

    /// <summary>What it tells that no brief may leave out.</summary>
    public Told Tells { get; }

    /// <summary>Whether it cannot be understood without the sentence before it.</summary>
    public bool LooksBack => _looksBack ??= NewsValue.LooksBack(Text);

    /// <summary>What speaks for it and against it, in the order of <see cref="DraftFeatures.OfForm"/>.</summary>
    public double[] Features { get; }

    /// <summary>Whether it begins with what somebody stresses and has no figure and no service: worth nothing behind what he did.</summary>
    public bool IsAppeal => _isAppeal ??= Variant.Clauses[0].Facts.Has(Clue.Stress) && !Variant.Clauses.Any(clause => clause.Facts.Has(Clue.Figures | Clue.Service));

    /// <summary>Whether it goes on with an earlier form of its sentence.</summary>
    public bool Continues => Variant.Range.Goes > 0;

    /// <summary>Whether it only sets the scene.</summary>
    public bool IsSetting => Sentence.IsCaption || (Sentence.Penalty > 0 && NewsValue.IsSetting(Text)) || NewsValue.OnlyPresides(Text) || NewsValue.OnlyAsks(Text);

    /// <summary>Whether it says what is done, and not who does it: in news that was the sentence before.</summary>
    public bool LacksSubject => _lacksSubject ??= MayOpen && ClauseStart.LacksSubject(Variant.Clauses);

    /// <summary>Whether it may open a brief.</summary>
    public bool MayOpen => Variant.Range is { Goes: 0, IsAside: false };

    /// <summary>Whether it may come behind another: right behind it, or where it can be understood alone and is more than a torn clause.</summary>
    public bool MayFollow(SentenceForm other) => Continues ? GoesOnWith(other.Variant.Range, other.Sentence) :
        Sentence.Index > other.Sentence.Index
        && (Sentence.Index == other.Sentence.Index + 1
            || (!LooksBack && !Sentence.LooksBack && (Variant.IsWhole || Variant.Clauses.Count > 1 || (Variant.Clauses[0] is { Beginning: ClauseBeginning.Subject } clause && clause.Facts.Has(Clue.Figures))))
            || (NewsValue.RefersToMeeting(Text) && (NewsValue.NamesMeeting(other.Text) || NewsValue.RefersToMeeting(other.Text))));

    /// <summary>Whether it may come behind an opening from further on in the text: a fact that is understood alone.</summary>
    public bool MayGoBackBehind(SentenceForm opening) =>
        Sentence.Index < opening.Sentence.Index && MayOpen && Variant.IsWhole && Sentence.Penalty is 0 && !LooksBack && !Sentence.LooksBack && DraftFeatures.TellsFact(this);

    private bool GoesOnWith(ClauseRange other, Sentence sentence) =>
        Sentence == sentence && Variant.Range is var range && range.Cut == other.Cut && other.End < range.Start && other.End >= range.Goes;
}
