namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>A headline marked lower than the title above it is a subhead.</summary>
internal sealed class LowerHeadRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style) =>
        above is { Mark: > 0 } && section.Mark > above.Mark ? new Placement(SectionPlace.Crosshead, "lower than the title above") : null;
}
