using System.Globalization;

namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>
/// What no other rule decides: a headline over text that nobody signs is a subhead of the article above or the title of another.
/// Signs speak for the one or the other, each with its weight; the sum is the log-odds of the section going with the article above.
/// The weights are a logistic regression's over made and real pages whose articles are known, rounded; those of the headline's length
/// and of a page that signs its articles were moved by hand, because made pages have more unsigned articles than real ones.
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
