namespace Baozhai.Newsroom.Sections;

/// <summary>The rules in the order they are asked. The last one always answers.</summary>
internal static class SectionRules
{
    private static readonly ISectionRule[] InOrder =
    [
        new SignedSectionRule(),
        new KnownTitleRule(),
        new BoxRule(),
        new NoticeRule(),
        new TableRule(),
        new HeadsOnlyRule(),
        new ContinuationRule(),
        new MisplacedHeadRule(),
        new LowerHeadRule(),
        new NumberedSectionRule(),
        new SubheadOrArticleRule(),
    ];

    /// <summary>Says where a section belongs, and why.</summary>
    public static Placement Place(Section section, ArticleDraft? above, PageStyle style)
    {
        foreach (var rule in InOrder)
        {
            if (rule.Place(section, above, style) is { } answer)
                return answer;
        }

        return new Placement(SectionPlace.NewArticle, "no rule");
    }
}

/// <summary>A rule for one situation in which the place of a section is clear.</summary>
internal interface ISectionRule
{
    /// <summary>Says where a section belongs.</summary>
    /// <param name="section">The section.</param>
    /// <param name="above">The article above it; null at the top of the page.</param>
    /// <param name="style">The conventions of the page.</param>
    /// <returns>The place and the reason; null when this is another situation.</returns>
    Placement? Place(Section section, ArticleDraft? above, PageStyle style);
}

/// <summary>Where a section belongs, as a rule decided it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Reason">Why, in a few words for the operator.</param>
/// <param name="Doubt">How likely another place is, from 0 for a clear case to 0.5 for one that could as well be decided otherwise.</param>
internal sealed record Placement(SectionPlace Place, string Reason, double Doubt = 0);

/// <summary>Where a section belongs.</summary>
internal enum SectionPlace
{
    /// <summary>It begins an article.</summary>
    NewArticle,

    /// <summary>Its headlines are those of the article above, whose text it continues.</summary>
    HeadOfAbove,

    /// <summary>Its headlines are subheads of the article above.</summary>
    Crosshead,

    /// <summary>It has no headline and continues the article above.</summary>
    Continuation,

    /// <summary>Its first paragraph is a box inside the article above, which goes on after it.</summary>
    Box,

    /// <summary>Headlines without a text: no article.</summary>
    NoArticle,
}
