using System.Buffers;
using System.Text;
using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Storage.Sql.Search;

/// <summary>What an article is about, as words the index is asked for.</summary>
internal static class RelatedTerms
{
    // Characters that stand in every sentence: a pair with one of them tells nothing.
    private static readonly SearchValues<char> Empty = SearchValues.Create("的了是在和与及为对将被从到向以于把让不也都就还又并等这那其之我们你他她它个年月日一二三四五六七八九十两");

    private const int MostPairs = 24;

    /// <summary>Names the article hangs on wherever they stand in another: stations, and the words that decided its topics.</summary>
    public static IReadOnlyList<string> Names(ArchivedArticle article) =>
        [.. article.Brief.Readings.Select(reading => reading.Station).OfType<string>()
            .Concat(article.Brief.Topics.SelectMany(topic => topic.Why))
            .Distinct()];

    /// <summary>Pairs of neighbouring characters of its headline, which are looked for in headlines and briefs.</summary>
    public static IReadOnlyList<string> Pairs(ArchivedArticle article)
    {
        string?[] lines = [article.Article.Headline, article.Article.Title, article.Article.Kicker, .. article.Article.Subtitles];
        return [.. lines.OfType<string>().SelectMany(SearchText.Runs).SelectMany(Pairs).Except(Names(article)).Take(MostPairs)];
    }

    private static IEnumerable<string> Pairs(List<Rune> run)
    {
        for (var i = 0; i + 1 < run.Count; i++)
        {
            var pair = $"{run[i]}{run[i + 1]}";
            if (!Rune.IsDigit(run[i]) && !Rune.IsDigit(run[i + 1]) && !pair.AsSpan().ContainsAny(Empty)) yield return pair;
        }
    }
}
