using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Web.Desk.Door;
using Baozhai.Bot.Web.Pages;
using Baozhai.Newsroom.Text;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Web.Desk.Stories;

/// <summary>A story on the desk: as it is shown, as it was read, and the form to put it right.</summary>
public sealed record MendModel
{
    /// <summary>What the page says of itself.</summary>
    public required DeskHead Head { get; init; }

    /// <summary>The story's number in the archive.</summary>
    public required long Id { get; init; }

    /// <summary>What stands in the form.</summary>
    public required MendForm Form { get; init; }

    /// <summary>The story as it was read.</summary>
    public required MendForm Read { get; init; }

    /// <summary>What tells this state of the correction from others: a form made for another is refused.</summary>
    public required string Version { get; init; }

    /// <summary>The topics by their full names.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Paper, day and page.</summary>
    public string Source { get; init; } = "";

    /// <summary>How sure its reading is, in words.</summary>
    public string Sure { get; init; } = "";

    /// <summary>Why it waits for an operator; null when it does not.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether something is put right in it.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>Names of parts that were put right and rest, because the text has changed.</summary>
    public IReadOnlyList<string> Resting { get; init; } = [];

    /// <summary>What readers were told already and stays; null for nothing.</summary>
    public string? Told { get; init; }

    /// <summary>What is wrong with the form; null for nothing.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether the editor is asked to answer for a figure.</summary>
    public bool AsksForFigures { get; init; }

    /// <summary>The text as it was read, a paragraph each with the lines of the file.</summary>
    public IReadOnlyList<(string Lines, string Text)> Paragraphs { get; init; } = [];
}

/// <summary><c>/desk/stories/ID</c>: a story, and how it is put right.</summary>
internal sealed class MendPage(
    IArchive archive, IDeskBook book, IOperations operations, IAlerts alerts, ArchiveSignal archived, TopicLexicon lexicon, PageRequest page, DeskSessions sessions, TimeProvider time)
{
    private const int VersionBytes = 8;

    /// <summary>The story; not found for a number that is not there.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, long id, CancellationToken cancellationToken) =>
        await archive.FindAsync(id, cancellationToken) is { } story ? DeskResult.Of(Mend.Create(await ModelAsync(http, story, cancellationToken))) : NotFound.Of(page);

    /// <summary>Puts it right, as the form says. What is as it was read is not a correction.</summary>
    public async Task<IResult> MendAsync(HttpContext http, long id, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(id, cancellationToken) is not { } story) return NotFound.Of(page);
        var language = page.Language;
        var sent = await http.Request.ReadFormAsync(cancellationToken);
        var form = MendForm.Read(sent, lexicon);
        var read = story.AsRead ?? story;
        var fault = sent["version"] != VersionOf(story)
            ? language.Say("这一篇刚刚有人改过，下面是你填的；请对照后再保存。", "Somebody has changed this story meanwhile; below is what you wrote. Please compare, and save again.")
            : form.Fault(page.Today, language);
        var asks = false;
        if (fault is null && sent["sure"] != "1" && form.Unfounded(read) is { } figure)
        {
            asks = true;
            fault = language.Say($"“{figure}”在正文里找不到。请对照报纸；确实无误，就勾选下面一格再保存。", $"“{figure}” is not in the text. Please compare with the paper; if it is right, tick the box below and save again.");
        }

        if (fault is not null)
        {
            var model = await ModelAsync(http, story, cancellationToken);
            return DeskResult.Of(Mend.Create(model with { Form = form, Fault = fault, AsksForFigures = asks }), StatusCodes.Status422UnprocessableEntity);
        }

        var correction = form.Correct(read);
        var before = MendForm.Of(story);
        if (correction is null && story.Correction is null) return To(id, "same");
        var after = correction is null ? MendForm.Of(read) : form;
        await KeepAsync(http, story, correction, before.Differing(after, language), after.Differing(before, language), cancellationToken);
        return To(id, correction is null ? "taken-back" : "mended");
    }

    /// <summary>Shows it again as it was read.</summary>
    public async Task<IResult> TakeBackAsync(HttpContext http, long id, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(id, cancellationToken) is not { } story) return NotFound.Of(page);
        if (story.AsRead is not { } read) return To(id, "same");
        var (before, after) = (MendForm.Of(story), MendForm.Of(read));
        await KeepAsync(http, story, null, before.Differing(after, page.Language), after.Differing(before, page.Language), cancellationToken);
        return To(id, "taken-back");
    }

    private async Task KeepAsync(HttpContext http, ArchivedArticle story, Correction? correction, string before, string after, CancellationToken cancellationToken)
    {
        var entry = new DeskEntry
        {
            At = time.GetUtcNow(),
            Who = http.Session().Who,
            What = correction is null ? DeskDeed.TakenBack : DeskDeed.Corrected,
            ArticleId = story.Id,
            About = (story.AsRead ?? story).Article.Headline,
            Before = before,
            After = after,
        };
        if (await book.CorrectAsync(story.Id, correction, entry, cancellationToken)) archived.Raise();
    }

    private static RedirectToStory To(long id, string done) => new(id, done);

    private async Task<MendModel> ModelAsync(HttpContext http, ArchivedArticle story, CancellationToken cancellationToken)
    {
        var language = page.Language;
        var read = story.AsRead ?? story;
        var held = story.IsDoubtful ? await operations.FindHeldAsync(story.Id, cancellationToken) : null;
        var raised = await alerts.FindAsync(story.Id, cancellationToken);
        return new MendModel
        {
            Head = DeskHead.Of(page, sessions, http, FullWidth.Set(story.Article.Headline), null),
            Id = story.Id,
            Form = MendForm.Of(story),
            Read = MendForm.Of(read),
            Version = VersionOf(story),
            Topics = [.. lexicon.Topics.Select(topic => topic.Name)],
            Source = string.Join(' ', new[] { story.Paper, story.Date is { } day ? WeekdayText.Day(day, language) : null, story.Article.Page }.OfType<string>()),
            Sure = story.Article.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
            Doubt = held?.Doubt.Say(language),
            IsCorrected = story.Correction is not null,
            Resting = [.. story.Correction?.Resting.Select(field => NameOf(field, language)) ?? []],
            Told = raised is null
                ? null
                : language.Say("这一篇已经发过警报。改动不会再发给收到过的人；数字错了，请放一份更正的文件，收到过的人会收到一条〔更正〕。", "This story has raised or changed an alert. What you change is not sent again to those who were told; for a wrong figure hand in a corrected file, and they get one correction."),
            Paragraphs = [.. read.Article.Paragraphs.Select(paragraph => (paragraph.Lines is [var first, .., var last] ? string.Create(CultureInfo.InvariantCulture, $"{first}–{last}") : string.Join("", paragraph.Lines), paragraph.Text))],
        };
    }

    private static string NameOf(CorrectedField field, Language language) => field switch
    {
        CorrectedField.Title => language.Say("标题", "headline"),
        CorrectedField.Kicker => language.Say("引题", "kicker"),
        CorrectedField.Brief => language.Say("摘要", "brief"),
        CorrectedField.Topics => language.Say("栏目", "topics"),
        _ => language.Say("日期", "day"),
    };

    private static string VersionOf(ArchivedArticle story) => story.Correction is { } correction
        ? Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(correction)).AsSpan(0, VersionBytes))
        : "read";

    private sealed class RedirectToStory(long id, string done) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Results.LocalRedirect($"{DeskRow.PathOf(id)}?done={done}").ExecuteAsync(httpContext);
    }
}
