using System.Globalization;
using Baozhai.Newsroom.Tests.Made.Damages;

namespace Baozhai.Newsroom.Tests.Made.Measure;

/// <summary>The figures of the articles that have something in common, beside those of all others.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Count">How many there are.</param>
/// <param name="F1">How well their texts are read.</param>
/// <param name="Recall">The part of them that is read rightly.</param>
/// <param name="Without">The same of all others.</param>
/// <param name="Titles">The part of their titles that is read rightly.</param>
/// <param name="People">The part of them whose people are exactly those of the byline.</param>
internal sealed record Breakdown(string Name, int Count, double F1, double Recall, double Without, double Titles, double People)
{
    /// <summary>How many articles more would be read rightly if these were read as well as the others.</summary>
    public double Cost => Count * (Without - Recall);

    /// <summary>A row for each damage and each kind of story, the costliest first.</summary>
    public static IReadOnlyList<Breakdown> Of(IReadOnlyList<ArticleScore> articles) =>
    [
        .. Enum.GetValues<Damage>().Select(damage => Row(damage.ToString(), articles, article => article.Gold.Damages.Contains(damage)))
            .Concat(articles.Select(article => article.Gold.Story.Kind).Distinct().Select(kind => Row($"kind {kind}", articles, article => article.Gold.Story.Kind == kind)))
            .Concat(articles.Select(article => article.Gold.Form).Distinct().Select(form => Row($"signed {form}", articles, article => article.Gold.Form == form)))
            .Append(Row("no damage", articles, article => article.Gold.Damages.Count == 0))
            .Where(row => row.Count > 0).OrderByDescending(row => row.Cost),
    ];

    /// <summary>A row of a set of articles.</summary>
    public static Breakdown Row(string name, IReadOnlyList<ArticleScore> articles, Func<ArticleScore, bool> has)
    {
        var (with, without) = (articles.Where(has).ToList(), articles.Where(article => !has(article)).ToList());
        var hits = with.Count(article => article.Right);
        return new Breakdown(
            name,
            with.Count,
            Tally.F1(hits, with.Sum(article => article.False), with.Count - hits),
            Part(with),
            Part(without),
            with.Count(article => article.TitleRight is not null) is var titles and > 0 ? with.Count(article => article.TitleRight is true) / (double)titles : double.NaN,
            with.Count == 0 ? double.NaN : with.Count(article => article.PeopleRight) / (double)with.Count);
    }

    /// <summary>The row as text.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name,-22} {Count,6} {F1,8:0.000} {Recall,8:0.000} {Without,9:0.000} {Titles,8:0.000} {People,8:0.000} {Cost,8:0.0}");

    private static double Part(List<ArticleScore> articles) => articles.Count == 0 ? double.NaN : articles.Count(article => article.Right) / (double)articles.Count;
}
