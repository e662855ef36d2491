using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Web.Pages;

namespace Baozhai.Bot.Web.Desk;

/// <summary>A story as the desk lists it.</summary>
/// <param name="Card">Headline, brief, kind, topics, page.</param>
/// <param name="Confidence">How sure its reading is, with two digits.</param>
/// <param name="IsUnsure">Whether that is less than what goes out by itself.</param>
/// <param name="IsCorrected">Whether an editor put it right.</param>
/// <param name="IsResting">Whether something that was put right rests because the text has changed.</param>
public sealed record DeskRow(StoryCard Card, string Confidence, bool IsUnsure, bool IsCorrected, bool IsResting)
{
    /// <summary>The page on which it is put right.</summary>
    public string Path => PathOf(Card.Id);

    /// <summary>The page on which a story is put right.</summary>
    /// <param name="id">Its number in the archive.</param>
    public static string PathOf(long id) => string.Create(CultureInfo.InvariantCulture, $"/desk/stories/{id}");

    /// <summary>The row of a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="minimum">How sure a reading has to be to go out by itself.</param>
    /// <param name="language">The language of the page.</param>
    internal static DeskRow Of(ArchivedArticle story, double minimum, Language language) => new(
        StoryCard.Of(story, language), story.Article.Confidence.ToString("0.00", CultureInfo.InvariantCulture), story.IsDoubtful || story.Article.Confidence < minimum,
        story.Correction is not null, story.Correction?.Resting.Count > 0);
}

/// <summary>Rows of stories under one heading.</summary>
/// <param name="Head">The page they stand on.</param>
/// <param name="Caption">What they are.</param>
/// <param name="Rows">The stories.</param>
public sealed record DeskRowsModel(DeskHead Head, string Caption, IReadOnlyList<DeskRow> Rows);
