using System.Text.RegularExpressions;
using Baozhai.Newsroom.Editions;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>Tells what an edition lists like stories and is none: advertisements, and the names of those who made a page.</summary>
internal static partial class Adverts
{
    private const int Longest = 300;

    /// <summary>Whether it is an advertisement: it is headed 广告, or it calls itself one and has no sentence.</summary>
    public static bool Is(string? title, IReadOnlyList<StoryParagraph> text)
    {
        if (title is not null && Headed().IsMatch(title)) return true;
        return text.Sum(paragraph => paragraph.Text.Length) <= Longest
            && !text.Any(paragraph => paragraph.Text.AsSpan().IndexOfAny('。', '！', '？') >= 0)
            && text.Any(paragraph => Named().IsMatch(paragraph.Text));
    }

    /// <summary>Whether a headline names those who made the page: 本版责编：方晓.</summary>
    public static bool IsCredit(string title) => Credits().IsMatch(title);

    [GeneratedRegex("^[【\\[（(]?(?:公益|商业|分类|形象|整版|半版)?广告[】\\]）)]?$|^[·◎●]?广告[·◎●]?$")]
    private static partial Regex Headed();

    [GeneratedRegex("本广告|^(?:公益|商业)?广告$|[（(【]广告[）)】]|广告(?:热线|代理|发布|刊登|审查|经营)|[广公]告?审[（(]?[文视械医]")]
    private static partial Regex Named();

    [GeneratedRegex("^(?:本版|本期|今日|值班)?(?:责任?编辑?|编辑|编审|美术?编辑?|版式(?:设计)?|校对|主编|统筹|视觉|组版|值班(?:主任|编委|总编)?)[:：／/ 　]")]
    private static partial Regex Credits();
}
