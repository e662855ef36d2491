namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>A notice is an article though nobody reports it.</summary>
internal sealed class NoticeRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style) =>
        section.Body.Count > 0 && section.Heads.Exists(Notice.IsTitle)
            ? new Placement(SectionPlace.NewArticle, "title of a notice")
            : null;
}
