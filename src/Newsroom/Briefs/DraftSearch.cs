namespace Baozhai.Newsroom.Briefs;

/// <summary>A draft of a brief: one form of a sentence, or two in the order of the text.</summary>
/// <param name="First">What it opens with.</param>
/// <param name="Second">What follows; null for nothing.</param>
/// <param name="Worth">What it is worth; only to be compared with other drafts of the story.</param>
internal sealed record Draft(SentenceForm First, SentenceForm? Second, double Worth)
{
    /// <summary>What fills the room that is left, in the order of the text.</summary>
    public IReadOnlyList<SentenceForm> More { get; init; } = [];

    /// <summary>Its forms, in the order of the text.</summary>
    public IReadOnlyList<SentenceForm> Forms => [First, .. Second is null ? [] : new[] { Second }, .. More];

    /// <summary>Its text.</summary>
    public string Text => string.Concat(Forms.Select(form => form.Text));

    /// <summary>The paragraphs it is from, from 0.</summary>
    public IReadOnlyList<int> Paragraphs => [.. Forms.Select(form => form.Sentence.Paragraph).Distinct()];
}

/// <summary>Finds the draft of a story that is worth most.</summary>
internal sealed class DraftSearch
{
    private const int ShortestSentence = 10;
    private const int ShortestForm = 8;
    private const int ShortestSecond = 14;

    // A good pair has a good opening: those that are worth little alone are not tried with a second sentence.
    private const int MostOpenings = 16;

    private const double EnoughShare = 0.45;
    private const double EnoughOfMeeting = 0.8;
    private const double MostSaidAgain = 0.5;

    // Among opinions each sentence may be the point.
    private const int PlaceInOpinion = 1;

    // No merit outweighs what keeps a brief from telling the opposite of its story.
    private const double TellsOutcome = 1_000;

    // The texts the weights were fitted to have few floods: how far water stands above its line, and what became of people, is what readers act on.
    private const double TellsDanger = 0.8;

    private static readonly int[] OfDanger = [.. new[] { "above-line", "casualties" }.Select(name => DraftFeatures.OfForm.ToList().IndexOf(name))];

    private readonly StoryText _story;
    private readonly DraftWeights _weights;
    private readonly int _maxLength;
    private readonly bool[] _said;

    /// <summary>Prepares the forms of a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="isOpinion">Whether it is one of opinion, which comes to its point later than news.</param>
    /// <param name="maxLength">The longest brief, in characters.</param>
    /// <param name="weights">What drafts are weighed by.</param>
    /// <param name="year">The year of the issue; null when unknown.</param>
    public DraftSearch(StoryText story, bool isOpinion, int maxLength, DraftWeights weights, int? year = null)
    {
        (_story, _weights, _maxLength, _said) = (story, weights, maxLength, new bool[story.Weights.Count]);
        var news = 0;
        foreach (var sentence in story.Told)
        {
            var place = isOpinion ? PlaceInOpinion : news;
            if (news > 0 || sentence.IsNews) news++;
            if (sentence.Text.Length < ShortestSentence && story.Told.Count > 1) continue;
            foreach (var variant in SentenceCompressor.Variants(sentence.Text, maxLength).DistinctBy(variant => variant.Text))
            {
                if (variant.Text.Length < Math.Min(ShortestForm, sentence.Text.Length)) continue;
                var form = new SentenceForm(sentence, place, variant, story.PairsOf(variant.Text));
                form.Features = DraftFeatures.Of(story, form);
                Forms.Add(form);
            }
        }

        if (year is { } now && Forms.Exists(form => !NewsValue.IsOfEarlierYears(form.Text, now))) Forms.RemoveAll(form => NewsValue.IsOfEarlierYears(form.Text, now));

        // One that looks back, or to another year, opens only where there is no other.
        Openings = [.. Forms.Where(form => !form.LooksBack && !form.Sentence.LooksBack && !(year is { } of && NewsValue.StartsBefore(form.Text, of)))];
        if (Openings is []) Openings = Forms;
    }

    /// <summary>All forms, in the order of the text.</summary>
    public List<SentenceForm> Forms { get; } = [];

    /// <summary>The forms that may open a brief.</summary>
    public List<SentenceForm> Openings { get; }

    /// <summary>The draft that is worth most; null where no sentence has a form.</summary>
    public Draft? Best()
    {
        var openings = Openings.Select(form => Weigh(form, null)).OrderByDescending(draft => draft.Worth).Take(MostOpenings).ToList();
        Draft? best = null;
        foreach (var draft in openings.Concat(openings.SelectMany(opening => Seconds(opening.First).Select(second => Weigh(opening.First, second)))))
        {
            if (best is null || draft.Worth > best.Worth) best = draft;
        }

        return best is null ? null : Filled(best);
    }

    // The briefs the weights were fitted to are shorter than the room; a reader of a list has it all, and is told one fact more.
    private Draft Filled(Draft draft)
    {
        // That people met is no news yet: what they decided is.
        var enough = NewsValue.NamesMeeting(draft.First.Text) && !NewsValue.HasFigures(draft.First.Text) ? EnoughOfMeeting : EnoughShare;
        while (draft.Text.Length < enough * _maxLength)
        {
            var last = draft.Forms[^1];
            var room = _maxLength - draft.Text.Length;
            var said = draft.Forms.SelectMany(form => form.Pairs).ToHashSet();
            var more = Forms
                .Where(form => form.Text.Length >= ShortestSecond && form.Text.Length <= room && form.MayFollow(last) && form.Sentence.Penalty is 0 && DraftFeatures.TellsFact(form.Text) && form.Pairs.Count(said.Contains) < MostSaidAgain * form.Pairs.Length)
                .MaxBy(_weights.AsSecond);
            if (more is null) break;
            draft = draft with { More = [.. draft.More, more] };
        }

        return draft;
    }

    /// <summary>Every draft, unweighed.</summary>
    public IEnumerable<(SentenceForm First, SentenceForm? Second)> All() =>
        Openings.SelectMany(first => Seconds(first).Prepend(null).Select(second => (first, second)));

    /// <summary>Weighs a draft.</summary>
    public Draft Weigh(SentenceForm first, SentenceForm? second)
    {
        Span<double> whole = stackalloc double[DraftFeatures.OfDraft.Count];
        DraftFeatures.Of(_story, first, second, _said, whole);
        var worth = _weights.AsOpening(first) + (second is null ? 0 : _weights.AsSecond(second)) + _weights.AsWhole(whole);
        if (_story.Outcomes.Any(outcome => Says(first, outcome) || (second is not null && Says(second, outcome)))) worth += TellsOutcome;
        worth += TellsDanger * OfDanger.Count(feature => first.Features[feature] > 0 || second?.Features[feature] > 0);
        return new Draft(first, second, worth);

        static bool Says(SentenceForm form, string outcome) => form.Text.Contains(outcome, StringComparison.Ordinal);
    }

    private IEnumerable<SentenceForm?> Seconds(SentenceForm first) =>
        Forms.Where(second => second.Text.Length >= ShortestSecond && first.Text.Length + second.Text.Length <= _maxLength && second.MayFollow(first));
}
