namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>A byline or dateline begins an article.</summary>
internal sealed class SignedSectionRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style) =>
        section.IsSigned ? new Placement(SectionPlace.NewArticle, "byline or dateline") : null;
}
