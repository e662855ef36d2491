namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>Headlines after the first part of an article that has none are that article's.</summary>
internal sealed class MisplacedHeadRule : ISectionRule
{
    /// <inheritdoc />
    public (SectionPlace Place, string Reason)? Place(Section section, ArticleDraft? above, PageStyle style) =>
        above is { HasTitle: false, Crossheads.Count: 0 }
            ? (SectionPlace.HeadOfAbove, above.BreaksOff ? "between two halves of a sentence" : "the article above has lost its headline")
            : null;
}
