using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Sections;

/// <summary>
/// The last rule: an unsigned headline over text is either a subhead of the article above or the title of another article.
/// Each sign adds its weight; the sum is the log-odds that the section belongs to the article above.
/// The weights come from a logistic regression over made pages of real news and of invented stories, whose articles are known, with the weights of
/// an earlier fit as its prior: made pages have longer texts and other habits than the pages of some papers.
/// </summary>
internal sealed class SubheadOrArticleRule : ISectionRule
{
    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style)
    {
        var sum = SubheadSigns.Start;
        var reason = "";
        foreach (var (name, weight, value) in SubheadSigns.Of(section, above!, style))
        {
            sum += weight * value;
            if (style.Explains && value != 0)
                reason += string.Create(CultureInfo.InvariantCulture, $", {name} {weight * value:+0.0;-0.0}");
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
    private const int LongText = 600;

    /// <summary>The log-odds without any sign.</summary>
    public const double Start = -4.0;

    /// <summary>The signs of a section, each with its weight in log-odds and how much of it there is: positive when the section belongs to the article above, negative when it does not.</summary>
    public static IEnumerable<(string Name, double Weight, double Value)> Of(Section section, ArticleDraft above, PageStyle style)
    {
        var words = style.Words;
        var head = section.Heads[0].Lines[0];
        var story = words.Cohesion(section.Wording, above.Wording);
        var titled = above.HasTitle;
        yield return ("wording of the text above", 20.7, Math.Sqrt(Math.Min(story, SameStory)));
        yield return ("headline's words above", 3.2, Math.Min(words.Share(section.HeadWording, above.Wording), SameWords));
        yield return ("a page that signs its articles", 1.2, style.Signed);
        yield return ("opens as news", -2.0, Flag(News().IsMatch(section.Body[0].Start)));
        yield return ("tells of a day at once", -1.6, Flag(Dated().IsMatch(section.Body[0].Start)));
        yield return ("wording of the untitled article below", -0.4, Flag(style.Below(section) is { IsSigned: true, Heads.Count: 0 } below && words.Share(section.Wording, below.Wording) > story));
        yield return ("below a number", 3.7, Flag(above.Body.Count > 0 && CrossheadLabelRecogniser.IsNumeral(above.Body[^1])));
        yield return ("the form of the subhead above", 1.5, Flag(HasFormOfSubhead(head, above)));
        // By hand: made pages have no such subheads.
        yield return ("parallel to the subhead above", 5.5, Flag(above.LastSubhead is { } parallel && IsParallel(parallel.Start, head.Start)));
        yield return ("names close the article above", -3.5, Flag(above.IsClosed));
        yield return ("a jump ends the article above", -1.0, Flag(above.Jumps));
        yield return ("the article above breaks off", 0.4, Flag(above.BreaksOff));
        yield return ("continued from another page", -3.1, Flag(section.Jumps.Count > 0 && section.Jumps[0].Number < section.Body[0].Number));
        yield return ("the article above is signed", 0.1, Flag(above.IsSigned));
        yield return ("length of the text above", -1.7, Math.Min(1, above.Body.Sum(line => line.Length) / (double)LongText));
        yield return ("fields of an event", -0.5, Flag(section.Body.Count(EventFieldRecogniser.IsShort) > 1));
        yield return ("a photographer closes a short text", -0.5, Flag(section.Body.Count <= 2 && (section.Captions.Count > 0 && section.Captions[^1].Number > section.Body[^1].Number || CaptionRecogniser.IsCredited(section.Body[^1]))));
        yield return ("the article above has no title", 3.2, titled || !above.IsSigned || above.Crossheads.Count > 0 ? 0 : style.Headed);
        yield return ("there is no title above", -0.4, Flag(!titled));

        // A title that the page moved into its article looks like any title; only beside another title does its form say something.
        yield return ("length of the headline", -1.7, titled ? Math.Min(section.Heads.Max(block => block.Length), LongHead) / (double)LongHead : 0);
        yield return ("several lines of headline", -0.5, Flag(titled && (section.Heads.Count > 1 || section.Heads[0].Lines.Count > 1)));
        yield return ("a column's name", -1.4, Flag(titled && ColumnLabel.Is(head.Start)));
        yield return ("a label above the headline", -0.9, Flag(titled && section.Heads.Count > 1 && section.Wording.Share(head.Text) == 0));
        yield return ("headline in two parts", -0.7, Flag(titled && section.Heads.Exists(block => block.Lines[0].Start.Contains(' ', StringComparison.Ordinal))));
        yield return ("unmarked below a marked title", 1.6, Flag(titled && section.Mark == 0 && above.Mark > 0));
        yield return ("a photograph below the headline", -0.1, Flag(titled && section.Captions.Count > 0 && section.Captions[0].Number < section.Body[0].Number));
        yield return ("cut out of the text below", 1.8, Flag(titled && IsCutOut(section)));
        yield return ("a question or a call", 0.5, Flag(titled && head.End[^1] is '?' or '!'));
        yield return ("a pause in the headline", 0.4, Flag(titled && (Punctuation.HasPause(head.Start) || head.Start.Contains(':', StringComparison.Ordinal))));
    }

    private static double Flag(bool holds) => holds ? 1 : 0;

    private static bool HasFormOfSubhead(PageLine head, ArticleDraft above) =>
        above.LastSubhead is { } subhead && Form().Match(subhead.Start) is { Success: true } form && Form().Match(head.Start) is { Success: true } same && form.Length == same.Length;

    // 科技添力 产量稳了, 机器换人 收得快了: parts as long as those of the subhead above.
    private static bool IsParallel(string subhead, string head) =>
        subhead.Length == head.Length && subhead.IndexOf(' ', StringComparison.Ordinal) is > 1 and var space && head.IndexOf(' ', StringComparison.Ordinal) == space;

    // A subhead is often taken from the text below it word for word; a title says it in its own.
    private static bool IsCutOut(Section section)
    {
        var head = section.Heads[^1].Lines[^1].Text;
        return section.Body.Take(2).Any(line => line.Text.AsSpan(0, Math.Min(line.Length, Sample)).Contains(head, StringComparison.Ordinal));
    }

    [GeneratedRegex("^(?:近日|日前|昨[日天晚]|今[日天晨]|当地时间|(?:\\d{1,2}月)?\\d{1,2}日|记者(?:昨日|日前|近日)?从|据悉|据.{2,12}(?:消息|通报|介绍|报道))")]
    private static partial Regex News();


    // 某某会议今天(11月10日)开幕, 某某8月3日起…
    [GeneratedRegex("^[^,，。:：]{2,16}?(?:昨[日天晚]|今[日天晨]|(?<!\\d)(?:\\d{1,2}月)?\\d{1,2}日|日前|近日)(?!报)")]
    private static partial Regex Dated();

    // 难关一:…, 一、…, 1.…
    [GeneratedRegex("^(?:[^ :]{2,6}:|[一二三四五六七八九十]、|\\d{1,2}[.、])(?=.)")]
    private static partial Regex Form();
}
