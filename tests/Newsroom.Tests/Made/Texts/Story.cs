namespace Baozhai.Newsroom.Tests.Made.Texts;

/// <summary>What sort of piece a story is; it decides what stands around its text.</summary>
internal enum StoryKind
{
    /// <summary>A report of a meeting.</summary>
    Meeting,

    /// <summary>A report of building works.</summary>
    Works,

    /// <summary>A report of rain, wind, cold or heat.</summary>
    Weather,

    /// <summary>A report of culture.</summary>
    Culture,

    /// <summary>A report with many figures.</summary>
    Economy,

    /// <summary>A report of an accident or a rescue.</summary>
    Accident,

    /// <summary>An official notice with signature and date.</summary>
    Notice,

    /// <summary>A reader's letter with a salutation and a signature.</summary>
    Letter,

    /// <summary>A personal essay: no dateline, the author's name under the title.</summary>
    Essay,

    /// <summary>An opinion, signed by its author.</summary>
    Commentary,

    /// <summary>A story of a news agency.</summary>
    Agency,

    /// <summary>A long report with subheads.</summary>
    Feature,

    /// <summary>A photograph with one paragraph.</summary>
    Photo,

    /// <summary>A story of a page written by hand.</summary>
    Hand,

    /// <summary>An announcement of an event: what, then 时间, 地点, 电话.</summary>
    Event,

    /// <summary>A report with rows of figures.</summary>
    Table,

    /// <summary>Questions and answers.</summary>
    Questions,

    /// <summary>A news text kept outside the repository.</summary>
    Kept,
}

/// <summary>A text before it is laid out.</summary>
/// <param name="Kind">What sort of piece it is.</param>
/// <param name="Title">The title.</param>
/// <param name="Second">A second half of the title or a subtitle; null for none.</param>
/// <param name="Paragraphs">Its paragraphs, the lead first and without a dateline.</param>
internal sealed record Story(StoryKind Kind, string Title, string? Second, IReadOnlyList<string> Paragraphs)
{
    /// <summary>Lines that can stand above a paragraph as its subhead; one for each paragraph.</summary>
    public IReadOnlyList<string> Subheads { get; init; } = [];

    /// <summary>Lines of a table or fields, which are part of the text behind its paragraphs.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>Who signs a notice or a letter; null for nobody.</summary>
    public string? Signature { get; init; }

    /// <summary>Lines that can stand above its title.</summary>
    public IReadOnlyList<string> Kickers { get; init; } = [];

    /// <summary>A title of more than forty characters.</summary>
    public string LongTitle { get; init; } = string.Empty;

    /// <summary>Phrases of its own wording for captions and boxes.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];
}

/// <summary>What the stories of one page have used; two stories of a page have neither their field nor a sentence in common.</summary>
internal sealed class PageMemory
{
    /// <summary>Fields of news.</summary>
    public HashSet<Subject> Subjects { get; } = [];

    /// <summary>Forms of sentences and titles.</summary>
    public HashSet<string> Forms { get; } = new(StringComparer.Ordinal);

    /// <summary>A form that no story of the page has used; any where all are used.</summary>
    public string Fresh(Chance chance, IReadOnlyList<string> forms)
    {
        var left = forms.Where(form => !Forms.Contains(form)).ToList();
        if (left.Count == 0)
        {
            Forms.ExceptWith(forms);
            left = [.. forms];
        }

        var fresh = chance.Of(left);
        Forms.Add(fresh);
        return fresh;
    }

    /// <summary>A field that no story of the page is of; any where all are used.</summary>
    public Subject Fresh(Chance chance)
    {
        if (Subjects.Count == Subject.All.Count)
            Subjects.Clear();
        var fresh = chance.Of([.. Subject.All.Where(subject => !Subjects.Contains(subject))]);
        Subjects.Add(fresh);
        return fresh;
    }
}

/// <summary>Where stories are from.</summary>
internal interface IStorySource
{
    /// <summary>The next story for a page.</summary>
    /// <param name="chance">The draws of the page.</param>
    /// <param name="city">The city of the paper.</param>
    /// <param name="memory">What the page has already.</param>
    Story Next(Chance chance, string city, PageMemory memory);
}
