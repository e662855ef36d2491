namespace Baozhai.Newsroom.Sections;

/// <summary>Headlines without a text belong to the article above when that has no headline, and to a photograph when a caption follows.</summary>
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

/// <summary>Headlines between two halves of a sentence belong to the article of that sentence when it has no headline.</summary>
internal sealed class MisplacedHeadRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style) =>
        above is { BreaksOff: true, Crossheads.Count: 0 } && (!above.HasTitle || above.HasOnlyLabel)
            ? new Placement(SectionPlace.HeadOfAbove, "between two halves of a sentence")
            : null;
}

/// <summary>A headline marked lower than the title above it is a subhead.</summary>
internal sealed class LowerHeadRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style) =>
        above is { Mark: > 0 } && section.Mark > above.Mark ? new Placement(SectionPlace.Crosshead, "lower than the title above") : null;
}
