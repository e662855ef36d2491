using System.Globalization;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Bot.Archive;

/// <summary>Why a story waits for an operator instead of going out: its page, or it alone, was probably read wrongly.</summary>
/// <param name="Confidence">How sure its reading is, from 0 to 1.</param>
/// <param name="Minimum">How sure it has to be.</param>
/// <param name="Low">How many stories of its page are less sure than that.</param>
/// <param name="All">How many stories its page has.</param>
internal sealed record ReadingDoubt(double Confidence, double Minimum, int Low, int All)
{
    // One story out of two says nothing of the other.
    private const int FewestLow = 2;

    private bool IsOfThePage => Low >= FewestLow && 2 * Low >= All;

    /// <summary>The doubt about each article of a file, in their order; null where there is none.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="minimum">How sure a reading has to be; 0 for no doubts at all.</param>
    public static IReadOnlyList<ReadingDoubt?> Of(IReadOnlyList<Article> articles, double minimum)
    {
        var pages = articles.GroupBy(article => article.Page ?? "").ToDictionary(
            page => page.Key, page => (Low: page.Count(article => article.Confidence < minimum), All: page.Count()));
        return [.. articles.Select(article =>
        {
            var (low, all) = pages[article.Page ?? ""];
            var doubt = new ReadingDoubt(article.Confidence, minimum, low, all);
            return article.Confidence < minimum || doubt.IsOfThePage ? doubt : null;
        })];
    }

    /// <summary>What decided it.</summary>
    public string Say(Language language)
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"{Confidence:0.00}");
        var least = string.Create(CultureInfo.InvariantCulture, $"{Minimum:0.00}");
        var page = IsOfThePage
            ? language.Say($"；这一版 {All} 篇里有 {Low} 篇低于 {least}，可能是把几栏横着读串了", $"; {Low} of {All} stories of the page are below {least}: columns may have been read across")
            : "";
        return Confidence < Minimum
            ? language.Say($"识别可信度 {own}，低于 {least}{page}", $"confidence {own}, below {least}{page}")
            : language.Say($"识别可信度 {own}{page}", $"confidence {own}{page}");
    }
}
