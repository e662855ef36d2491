namespace Baozhai.Newsroom.Sections;

/// <summary>The conventions of a page: how many headlines are signed, which wording is common; and the section below each section.</summary>
internal sealed class PageStyle
{
    private readonly Dictionary<Section, Section> _below = [];

    /// <summary>Derives the conventions from all sections of a page.</summary>
    /// <param name="sections">The sections in page order.</param>
    /// <param name="explains">Whether reasons are kept.</param>
    public PageStyle(IReadOnlyList<Section> sections, bool explains)
    {
        Explains = explains;
        for (var index = 1; index < sections.Count; index++)
            _below[sections[index - 1]] = sections[index];
        var headed = sections.Where(section => section.Heads.Count > 0 && section.Body.Count > 0).ToList();
        Signed = headed.Count == 0 ? 1 : (double)headed.Count(section => section.IsSigned) / headed.Count;
        var leads = sections.Where(section => section.HasLead).ToList();
        Headed = leads.Count == 0 ? 0 : (double)leads.Count(section => section.Heads.Count > 0) / leads.Count;
        Words = new PageVocabulary(sections);
    }

    /// <summary>The part of the headlines with text that have a byline or dateline, from 0 to 1.</summary>
    public double Signed { get; }

    /// <summary>The part of the leads with dateline or byline that stand under a headline, from 0 to 1.</summary>
    public double Headed { get; }

    /// <summary>Whether rules give their reasons in full.</summary>
    public bool Explains { get; }

    /// <summary>The wording of the page.</summary>
    public PageVocabulary Words { get; }

    /// <summary>The section below; null at the end of the page.</summary>
    public Section? Below(Section section) => _below.GetValueOrDefault(section);
}
