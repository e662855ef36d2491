namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>Text without headline or byline goes on above it.</summary>
internal sealed class ContinuationRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style)
    {
        if (above is null)
            return new Placement(SectionPlace.NewArticle, "first on the page");
        return section.Heads.Count == 0 ? new Placement(SectionPlace.Continuation, "text without a headline") : null;
    }
}
