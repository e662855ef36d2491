using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Composition;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;

namespace Baozhai.Newsroom.Editions;

/// <summary>Reads an electronic edition into the articles of an issue. No text causes an exception.</summary>
public static class EditionReader
{
    private const string Reason = "the edition says so";

    /// <summary>Reads an edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="file">The name under which the issue is kept.</param>
    /// <param name="given">The day of the issue if the operator knows better; it overrides that of the edition.</param>
    /// <param name="explains">Whether to keep what each line was taken for.</param>
    public static (IssueReading Reading, string Text) Read(Edition edition, string file, DateOnly? given = null, bool explains = false)
    {
        var lines = new EditionLines();
        if (edition.Paper is { } paper) lines.Add(paper, LineRole.Masthead);
        var stories = edition.Stories.Select(story => Lay(story, lines)).ToList();
        var page = Page.OfLines(lines.Texts, lines.Known, explains);
        foreach (var (number, role) in lines.Known) page.Mark(number, role is LineRole.Kicker or LineRole.Title or LineRole.Subtitle ? LineRole.Head : role, Reason);
        var date = given ?? edition.Date;
        var drafts = stories.ConvertAll(story => Draft(story, page));
        var addresses = drafts.Zip(edition.Stories, (draft, story) => (draft.FirstLine, story.Url)).ToDictionary();
        Continuations.Join(drafts, page);
        var articles = new ArticleBuilder(page, edition.Paper, date).Write(drafts)
            .Select((article, index) => article with { Confidence = 1, Url = addresses[drafts[index].FirstLine] }).ToList();
        var issue = new Issue
        {
            File = file,
            Paper = edition.Paper,
            Date = date,
            DateSource = date is null ? DateSource.None : given is null ? DateSource.Masthead : DateSource.Given,
            Pages = edition.Pages,
            Page = edition.Stories.Select(story => story.Page).FirstOrDefault(label => label is not null),
            Articles = articles,
            Furniture = FurnitureList.Of(page, articles),
            Warnings = [.. edition.Warnings, .. page.Doubts],
        };
        return (new IssueReading(issue, explains ? page.Evidence() : []), lines.Text);
    }

    private static LaidStory Lay(EditionStory story, EditionLines lines)
    {
        if (story.Page is { } label) lines.AddLabel(label);
        var laid = new LaidStory(story.Page);
        if (story.Kicker is { } kicker) laid.Heads.Add(lines.Add(kicker, LineRole.Kicker));
        laid.Heads.Add(lines.Add(story.Title, LineRole.Title));
        laid.Heads.AddRange(story.Subtitles.Select(subtitle => lines.Add(subtitle, LineRole.Subtitle)));
        if (story.Author is { } author) laid.Bylines.Add(lines.Add(author, LineRole.Byline));
        laid.Captions.AddRange(story.Captions.Select(caption => lines.Add(caption, LineRole.Caption)));
        foreach (var paragraph in story.Paragraphs)
            laid.Body.Add(lines.Add(paragraph.Text, paragraph.IsSubhead ? LineRole.Crosshead : LineRole.Body));
        return laid;
    }

    // A paragraph that only says where the story goes on is no text of it.
    private static ArticleDraft Draft(LaidStory story, Page page)
    {
        var section = new Section { Page = story.Label, HasKnownTitle = true };
        section.Heads.AddRange(story.Heads.Select(number => new HeadBlock([page[number]])));
        section.Bylines.AddRange(story.Bylines.Select(number => page[number]));
        section.Captions.AddRange(story.Captions.Select(number => page[number]));
        foreach (var line in story.Body.Select(number => page[number]))
        {
            if (Jump.Whole(line) is not { } jump)
            {
                section.Body.Add(line);
                continue;
            }

            page.Mark(line.Number, LineRole.Jump, Reason);
            if (section.Body.Count > 0 || !jump.LeadsBackFrom(story.Label))
            {
                section.Jumps.Add(line);
                continue;
            }

            section.BackJumps.Add(line);
            section.From = jump;
        }

        var draft = new ArticleDraft(section);
        draft.Crossheads.UnionWith(story.Body.Where(number => page.Known[number] is LineRole.Crosshead));
        return draft;
    }

    private sealed record LaidStory(string? Label)
    {
        public List<int> Heads { get; } = [];

        public List<int> Bylines { get; } = [];

        public List<int> Captions { get; } = [];

        public List<int> Body { get; } = [];
    }
}

/// <summary>The lines an edition is laid out in, each with its role.</summary>
internal sealed class EditionLines
{
    private readonly List<string> _texts = [];
    private readonly Dictionary<int, LineRole> _known = [];
    private string? _label;

    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>What they are, by 1-based number.</summary>
    public IReadOnlyDictionary<int, LineRole> Known => _known;

    /// <summary>The lines as one text.</summary>
    public string Text => string.Join('\n', _texts);

    /// <summary>Adds a line; returns its 1-based number.</summary>
    public int Add(string text, LineRole role)
    {
        _texts.Add(text.ReplaceLineEndings(" "));
        _known[_texts.Count] = role;
        return _texts.Count;
    }

    /// <summary>Adds the label of a page where it is another than that of the story above.</summary>
    public void AddLabel(string label)
    {
        if (label == _label) return;
        _label = label;
        Add(label, LineRole.PageLabel);
    }
}
