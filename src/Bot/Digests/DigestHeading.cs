using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Digests;

/// <summary>What stands above a digest: paper, day and weekday.</summary>
internal static class DigestHeading
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>For a day and the articles of it.</summary>
    public static string Of(DateOnly day, IReadOnlyList<ArchivedArticle> articles, Language language)
    {
        var papers = string.Join('、', articles.Select(article => article.Paper).OfType<string>().Distinct());
        var named = papers.Length > 0 ? papers : language.Say("早报", "Digest");
        return language.Say(
            string.Create(CultureInfo.InvariantCulture, $"{named} · {day:yyyy年M月d日} 星期{Weekdays[(int)day.DayOfWeek]}"),
            string.Create(CultureInfo.InvariantCulture, $"{named} · {day:dddd d MMMM yyyy}"));
    }

    /// <summary>What a digest adds to its heading that comes later than it should.</summary>
    /// <param name="time">When it should have come.</param>
    /// <param name="language">The chat's language.</param>
    public static string Late(TimeOnly time, Language language) => language.Say(
        string.Create(CultureInfo.InvariantCulture, $"（补发，原定 {time:HH:mm}）"), string.Create(CultureInfo.InvariantCulture, $" (late, was due at {time:HH:mm})"));
}
