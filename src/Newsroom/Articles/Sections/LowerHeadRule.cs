namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>A headline marked lower than the title above it is a subhead.</summary>
internal sealed class LowerHeadRule : ISectionRule
{
    /// <inheritdoc />
    public (SectionPlace Place, string Reason)? Place(Section section, ArticleDraft? above) =>
        above is { Mark: > 0 } && (section.Mark > above.Mark || section.Mark == 0 && above.Crossheads.Count > 0)
            ? (SectionPlace.Crosshead, "lower than the title above")
            : null;
}
