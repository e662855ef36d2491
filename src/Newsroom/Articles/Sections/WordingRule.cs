using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>
/// What no other rule decides, common wording and the page's habits do: a subhead's section speaks of the same things as
/// the text above it, another article does not, and a piece torn off the article below speaks of that.
/// </summary>
internal sealed partial class WordingRule : ISectionRule
{
    private const int Sample = 400;
    private const int Paragraphs = 4;

    // Unrelated stories of one paper share up to a tenth of their character pairs, parts of one long story a quarter and more;
    // parts of a short one may share as little as strangers, and then the page's habits decide.
    private const double SameStory = 0.25;
    private const double Strangers = 0.1;
    private const double ClearlyMore = 0.06;

    /// <inheritdoc />
    public (SectionPlace Place, string Reason)? Place(Section section, ArticleDraft? above, PageStyle style)
    {
        var text = Opening(section);
        var share = above!.Wording.Share(text);
        if (style.Below(section) is { IsSigned: true } below && ShareWith(below, text) is var other && other > share + ClearlyMore)
            return (SectionPlace.NewArticle, $"wording of the article below ({other:0.00}, above {share:0.00})");
        if (share >= SameStory)
            return (SectionPlace.Crosshead, $"wording of the article above ({share:0.00})");
        if (section.Mark > 0 && share < Strangers && News().IsMatch(section.Body[0].Start))
            return (SectionPlace.NewArticle, $"opens as news in other words than above ({share:0.00})");
        if (style.SignsItsArticles || section.Mark == 0 && share >= Strangers)
            return (SectionPlace.Crosshead, $"no byline where articles have one ({share:0.00})");
        return (SectionPlace.NewArticle, $"other wording than above ({share:0.00})");
    }

    private static double ShareWith(Section below, string text)
    {
        var words = new CharacterPairs();
        words.Add(Opening(below));
        return words.Share(text);
    }

    private static string Opening(Section section) =>
        string.Concat(section.Body.Take(Paragraphs).Select(line => line.Text[..Math.Min(line.Length, Sample)]));

    [GeneratedRegex("^(?:近日|日前|昨[日天晚]|今[日天晨]|\\d{1,2}月\\d{1,2}日|记者(?:昨日|日前|近日)?从|据悉|据.{2,12}(?:消息|通报|介绍))")]
    private static partial Regex News();
}
