using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Sections;

/// <summary>
/// The last rule: an unsigned headline over text is either a subhead of the article above or the title of another article.
/// Each sign adds its weight; the sum is the log-odds that the section belongs to the article above.
/// The weights come from a logistic regression over synthetic and real pages whose articles are known, rounded. Those of the headline's length
/// and of a page that signs its articles were adjusted by hand, because synthetic pages have more unsigned articles than real ones.
/// </summary>
internal sealed class SubheadOrArticleRule : ISectionRule
{
    private const double Start = -4.2;

    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style)
    {
        var sum = Start;
        var reason = "";
        foreach (var sign in SubheadSigns.Of(section, above!, style))
        {
            sum += sign.Weight;
            if (style.Explains)
                reason += string.Create(CultureInfo.InvariantCulture, $", {sign.Name} {sign.Weight:+0.0;-0.0}");
        }

        var place = sum <= 0 ? SectionPlace.NewArticle : above is { HasTitle: false, Crossheads.Count: 0 } ? SectionPlace.HeadOfAbove : SectionPlace.Crosshead;
        return new Placement(place, (sum > 0 ? "goes with the article above" : "another article") + reason, 1 / (1 + Math.Exp(Math.Abs(sum))));
    }
}

/// <summary>The signs that distinguish a subhead from the title of another article.</summary>
internal static partial class SubheadSigns
{
    // Beyond these more of the same adds nothing.
    private const double SameStory = 0.2;
    private const double SameWords = 0.5;
    private const int LongHead = 30;
    private const int Sample = 400;

    /// <summary>The signs of a section with their weights in log-odds: positive when it belongs to the article above, negative when it does not.</summary>
    public static IEnumerable<(string Name, double Weight)> Of(Section section, ArticleDraft above, PageStyle style)
    {
        var words = style.Words;
        var story = words.Cohesion(section.Wording, above.Wording);
        yield return ("wording of the text above", 21 * Math.Sqrt(Math.Min(story, SameStory)));
        yield return ("headline's words above", 2.6 * Math.Min(words.Share(section.HeadWording, above.Wording), SameWords));
        yield return ("a page that signs its articles", 1.6 * style.Signed);
        if (News().IsMatch(section.Body[0].Start))
            yield return ("opens as news", -2.0);
        else if (Dated().IsMatch(section.Body[0].Start))
            yield return ("tells of a day at once", -1.5);
        if (style.Below(section) is { IsSigned: true, Heads.Count: 0 } below && words.Share(section.Wording, below.Wording) > story)
            yield return ("wording of the untitled article below", -0.4);
        if (above.Body.Count > 0 && CrossheadLabelRecogniser.IsNumeral(above.Body[^1]))
            yield return ("below a number", 4.0);
        if (above.LastSubhead is { } subhead && Form().Match(subhead.Start) is { Success: true } form && Form().Match(section.Heads[0].Lines[0].Start) is { Success: true } same && form.Length == same.Length)
            yield return ("the form of the subhead above", 1.5);
        if (above.IsClosed)
            yield return ("names close the article above", -3.5);
        if (section.Jumps.Count > 0 && section.Jumps[0].Number < section.Body[0].Number)
            yield return ("continued from another page", -3);
        if (above is { HasTitle: false, IsSigned: true, Crossheads.Count: 0 })
            yield return ("the article above has no title", 3.5 * style.Headed);
        if (!above.HasTitle)
            yield break;

        // A title that the page moved into its article looks like any title; only beside another title does its form say something.
        var head = section.Heads[0].Lines[0];
        yield return ("length of the headline", -0.075 * Math.Min(section.Heads.Max(block => block.Length), LongHead));
        if (section.Heads.Count > 1 || section.Heads[0].Lines.Count > 1)
            yield return ("several lines of headline", -0.4);
        if (ColumnLabel.Is(head.Start))
            yield return ("a column's name", -1.6);
        else if (section.Heads.Count > 1 && section.Wording.Share(head.Text) == 0)
            yield return ("a label above the headline", -1.6);
        if (section.Heads.Exists(block => block.Lines[0].Start.Contains(' ', StringComparison.Ordinal)))
            yield return ("headline in two parts", -0.75);
        if (section.Mark == 0 && above.Mark > 0)
            yield return ("unmarked below a marked title", 0.85);
        if (section.Captions.Count > 0 && section.Captions[0].Number < section.Body[0].Number)
            yield return ("a photograph below the headline", -0.3);
        if (IsCutOut(section))
            yield return ("cut out of the text below", 1.3);
    }

    // A subhead is often taken from the text below it word for word; a title says it in its own.
    private static bool IsCutOut(Section section)
    {
        var head = section.Heads[^1].Lines[^1].Text;
        return section.Body.Take(2).Any(line => line.Text.AsSpan(0, Math.Min(line.Length, Sample)).Contains(head, StringComparison.Ordinal));
    }

    [GeneratedRegex("^(?:近日|日前|昨[日天晚]|今[日天晨]|当地时间|(?:\\d{1,2}月)?\\d{1,2}日|记者(?:昨日|日前|近日)?从|据悉|据.{2,12}(?:消息|通报|介绍))")]
    private static partial Regex News();

    // 某某会议今天(11月10日)开幕, 某某8月3日起…
    [GeneratedRegex("^[^,，。:：]{2,16}?(?:昨[日天晚]|今[日天晨]|(?<!\\d)(?:\\d{1,2}月)?\\d{1,2}日|日前|近日)(?!报)")]
    private static partial Regex Dated();

    // 难关一:…, 一、…, 1.…
    [GeneratedRegex("^(?:[^ :]{2,6}:|[一二三四五六七八九十]、|\\d{1,2}[.、])(?=.)")]
    private static partial Regex Form();
}
