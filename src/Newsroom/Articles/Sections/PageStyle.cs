namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>The habits of a page, and what stands below a section.</summary>
internal sealed class PageStyle
{
    private readonly Dictionary<Section, Section> _below = [];

    /// <summary>Learns the habits from all sections of a page.</summary>
    public PageStyle(IReadOnlyList<Section> sections)
    {
        for (var index = 1; index < sections.Count; index++)
            _below[sections[index - 1]] = sections[index];
        var headed = sections.Where(section => section.Heads.Count > 0 && section.Body.Count > 0).ToList();
        SignsItsArticles = headed.Count(section => section.IsSigned) * 2 >= headed.Count;
    }

    /// <summary>Whether articles of this page usually have a byline or dateline, so that a headline without one is a subhead.</summary>
    public bool SignsItsArticles { get; }

    /// <summary>The section below; null at the end of the page.</summary>
    public Section? Below(Section section) => _below.GetValueOrDefault(section);
}
