using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Sections;

/// <summary>A box (相关链接, 名词解释) that the page printed into an article.</summary>
internal sealed partial class BoxRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style) =>
        section.Heads.Count > 0 && IsBox(section.Heads[0]) && section.Body.Count > 0
            ? above is null ? new Placement(SectionPlace.NewArticle, "a box at the top of the page") : new Placement(SectionPlace.Box, "a box label")
            : null;

    /// <summary>Whether a headline is a box's label, alone or with the box's title.</summary>
    public static bool IsBox(HeadBlock head) => Label().IsMatch(head.Lines[0].Start);

    /// <summary>Whether a folded text is a box's label and nothing more.</summary>
    public static bool IsLabel(string text) => Labels().IsMatch(text);

    /// <summary>Whether a headline has nothing but box labels.</summary>
    public static bool IsOnlyLabels(HeadBlock head) => Labels().IsMatch(head.Lines[0].Start);

    [GeneratedRegex("^[【\\[■●▲◆]?(?:相关链接|新闻链接|背景链接|延伸阅读|名词解释|新闻背景|知识链接|小贴士|链接|新闻多一点|相关新闻|背景资料|记者手记|编后)[】\\]]?(?:[: ].*)?$")]
    private static partial Regex Label();

    [GeneratedRegex("^(?:[【\\[■●▲◆]?(?:相关链接|新闻链接|背景链接|延伸阅读|名词解释|新闻背景|知识链接|小贴士|链接|新闻多一点|相关新闻|背景资料|记者手记|编后)[】\\]: ]*)+$")]
    private static partial Regex Labels();
}
