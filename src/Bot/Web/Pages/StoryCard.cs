using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Web.Pages;

/// <summary>A story as pages list it.</summary>
public sealed record StoryCard
{
    /// <summary>Its number in the archive.</summary>
    public required long Id { get; init; }

    /// <summary>Its headline, set for reading.</summary>
    public required string Headline { get; init; }

    /// <summary>引题; null for none.</summary>
    public string? Kicker { get; init; }

    /// <summary>Its brief; empty for none.</summary>
    public string Brief { get; init; } = "";

    /// <summary>评论, 公告, 来信, 图片; null for a report.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether its reading is in doubt.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Whether it tells of a danger readers are warned of.</summary>
    public bool IsGrave { get; init; }

    /// <summary>Its topics by their full names, strongest first.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The places it names, most named first; at most <see cref="MostPlaces"/>.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The paper; null when unknown.</summary>
    public string? Paper { get; init; }

    /// <summary>The day of its issue; null when unknown.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The label of its page; null when unknown.</summary>
    public string? Page { get; init; }

    /// <summary>How many places are shown.</summary>
    public const int MostPlaces = 3;

    /// <summary>Its page.</summary>
    public string Path => PathOf(Id);

    /// <summary>Paper, day and page, for the line below it.</summary>
    public string Source => string.Join(' ', new[] { Paper, Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Page }.OfType<string>());

    /// <summary>The page of a story.</summary>
    /// <param name="id">Its number in the archive.</param>
    public static string PathOf(long id) => string.Create(CultureInfo.InvariantCulture, $"/a/{id}");

    /// <summary>The card of a story of the archive.</summary>
    internal static StoryCard Of(ArchivedArticle story, Language language) => new()
    {
        Id = story.Id,
        Headline = FullWidth.Set(story.Article.Headline),
        Kicker = story.Article.Kicker is { Length: > 0 } kicker ? FullWidth.Set(kicker) : null,
        Brief = FullWidth.Set(story.Brief.Summary),
        Kind = story.Article.Kind switch
        {
            ArticleKind.Commentary => language.Say("评论", "Opinion"),
            ArticleKind.Notice => language.Say("公告", "Notice"),
            ArticleKind.Letter => language.Say("来信", "Letter"),
            ArticleKind.Photo => language.Say("图片", "Photo"),
            _ => null,
        },
        IsDoubtful = story.IsDoubtful,
        IsGrave = story.Brief.Severity >= Newsroom.Alerts.Severity.Warning && !story.Brief.IsElsewhere,
        Topics = [.. story.Brief.Topics.Select(topic => topic.Name)],
        Places = [.. story.Brief.Places.Take(MostPlaces)],
        Paper = story.Paper,
        Day = story.Date,
        Page = story.Article.Page,
    };
}

/// <summary>A story in a list.</summary>
/// <param name="Story">The story.</param>
/// <param name="Head">The page it stands on.</param>
/// <param name="IsHeading2">Whether its headline is a heading of the second level, or else of the third.</param>
/// <param name="HasSource">Whether paper, day and page are named.</param>
public sealed record CardModel(StoryCard Story, PageHead Head, bool IsHeading2 = true, bool HasSource = false);
