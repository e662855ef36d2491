namespace Baozhai.Newsroom.Briefs;

/// <summary>Finds the draft of a story that is worth most: a beam search over its forms, in the order of the text.</summary>
internal sealed class DraftSearch
{
    private const int ShortestSentence = 10;
    private const int ShortestForm = 8;
    private const int ShortestLater = 10;
    private const int MostForms = 4;

    // A good draft has a good beginning: those that are worth little are not gone on with.
    private const int Width = 12;

    private const double EnoughShare = 0.5;
    private const double EnoughOfMeeting = 0.8;
    private const double LeastShare = 0.45;
    private const double MostSaidAgain = 0.5;
    private const int ShortestFact = 14;

    // Among opinions each sentence may be the point.
    private const int PlaceInOpinion = 1;

    private readonly StoryText _story;
    private readonly DraftWeights _weights;
    private readonly int _maxLength;
    private readonly bool _isOpinion;
    private readonly bool[] _said;
    private readonly double[] _asOpening;
    private readonly double[] _asLater;

    /// <summary>Prepares the forms of a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="isOpinion">Whether it is one of opinion, which comes to its point later than news.</param>
    /// <param name="maxLength">The longest brief, in characters.</param>
    /// <param name="weights">What drafts are weighed by.</param>
    /// <param name="year">The year of the issue; null when unknown.</param>
    public DraftSearch(StoryText story, bool isOpinion, int maxLength, DraftWeights weights, int? year = null)
    {
        (_story, _weights, _isOpinion, _maxLength, _said) = (story, weights, isOpinion, maxLength, new bool[story.Weights.Length]);
        var news = 0;
        foreach (var sentence in story.Told)
        {
            var place = isOpinion ? PlaceInOpinion : news;
            if (news > 0 || sentence.IsNews) news++;
            if (sentence.Text.Length < ShortestSentence && story.Told.Count > 1) continue;
            foreach (var variant in SentenceCompressor.Variants(sentence.Text, maxLength).DistinctBy(variant => (variant.Text, variant.Range.Goes > 0)))
            {
                if (variant.Text.Length < Math.Min(ShortestForm, sentence.Text.Length)) continue;
                Forms.Add(new SentenceForm(story, sentence, place, variant));
            }
        }

        if (year is { } now && Forms.Exists(form => !NewsValue.IsOfEarlierYears(form.Text, now))) Forms.RemoveAll(form => NewsValue.IsOfEarlierYears(form.Text, now));

        if (!isOpinion && Forms.Exists(form => !form.IsSetting)) Forms.RemoveAll(form => form.IsSetting);

        // One that looks back, or to another year, opens only where there is no other.
        Openings = [.. Forms.Where(form => form.MayOpen && !form.LooksBack && form.Strangers is 0 && !form.Sentence.LooksBack && !(year is { } of && NewsValue.StartsBefore(form.Text, of)))];
        if (Openings is []) Openings = [.. Forms.Where(form => form.MayOpen)];
        for (var at = 0; at < Forms.Count; at++) Forms[at].Number = at;
        _asOpening = [.. Forms.Select(weights.AsOpening)];
        _asLater = [.. Forms.Select(weights.AsLater)];
    }

    /// <summary>All forms, in the order of the text.</summary>
    public List<SentenceForm> Forms { get; } = [];

    /// <summary>The forms that may open a brief.</summary>
    public List<SentenceForm> Openings { get; }

    /// <summary>The draft that is worth most; null where no sentence has a form.</summary>
    public Draft? Best()
    {
        var beam = new Beam(Width);
        foreach (var opening in Openings) beam.Offer(Weigh(opening));
        Draft? best = null;
        for (var forms = 1; beam.Drafts is [var first, ..]; forms++)
        {
            if (best is null || first.Worth > best.Worth) best = first;
            if (forms == MostForms) break;
            var next = new Beam(Width);
            foreach (var draft in beam.Drafts) Follow(draft, next.Offer);
            beam = next;
        }

        return best is null ? null : Filled(best);
    }

