namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>Headlines without a text: of the article above when that has none, a photograph's when a caption follows.</summary>
internal sealed class HeadsOnlyRule : ISectionRule
{
    /// <inheritdoc />
    public (SectionPlace Place, string Reason)? Place(Section section, ArticleDraft? above, PageStyle style)
    {
        if (section.Body.Count > 0)
            return null;
        if (section.Heads.Count == 0)
            return above is null ? (SectionPlace.NoArticle, "a caption alone") : (SectionPlace.Continuation, "a caption or jump of the article above");
        if (above is { HasTitle: false, IsSigned: true, Crossheads.Count: 0 })
            return (SectionPlace.HeadOfAbove, "the article above has lost its headline");
        return section.Captions.Count > 0
            ? (SectionPlace.NewArticle, "headline and caption: a photograph")
            : (SectionPlace.NoArticle, "no text below");
    }
}
