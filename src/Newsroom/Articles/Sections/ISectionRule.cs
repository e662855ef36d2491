namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>Knows one situation in which a section's place is clear.</summary>
internal interface ISectionRule
{
    /// <summary>Says where a section belongs.</summary>
    /// <param name="section">The section.</param>
    /// <param name="above">The article above it; null at the top of the page.</param>
    /// <param name="style">The habits of the page.</param>
    /// <returns>The place and the reason; null when this is another situation.</returns>
    Placement? Place(Section section, ArticleDraft? above, PageStyle style);
}
