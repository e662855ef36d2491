using Baozhai.Bot.Intake.SavedPages;
using Baozhai.Newsroom.Editions;

namespace Baozhai.Bot.Sources.Editions;

/// <summary>Makes stories of pages and of pieces of HTML.</summary>
internal static class StoryPages
{
    private const int LongestSubtitle = 60;

    /// <summary>The story of a page; null with the reason where it has none.</summary>
    /// <param name="page">The blocks of the page and what its publishing system says.</param>
    /// <param name="url">Its address.</param>
    /// <param name="listed">What a list calls it; empty for nothing.</param>
    /// <param name="label">The page of the paper it names; null for none.</param>
    /// <param name="repeated">Texts that stand on many pages of the site.</param>
    public static (EditionStory? Story, string? LeftOut) Of(
        (IReadOnlyList<HtmlBlock> Blocks, ArticleProperties Properties) page, string url, string listed, string? label, IReadOnlySet<string> repeated)
    {
        var story = StoryReader.Read(page.Blocks, page.Properties, listed, repeated);
        return story is null ? (null, "has no text") : Checked(new EditionStory
        {
            Url = url,
            Page = label,
            Kicker = story.Kickers.Count == 0 ? null : string.Join(' ', story.Kickers),
            Title = story.Title ?? listed,
            Subtitles = story.Subtitles,
            Author = story.Author,
            Captions = story.Captions,
            Paragraphs = story.Paragraphs,
        });
    }

    /// <summary>A story whose text is a piece of HTML, as feeds and JSON have it. What stands before the first paragraph belongs to its head.</summary>
    /// <param name="known">What is known of it.</param>
    /// <param name="html">Its text.</param>
    public static (EditionStory? Story, string? LeftOut) OfText(EditionStory known, string html)
    {
        var (blocks, properties) = BlockReader.Read($"<body><h1>{System.Net.WebUtility.HtmlEncode(known.Title)}</h1><div>{html}</div></body>");
        if (StoryReader.Read(blocks, properties, known.Title) is not { } story) return (null, "has no text");
        var marked = story.Subtitles.Where(part => StoryReader.IsKicker(blocks, part)).ToList();
        return Checked(known with
        {
            Kicker = known.Kicker ?? (marked.Count > 0 ? string.Join(' ', marked) : null),
            Subtitles = known.Subtitles.Count > 0 ? known.Subtitles : [.. story.Subtitles.Except(marked).Where(part => part.Length <= LongestSubtitle)],
            Author = known.Author ?? story.Author,
            Captions = [.. known.Captions.Concat(story.Captions).Distinct()],
            Paragraphs = story.Paragraphs,
        });
    }

    private static (EditionStory? Story, string? LeftOut) Checked(EditionStory story)
    {
        if (story.Title.Length == 0 || story.Paragraphs.Count + story.Captions.Count == 0) return (null, "has no text");
        if (Adverts.IsCredit(story.Title)) return (null, "names those who made the page");
        if (Adverts.Is(story.Title, story.Paragraphs)) return (null, "is an advertisement");
        return (story with { Author = Authors.Byline(story.Author, story.Paragraphs) }, null);
    }
}
