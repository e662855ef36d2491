using Baozhai.Newsroom.Issues.Lines;

namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>A headline over a table and nothing else: figures for the eye, no story.</summary>
internal sealed class TableRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style) =>
        section.Heads.Count > 0 && section.Body.Count > 0 && section.Body.TrueForAll(TableRow.Is)
            ? new Placement(SectionPlace.NoArticle, "a table")
            : null;
}
