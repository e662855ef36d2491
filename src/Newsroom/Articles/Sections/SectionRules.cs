namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>The rules in the order they are asked. The last one always answers.</summary>
internal static class SectionRules
{
    private static readonly ISectionRule[] InOrder =
    [
        new SignedSectionRule(),
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
