namespace Baozhai.Newsroom.Topics;

/// <summary>What a word says of a topic.</summary>
/// <param name="Topic">The topic's place in the lexicon.</param>
/// <param name="Weight">How strongly; negative speaks against it.</param>
/// <param name="IsForm">Whether it tells only the form of a story: a meeting, a visit.</param>
/// <param name="IsAmbiguous">Whether other topics use it too.</param>
internal readonly record struct Vote(int Topic, double Weight, bool IsForm, bool IsAmbiguous);

/// <summary>How much a text has of a word.</summary>
/// <param name="All">In the whole text, each mention weighed by where it stands.</param>
/// <param name="InHead">In headline and lead.</param>
/// <param name="InTitle">In the title: 1 for a word that plays no minor role there.</param>
internal readonly record struct Mentions(double All, double InHead, double InTitle);

/// <summary>What speaks for one topic in a text.</summary>
internal sealed class Evidence
{
    // What an ambiguous word counts where nothing else speaks for its topic, and beside other words.
    private const double AmbiguousAlone = 0.4;
    private const double AmbiguousBeside = 0.6;

    // What the form of a story counts for its place among the topics, where the title names an object.
    private const double FormBesideObject = 0.35;

    // From this weight on, a word of the title names an object.
    private const double ObjectInTitle = 2;

    // What the title adds to a topic's place, and what its first object does.
    private const double TitleBonus = 4;
    private const double FirstBonus = 4;

    // The tenth mention of a word says little more than the third: after BM25's term saturation.
    private const double Saturation = 2;

    private readonly List<(string Word, double Strength)> _reasons = [];
    private double _clear;
    private double _ambiguous;
    private double _form;
    private double _formInTitle;
    private double _objectInTitle;
    private int _clearWords;
    private int _ambiguousWords;

    /// <summary>How strongly the text as a whole speaks of the topic.</summary>
    public double Strength => _clear + (AmbiguityShare * _ambiguous);

    /// <summary>How strongly headline and lead speak of it.</summary>
    public double InHead { get; private set; }

    /// <summary>Whether it is the first object that the title names.</summary>
    public bool IsFirstInTitle { get; set; }

    /// <summary>Whether the title names something the story is about, not only its form.</summary>
    public bool HasObjectInTitle => _objectInTitle >= ObjectInTitle;

    private double AmbiguityShare => _clearWords > 0 || _ambiguousWords > 1 ? AmbiguousBeside : AmbiguousAlone;

    /// <summary>Adds a word.</summary>
    /// <param name="word">The word, for the reasons.</param>
    /// <param name="vote">What it says of this topic.</param>
    /// <param name="mentions">How much of it there is.</param>
    public void Add(string word, Vote vote, Mentions mentions)
    {
        var head = Saturate(mentions.InHead);
        var strength = vote.Weight * (head + Saturate(mentions.All));
        var inTitle = vote.Weight * mentions.InTitle;
        if (vote.IsAmbiguous) (_ambiguous, _ambiguousWords) = (_ambiguous + strength, _ambiguousWords + 1);
        else (_clear, _clearWords) = (_clear + strength, _clearWords + (vote.Weight > 0 ? 1 : 0));
        if (vote.IsForm) (_form, _formInTitle) = (_form + strength, _formInTitle + inTitle);
        else _objectInTitle += vote.IsAmbiguous ? AmbiguousAlone * inTitle : inTitle;
        InHead += vote.Weight * head;
        _reasons.Add((word, strength));
    }

    /// <summary>
    /// What decides the topic's place among those found. The title counts most. The body counts by its square root: a long report of many things has many
    /// words of each. Of a meeting about something, that comes first.
    /// </summary>
    /// <param name="hasRival">Whether the title names an object of another topic.</param>
    public double Order(bool hasRival)
    {
        var strength = Strength - (hasRival ? (1 - FormBesideObject) * _form : 0);
        var inTitle = _objectInTitle + (hasRival ? 0 : _formInTitle);
        return Math.Sqrt(Math.Max(0, strength)) + (TitleBonus * inTitle) + (IsFirstInTitle ? FirstBonus : 0);
    }

    /// <summary>The words that decided, strongest first, at most five.</summary>
    public List<string> Why() =>
        [.. _reasons.Where(reason => reason.Strength > 0).OrderByDescending(reason => reason.Strength).Take(5).Select(reason => reason.Word)];

    private static double Saturate(double mentions) => mentions * (Saturation + 1) / (mentions + Saturation);
}