    // The briefs the weights were fitted to are shorter than the room; a reader of a list has it all, and is told one fact more.
    private Draft Filled(Draft draft)
    {
        // That people met is no news yet: what they decided is.
        var enough = NewsValue.NamesMeeting(draft.Forms[0].Text) && !NewsValue.HasFigures(draft.Forms[0].Text) ? EnoughOfMeeting : EnoughShare;
        for (Draft? more = draft; more is not null && draft.Tally.Length < enough * _maxLength;)
        {
            more = null;
            Follow(draft, longer =>
            {
                if (AddsFact(longer, longer.Last, draft) && (more is null || longer.Worth > more.Worth)) more = longer;
            });
            if (more is null && draft.Tally.Forms is 1)
            {
                foreach (var opening in Openings.Where(form => form.Sentence.Index < draft.Last.Sentence.Index && form.Text.Length + draft.Tally.Length <= _maxLength && draft.Last.MayFollow(form)))
                {
                    var before = Weigh(opening);
                    Follow(before, longer =>
                    {
                        if (longer.Last == draft.Last && AddsFact(longer, opening, draft) && (more is null || longer.Worth > more.Worth)) more = longer;
                    });
                }
            }

            draft = more ?? draft;
        }

        return draft;
    }

    private bool AddsFact(Draft longer, SentenceForm added, Draft draft) =>
        added is { Sentence.Penalty: 0 } && added.Text.Length >= ShortestFact && (DraftFeatures.TellsFact(added) || (added.Sentence is { Paragraph: 0, Index: 1 } && !NewsValue.Presides(added.Text) && draft.Tally.Length < LeastShare * _maxLength)) && longer.Tally.Length - longer.Tally.SaidAgain > draft.Tally.Length - draft.Tally.SaidAgain + (MostSaidAgain * added.Pairs.Length);

    /// <summary>Offers each draft that is a draft and one form more.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="offer">Takes those drafts.</param>
    public void Follow(Draft draft, Action<Draft> offer)
    {
        draft.Mark(_said, true);
        foreach (var form in Forms)
        {
            if (draft.Tally.Length + form.Text.Length <= _maxLength && MayFollow(draft, form)) offer(Weigh(draft, form));
        }

        draft.Mark(_said, false);
    }

    private bool MayFollow(Draft draft, SentenceForm form)
    {
        if (form.Continues) return form.MayFollow(draft.Last);
        if (form.Text.Length < ShortestLater || form.IsAppeal || (form.LacksSubject && !_isOpinion) || (form.Strangers & ~draft.Tally.People) != 0) return false;
        return (form.MayFollow(draft.Last) || (draft.Tally.Forms is 1 && form.MayGoBackBehind(draft.Last))) && !draft.Has(form.Sentence);
    }

    /// <summary>Weighs a draft of one form.</summary>
    public Draft Weigh(SentenceForm opening) => Weigh(null, opening);

    // What the draft before says is marked already.
    private Draft Weigh(Draft? before, SentenceForm form)
    {
        var tally = DraftTally.Of(_story, before, form, _said);
        Span<double> whole = stackalloc double[DraftFeatures.OfDraft.Count];
        tally.Features(_story, whole);
        var forms = before is null ? _asOpening[form.Number] : before.OfForms + _asLater[form.Number];
        return new Draft(before, form, tally, forms, forms + _weights.AsWhole(whole) + tally.Bonus);
    }

    /// <summary>The best drafts of as many forms.</summary>
    /// <param name="width">How many are kept.</param>
    private sealed class Beam(int width)
    {
        /// <summary>Those kept, the best first.</summary>
        public List<Draft> Drafts { get; } = new(width + 1);

        /// <summary>Keeps a draft if it is among the best; of equally good ones the earlier.</summary>
        public void Offer(Draft draft)
        {
            if (Drafts.Count == width && draft.Worth <= Drafts[^1].Worth) return;
            var at = Drafts.Count;
            while (at > 0 && Drafts[at - 1].Worth < draft.Worth) at--;
            Drafts.Insert(at, draft);
            if (Drafts.Count > width) Drafts.RemoveAt(width);
        }
    }
}
