namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>Headlines between two halves of a sentence are the article's that has none.</summary>
internal sealed class MisplacedHeadRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style) =>
        above is { BreaksOff: true, Crossheads.Count: 0 } && (!above.HasTitle || above.HasOnlyLabel)
            ? new Placement(SectionPlace.HeadOfAbove, "between two halves of a sentence")
            : null;
}
