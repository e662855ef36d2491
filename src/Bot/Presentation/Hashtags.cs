using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Presentation;

/// <summary>The hashtags of stories, #防汛应急 #醴陵市: a channel can be searched by them.</summary>
internal static class Hashtags
{
    private const int Most = 8;

    /// <summary>Those of some stories, the most frequent first; empty when they have no topic and no place.</summary>
    public static string Of(IReadOnlyList<ArchivedArticle> articles) => string.Join(' ', articles
        .SelectMany(article => article.Brief.Topics.Select(topic => topic.Name).Concat(article.Brief.Places).Distinct())
        .CountBy(name => name)
        .OrderByDescending(name => name.Value)
        .Take(Most)
        .Select(name => $"#{string.Concat(name.Key.Where(char.IsLetterOrDigit))}"));
}
