using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Topics;

/// <summary>A piece of an article and how much a word in it counts.</summary>
/// <param name="Text">The text.</param>
/// <param name="Weight">1 for a word of the body.</param>
internal readonly record struct Passage(string Text, double Weight)
{
    private const double Title = 4;
    private const double Kicker = 2.5;
    private const double Lead = 2;
    private const int LeadLength = 150;

    /// <summary>Whether it is of the headline or the lead, which say what the article is about.</summary>
    public bool IsHead => Weight > 1;

    /// <summary>Whether it is the title itself.</summary>
    public bool IsTitle => Weight == Title;

    /// <summary>The passages of an article: headline parts, the lead, the rest.</summary>
    public static IEnumerable<Passage> Of(Article article)
    {
        var body = article.Paragraphs.Select(paragraph => paragraph.Text);
        return Of(article.Title ?? article.Headline, [article.Kicker ?? "", .. article.Subtitles], body);
    }

    /// <summary>The passages of a text with an optional title.</summary>
    public static IEnumerable<Passage> Of(string? title, IEnumerable<string> besideTitle, IEnumerable<string> paragraphs)
    {
        yield return new Passage(title ?? "", Title);
        foreach (var text in besideTitle)
            yield return new Passage(text, Kicker);
        var lead = LeadLength;
        foreach (var text in paragraphs)
        {
            var cut = Math.Min(lead, text.Length);
            yield return new Passage(text[..cut], Lead);
            yield return new Passage(text[cut..], 1);
            lead -= cut;
        }
    }
}
