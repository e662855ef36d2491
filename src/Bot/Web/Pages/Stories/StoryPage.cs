using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Pictures;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Text;
using QRCoder;

namespace Baozhai.Bot.Web.Pages.Stories;

/// <summary>One story, set for reading.</summary>
public sealed record StoryModel
{
    /// <summary>What the page says of itself.</summary>
    public required PageHead Head { get; init; }

    /// <summary>Headline, brief, topics and places.</summary>
    public required StoryCard Card { get; init; }

    /// <summary>副题.</summary>
    public IReadOnlyList<string> Subtitles { get; init; } = [];

    /// <summary>署名; null for none.</summary>
    public string? Byline { get; init; }

    /// <summary>Its address in the paper's own edition; null where it came as text.</summary>
    public string? Original { get; init; }

    /// <summary>The text, a paragraph each.</summary>
    public IReadOnlyList<StoryParagraph> Paragraphs { get; init; } = [];

    /// <summary>Whether the lines of the file stand beside the paragraphs.</summary>
    public bool ShowsLines { get; init; }

    /// <summary>Why each topic: the words that decided.</summary>
    public IReadOnlyList<(string Topic, string Words)> Reasons { get; init; } = [];

    /// <summary>Water levels that the story reports.</summary>
    public IReadOnlyList<StoryLevel> Levels { get; init; } = [];

    /// <summary>The page of its issue and the name of it; null where the day is not known.</summary>
    public (string Path, string Name)? Issue { get; init; }

    /// <summary>The story before it in its issue; null for the first.</summary>
    public StoryCard? Before { get; init; }

    /// <summary>The story behind it in its issue; null for the last.</summary>
    public StoryCard? Behind { get; init; }

    /// <summary>The address as a QR code, an SVG element; null where the public address is not known.</summary>
    public string? QrCode { get; init; }
}

/// <summary>A paragraph and where it stands in the file.</summary>
/// <param name="Text">The text, set for reading.</param>
/// <param name="Lines">The lines it was made of: <c>71–73</c>.</param>
public sealed record StoryParagraph(string Text, string Lines);

/// <summary>A water level of a story.</summary>
/// <param name="Station">The station, or the river where only that is named.</param>
/// <param name="Level">The level in words; null for none.</param>
/// <param name="Note">How it stands to the warning level, when, and whether it is expected.</param>
public sealed record StoryLevel(string Station, string? Level, string Note);

/// <summary><c>/a/ID</c>: one story.</summary>
/// <param name="archive">The stories.</param>
/// <param name="pictures">What is drawn for pages.</param>
/// <param name="request">Language and addresses.</param>
internal sealed class StoryPage(IArchive archive, PagePictures pictures, PageRequest request)
{
    private const int MostInIssue = 400;

    // Characters that end a script element are escaped: the text is a stranger's.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <summary>The story; not found for a number that is not there.</summary>
    /// <param name="id">Its number in the archive.</param>
    /// <param name="lines">Whether the lines of the file are shown.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IResult> OfAsync(long id, bool lines, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(id, cancellationToken) is not { } story) return NotFound.Of(request);
        var language = request.Language;
        var card = StoryCard.Of(story, language);
        var beside = await archive.LatestAsync(new ArticleFilter(Issue: story.IssueId), 0, MostInIssue, cancellationToken);
        List<ArchivedArticle> issue = [.. beside.OrderBy(other => other.Id)];
        var at = issue.FindIndex(other => other.Id == id);
        var path = StoryCard.PathOf(id);
        var model = new StoryModel
        {
            Head = request.Head(card.Headline, card.Brief.Length > 0 ? card.Brief : null) with { Path = path, Image = pictures.CanDraw ? ImageOf(card) : null, JsonLd = JsonLd(story, card) },
            Card = card,
            Subtitles = [.. story.Article.Subtitles.Select(FullWidth.Set)],
            Byline = story.Article.Byline is { Length: > 0 } byline ? FullWidth.Set(byline) : null,
            Original = Uri.TryCreate(story.Article.Url, UriKind.Absolute, out var original) && original.Scheme is "http" or "https" ? original.AbsoluteUri : null,
            Paragraphs = [.. story.Article.Paragraphs.Select(paragraph => new StoryParagraph(FullWidth.Set(paragraph.Text), Lines(paragraph.Lines)))],
            ShowsLines = lines,
            Reasons = [.. story.Brief.Topics.Select(topic => (topic.Name, string.Join('、', topic.Why)))],
            Levels = [.. story.Brief.Readings.Select(reading => Level(reading, language))],
            Issue = story.Date is { } day ? (Editions.EditionPage.PathOf(story.Paper, day), $"{story.Paper} {WeekdayText.Day(day, language)}".Trim()) : null,
            Before = at > 0 ? StoryCard.Of(issue[at - 1], language) : null,
            Behind = at >= 0 && at < issue.Count - 1 ? StoryCard.Of(issue[at + 1], language) : null,
            QrCode = request.PublicUrl is { } origin ? QrCode(origin + path) : null,
        };
        return PageResult.Of(Story.Create(model));
    }

    /// <summary>The picture that is shown where the story is shared; not found where there is none to draw.</summary>
    /// <param name="id">Its number in the archive.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IResult> PictureAsync(long id, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(id, cancellationToken) is not { } story) return NotFound.Of(request);
        var language = request.Language;
        var card = StoryCard.Of(story, language);
        string?[] day = [card.Day is { } known ? WeekdayText.Day(known, language) : null, card.Page];
        return await pictures.OfAsync(
            new StoryPicture(card.Headline, card.Kicker, card.Brief, card.Paper ?? "", string.Join("　", day.OfType<string>()), language.Say("报摘", "Baozhai")), cancellationToken);
    }

    private static PageImage ImageOf(StoryCard card) => new($"{card.Path}.png", StoryPicture.Width, StoryPicture.Height, card.Headline);

    private static string Lines(IReadOnlyList<int> lines) => lines switch
    {
        [] => "",
        [var only] => only.ToString(CultureInfo.InvariantCulture),
        [var first, .., var last] => string.Create(CultureInfo.InvariantCulture, $"{first}–{last}"),
    };

    private static StoryLevel Level(Reading reading, Language language)
    {
        string?[] notes =
        [
            reading.Time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            Levels.LevelsPage.Told(reading with { LevelMeters = null }, language),
            reading.Forecast ? language.Say("预计", "expected") : null,
        ];
        return new StoryLevel(
            reading.Station ?? reading.River ?? "", reading.LevelMeters is { } level ? StationLevels.Meters(level, language) : null,
            string.Join(language.Say("，", ", "), notes.Where(note => !string.IsNullOrEmpty(note))));
    }

    // https://schema.org/NewsArticle
    private string JsonLd(ArchivedArticle story, StoryCard card) => JsonSerializer.Serialize(
        new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = card.Headline,
            ["description"] = card.Brief,
            ["inLanguage"] = "zh-CN",
            ["datePublished"] = story.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["author"] = story.Article.Reporters.Select(name => new Dictionary<string, string> { ["@type"] = "Person", ["name"] = name }),
            ["publisher"] = story.Paper is { } paper ? new Dictionary<string, string> { ["@type"] = "Organization", ["name"] = paper } : null,
            ["image"] = pictures.CanDraw && request.PublicUrl is { } address ? address + ImageOf(card).Path : null,
            ["mainEntityOfPage"] = request.PublicUrl is { } origin ? origin + card.Path : null,
        }.Where(pair => pair.Value is not null).ToDictionary(),
        Json);

    private static string QrCode(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var drawn = new SvgQRCode(code);
        return drawn.GetGraphic(4, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
