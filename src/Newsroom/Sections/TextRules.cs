using Baozhai.Newsroom.Lines;

namespace Baozhai.Newsroom.Sections;

/// <summary>A byline or dateline begins an article.</summary>
internal sealed class SignedSectionRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style) =>
        section.IsSigned ? new Placement(SectionPlace.NewArticle, "byline or dateline") : null;
}

/// <summary>A notice is an article though nobody reports it.</summary>
internal sealed class NoticeRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style) =>
        section.Body.Count > 0 && section.Heads.Exists(OfficialNotice.IsTitle)
            ? new Placement(SectionPlace.NewArticle, "title of a notice")
            : null;
}

/// <summary>A headline over a table and nothing else: figures for the eye, no story.</summary>
internal sealed class TableRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style) =>
        section.Heads.Count > 0 && section.Body.Count > 0 && section.Body.TrueForAll(TableRow.Is)
            ? new Placement(SectionPlace.NoArticle, "a table")
            : null;
}

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

/// <summary>A headline whose place or markup says that it is a title begins an article.</summary>
internal sealed class KnownTitleRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style) =>
        section.HasKnownTitle && section.Body.Count > 0 ? new Placement(SectionPlace.NewArticle, "a title by its place or markup") : null;
}
