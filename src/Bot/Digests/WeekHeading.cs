using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Digests;

/// <summary>What stands above the stories of a week: paper and the days from the first to the last.</summary>
internal static class WeekHeading
{
    /// <summary>For the week that ends on a day.</summary>
    public static string Of(DateOnly last, IReadOnlyList<ArchivedArticle> articles, Language language)
    {
        var first = last.AddDays(1 - WeeklyComposer.Days);
        var papers = string.Join('、', articles.Select(article => article.Paper).OfType<string>().Distinct());
        var named = papers.Length > 0 ? $"{papers} · " : "";
        return named + language.Say(
            string.Create(CultureInfo.InvariantCulture, $"一周要闻 {first:yyyy年M月d日}—{last:M月d日}"),
            string.Create(CultureInfo.InvariantCulture, $"The week {first:d MMMM} – {last:d MMMM yyyy}"));
    }
}
