using Baozhai.Newsroom.Bylines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Sections;

/// <summary>A run of lines that certainly belong together: headlines, byline, then text up to the next headline or byline.</summary>
internal sealed class Section
{
    private const int Sample = 400;
    private const int Paragraphs = 4;

    private CharacterPairs? _wording;

    /// <summary>The headlines above the text.</summary>
    public List<HeadBlock> Heads { get; } = [];

    /// <summary>Bylines on their own lines.</summary>
    public List<PageLine> Bylines { get; } = [];

    /// <summary>The text.</summary>
    public List<PageLine> Body { get; } = [];

    /// <summary>Captions, in order.</summary>
    public List<PageLine> Captions { get; } = [];

    /// <summary>Jump lines, in order.</summary>
    public List<PageLine> Jumps { get; } = [];

    /// <summary>Lines that say from where it continues.</summary>
    public List<PageLine> BackJumps { get; } = [];

    /// <summary>From where it continues; null when it does not say.</summary>
    public Jump? From { get; set; }

    /// <summary>Who signs a notice.</summary>
    public List<PageLine> Signatures { get; } = [];

    /// <summary>Whether markup or places say that a headline is a title.</summary>
    public bool HasKnownTitle { get; set; }

    /// <summary>Whether a paragraph opens with a dateline.</summary>
    public bool HasLead { get; set; }

    /// <summary>Whether the page printed its halves in the wrong order.</summary>
    public bool IsReordered { get; private init; }

    /// <summary>The page label it stands under.</summary>
    public string? Page { get; init; }

    /// <summary>Whether it has a byline or dateline; only an article of its own has one. A source named below the last paragraph does not count: it covers everything above it.</summary>
    public bool IsSigned => HasLead || Bylines.Exists(line => !NameLine.IsSource(line.Start) && !IsClosing(line));

    /// <summary>Whether names in brackets, or a reader's name, below its last paragraph sign it: they close the article, and say nothing of where it begins.</summary>
    public bool IsClosed => Bylines.Exists(IsClosing);

    /// <summary>The first heading level; 0 for none.</summary>
    public int Mark => Heads.Select(block => block.Mark).Where(mark => mark > 0).DefaultIfEmpty().Min();

    /// <summary>The wording of the first paragraphs.</summary>
    public CharacterPairs Wording => _wording ??= Words(Body.Take(Paragraphs));

    /// <summary>The wording of the headlines.</summary>
    public CharacterPairs HeadWording => Words(Heads.SelectMany(head => head.Lines));

    /// <summary>Adds a headline line, to the block above it when they touch on a page where that says something.</summary>
    public void AddHead(PageLine line, bool mayBeOneBlock)
    {
        if (Heads.Count > 0 && Heads[^1] is var block && block.Lines[^1].Position == line.Position - 1 && (block.Mark == line.Mark && mayBeOneBlock || block.Lines[^1].BreaksHard))
            block.Lines.Add(line);
        else
            Heads.Add(new HeadBlock([line]));
    }

    private bool IsClosing(PageLine line) => (line.Start[0] is '(' || NameLine.Reader(line.Start) is not null) && Body.Count > 0 && line.Number > Body[^1].Number;

    /// <summary>One section of two: headlines and text of the second half, then the lead.</summary>
    public static Section InOrder(Section second, Section first)
    {
        var section = new Section { Page = first.Page, HasLead = first.HasLead, From = second.From, IsReordered = true };
        section.Heads.AddRange(second.Heads);
        foreach (var half in (ReadOnlySpan<Section>)[first, second])
        {
            section.Bylines.AddRange(half.Bylines);
            section.Body.AddRange(half.Body);
            section.Captions.AddRange(half.Captions);
            section.Jumps.AddRange(half.Jumps);
            section.BackJumps.AddRange(half.BackJumps);
            section.Signatures.AddRange(half.Signatures);
        }

        return section;
    }

    private static CharacterPairs Words(IEnumerable<PageLine> lines)
    {
        var words = new CharacterPairs();
        foreach (var line in lines)
            words.Add(line.Text.AsSpan(0, Math.Min(line.Length, Sample)));
        return words;
    }
}

/// <summary>Headline lines that stand directly under each other: one headline set in several lines.</summary>
/// <param name="Lines">The lines, at least one.</param>
internal sealed record HeadBlock(List<PageLine> Lines)
{
    /// <summary>The heading level; 0 for none.</summary>
    public int Mark => Lines[0].Mark;

    /// <summary>Length of all lines together, in characters.</summary>
    public int Length => Lines.Sum(line => line.Length);
}
