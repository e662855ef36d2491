using Baozhai.Newsroom.Bylines;
using Baozhai.Newsroom.Lines;

namespace Baozhai.Newsroom.Sections;

/// <summary>A byline or dateline begins an article.</summary>
internal sealed class SignedSectionRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style)
    {
        if (!section.IsSigned)
            return null;
        return above is not null && IsNameBelowLead(section, above)
            ? new Placement(SectionPlace.Continuation, "names below the lead", Doubt: 0.1)
            : new Placement(SectionPlace.NewArticle, "byline or dateline");
    }

    // 【本報訊】…, 記者：林某某, …: a dateline that names nobody, then the names on a line of their own.
    private static bool IsNameBelowLead(Section section, ArticleDraft above) =>
        section is { Heads.Count: 0, HasLead: false, Bylines.Count: 1 } && above is { Bylines.Count: 0, Body: [var lead] }
        && Dateline.Read(lead.Start) is { People: null, Source: not null };
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
