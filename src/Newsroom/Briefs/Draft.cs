namespace Baozhai.Newsroom.Briefs;

/// <summary>A draft of a brief: forms of sentences in the order of the text.</summary>
/// <param name="before">The draft without its last form; null where it has one form.</param>
/// <param name="last">Its last form.</param>
/// <param name="tally">What it says, counted.</param>
/// <param name="ofForms">What its forms are worth by themselves.</param>
/// <param name="worth">What it is worth; only to be compared with other drafts of the story.</param>
internal sealed class Draft(Draft? before, SentenceForm last, in DraftTally tally, double ofForms, double worth)
{
    private readonly DraftTally _tally = tally;

    /// <summary>Its last form.</summary>
    public SentenceForm Last => last;

    /// <summary>What it says, counted.</summary>
    public ref readonly DraftTally Tally => ref _tally;

    /// <summary>What its forms are worth by themselves.</summary>
    public double OfForms => ofForms;

    /// <summary>What it is worth; only to be compared with other drafts of the story.</summary>
    public double Worth => worth;

    /// <summary>Its forms, in the order of the text.</summary>
    public IReadOnlyList<SentenceForm> Forms => before is null ? [last] : [.. before.Forms, last];

    /// <summary>Its text.</summary>
    public string Text => before is null ? last.Text : last.Continues ? string.Concat(before.Text.AsSpan(0, before.Text.Length - 1), "，", last.Text) : before.Text + last.Text;

    /// <summary>The paragraphs it is from, from 0.</summary>
    public IReadOnlyList<int> Paragraphs => [.. Forms.Select(form => form.Sentence.Paragraph).Distinct()];

    /// <summary>Whether it has a form of a sentence.</summary>
    public bool Has(Sentence sentence) => last.Sentence == sentence || before?.Has(sentence) is true;

    /// <summary>Marks the pairs it says, or takes the marks away.</summary>
    /// <param name="said">A mark for each pair of the story.</param>
    /// <param name="mark">The mark.</param>
    public void Mark(bool[] said, bool mark)
    {
        before?.Mark(said, mark);
        foreach (var pair in last.Pairs) said[pair] = mark;
    }
}

