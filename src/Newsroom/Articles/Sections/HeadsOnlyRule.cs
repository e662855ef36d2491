namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>Headlines without a text: of the article above when that has none, a photograph's when a caption follows.</summary>
internal sealed class HeadsOnlyRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style)
    {
        if (section.Body.Count > 0)
            return null;
        if (section.Heads.Count == 0)
            return above is null ? new Placement(SectionPlace.NoArticle, "a caption alone") : new Placement(SectionPlace.Continuation, "a caption or jump of the article above");
        if (above is { HasTitle: false, IsSigned: true, Crossheads.Count: 0 })
            return new Placement(SectionPlace.HeadOfAbove, "the article above has lost its headline");
        return section.Captions.Count > 0
            ? new Placement(SectionPlace.NewArticle, "headline and caption: a photograph")
            : new Placement(SectionPlace.NoArticle, "no text below");
    }
}
