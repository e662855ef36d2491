namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>A headline marked lower than the title above it is a subhead, and so is an unmarked one where the text above has subheads already.</summary>
internal sealed class LowerHeadRule : ISectionRule
{
    /// <inheritdoc />
    public (SectionPlace Place, string Reason)? Place(Section section, ArticleDraft? above, PageStyle style) =>
        above is { Mark: > 0 } && section.Mark > above.Mark ? (SectionPlace.Crosshead, "lower than the title above")
        : above is { Crossheads.Count: > 0 } && section.Mark == 0 ? (SectionPlace.Crosshead, "the article above is divided by subheads")
        : null;
}