/// <summary>What a draft says, counted: each pair of the story once.</summary>
internal readonly record struct DraftTally
{
    private const int ShortDraft = 30;

    // No merit outweighs what keeps a brief from telling the opposite of its story.
    private const double TellsOutcome = 1_000;

    // The texts the weights were fitted to have few floods: how far water stands above its line, and what became of people, is what readers act on.
    private const double TellsDanger = 0.8;

    // A complaint without its answer accuses somebody who has answered.
    private const double TellsAnswer = 4;
    private const double TellsDeadline = 10;

    // Who died and who is still looked for goes before any order and any plan. A brief that opens with it from below the lead would tell an earlier case.
    private const double TellsLost = 6;

    /// <summary>How many forms it has.</summary>
    public int Forms { get; private init; }

    /// <summary>Its length, in characters.</summary>
    public int Length { get; private init; }

    /// <summary>How many pairs its forms say that one before them said.</summary>
    public int SaidAgain => Again;

    private int Title { get; init; }
    private int Lead { get; init; }
    private int Beginning { get; init; }
    private int Digits { get; init; }
    private int Again { get; init; }
    private int Later { get; init; }
    private int Follows { get; init; }
    private int Joins { get; init; }
    private int SameParagraph { get; init; }
    private double Gap { get; init; }
    private double Subject { get; init; }
    private int GoesBack { get; init; }
    private ulong Numbers { get; init; }
    private ulong Names { get; init; }

    /// <summary>Which of <see cref="StoryText.People"/> it names, by bits.</summary>
    public ulong People { get; private init; }

    private Told Tells { get; init; }

    /// <summary>What a draft is worth beside its features, for what no brief may leave out.</summary>
    public double Bonus => ((Tells & Told.Outcome) != 0 ? TellsOutcome : 0) + ((Tells & Told.Answer) != 0 ? TellsAnswer : 0) + ((Tells & Told.Missing) != 0 ? TellsLost : 0) + ((Tells & Told.Dead) != 0 ? TellsLost : 0) + ((Tells & Told.Deadline) != 0 ? TellsDeadline : 0) + ((Tells & Told.AboveLine) != 0 ? TellsDanger : 0) + ((Tells & Told.Casualties) != 0 ? TellsDanger : 0);

    /// <summary>Counts what a draft says.</summary>
    /// <param name="story">The story.</param>
    /// <param name="before">The draft without the form; null for none.</param>
    /// <param name="form">Its last form.</param>
    /// <param name="said">A mark for each pair of the story that the draft before says.</param>
    public static DraftTally Of(StoryText story, Draft? before, SentenceForm form, bool[] said)
    {
        int title = 0, lead = 0, beginning = 0, digits = 0, again = 0;
        var subject = 0.0;
        foreach (var pair in form.Pairs)
        {
            if (said[pair])
            {
                again++;
                continue;
            }

            if (story.Title.Has[pair]) title++;
            if (story.OfLead.Has[pair]) lead++;
            if (story.OfBeginning.Has[pair]) beginning++;
            if (story.HasDigit[pair]) digits++;
            subject += story.Weights[pair];
        }

        var tally = before is null ? default : before.Tally;
        var gap = before is null ? 0 : form.Sentence.Index - before.Last.Sentence.Index;
        return new DraftTally
        {
            Forms = tally.Forms + 1,
            Length = tally.Length + form.Text.Length,
            Title = tally.Title + title,
            Lead = tally.Lead + lead,
            Beginning = tally.Beginning + beginning,
            Digits = tally.Digits + digits,
            Subject = tally.Subject + subject,
            Again = tally.Again + again,
            Later = tally.Later + (before is null ? 0 : form.Pairs.Length),
            Follows = tally.Follows + (gap is 1 ? 1 : 0),
            Joins = tally.Joins + (form.Continues ? 1 : 0),
            Gap = tally.Gap + (gap > 0 ? Math.Log(gap) : 0),
            SameParagraph = tally.SameParagraph + (before is not null && before.Last.Sentence.Paragraph == form.Sentence.Paragraph ? 1 : 0),
            GoesBack = tally.GoesBack + (gap < 0 ? 1 : 0),
            Numbers = tally.Numbers | form.Numbers,
            Names = tally.Names | form.Names,
            People = tally.People | form.People,
            Tells = tally.Tells | (before is null && form.Sentence.Index > (story.Lead?.Index ?? 0) ? form.Tells & ~(Told.Dead | Told.Missing) : form.Tells),
        };
    }

    /// <summary>Writes the features of the draft, in the order of <see cref="DraftFeatures.OfDraft"/>.</summary>
    /// <param name="story">The story.</param>
    /// <param name="features">Takes them.</param>
    public void Features(StoryText story, Span<double> features)
    {
        ReadOnlySpan<double> found =
        [
            Title / (double)Math.Max(4, story.Title.Count), Title / 20.0, Lead / (double)Math.Max(10, story.OfLead.Count), Beginning / (double)Math.Max(10, story.OfBeginning.Count),
            Subject / 30, Subject / Length, Digits / 10.0, story.Numbers.Count is 0 ? 0 : ulong.PopCount(Numbers) / (double)story.Numbers.Count,
            Length / 80.0, Length * Length / 6400.0, Math.Max(0, Length - 40) / 40.0, Math.Max(0, Length - 55) / 25.0, Math.Max(0, Length - 70) / 10.0, Length < ShortDraft ? 1 : 0,
            Forms > 1 ? 1 : 0, Forms > 2 ? 1 : 0, Forms > 3 ? 1 : 0, Joins, Follows, Gap, SameParagraph, Again / (double)Math.Max(5, Later),
            story.Names.Count is 0 ? 0 : ulong.PopCount(Names) / (double)story.Names.Count, GoesBack,
        ];
        found.CopyTo(features);
    }
}

/// <summary>What a form tells that no brief may leave out.</summary>
[Flags]
internal enum Told
{
    /// <summary>Nothing of the kind.</summary>
    Nothing = 0,

    /// <summary>What turns the story round: a denial, a rescue.</summary>
    Outcome = 1,

    /// <summary>How far water stands above its line.</summary>
    AboveLine = 2,

    /// <summary>What became of people.</summary>
    Casualties = 4,

    /// <summary>What became of the complaint it is about.</summary>
    Answer = 8,

    /// <summary>Until when one may take part in what it offers.</summary>
    Deadline = 16,

    /// <summary>Whom nobody has found yet.</summary>
    Missing = 32,

    /// <summary>How many died.</summary>
    Dead = 64,
}
