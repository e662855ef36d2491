using System.Globalization;
using System.Text;
using Baozhai.Bot.Intake;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Web.Desk.Door;
using Baozhai.Bot.Web.Pages;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Web.Desk.Explain;

/// <summary>What each line of a file was taken for.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Files">Files that were handed in, the newest first.</param>
/// <param name="File">The file that is shown; null for none.</param>
/// <param name="Facts">Paper, day and number of stories; null for none.</param>
/// <param name="Fault">Why it is no issue; null for nothing.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Stories">The stories it became.</param>
/// <param name="Warnings">What was doubtful.</param>
/// <param name="LeftOut">How many lines are not shown.</param>
public sealed record ExplainModel(
    DeskHead Head, IReadOnlyList<string> Files, string? File = null, string? Facts = null, string? Fault = null, IReadOnlyList<ExplainedLine>? Lines = null,
    IReadOnlyList<ExplainedStory>? Stories = null, IReadOnlyList<string>? Warnings = null, int LeftOut = 0);

/// <summary>A line of the file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">The line.</param>
/// <param name="Role">What it was taken for, in a word.</param>
/// <param name="Style">The same as a class: <c>head</c>, <c>text</c>, <c>around</c>, <c>none</c>.</param>
/// <param name="Story">The number of the story it belongs to; null for none.</param>
/// <param name="Why">The reason.</param>
public sealed record ExplainedLine(int Number, string Text, string Role, string Style, int? Story, string Why);

/// <summary>A story of the file.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Sure">How sure its reading is.</param>
public sealed record ExplainedStory(int Number, string Headline, string Sure);

/// <summary><c>/desk/explain</c>: what <c>read --explain</c> prints, as a page. Nothing is stored.</summary>
internal sealed class ExplainPage(IssueFileReader reader, IOptions<InboxOptions> inbox, PageRequest page, DeskSessions sessions)
{
    private const int MostFiles = 40;
    private const int MostLines = 3000;
    private const int LongestLine = 2000;

    private static readonly string[] Folders = ["done", "failed"];

    /// <summary>The files, and one of them where it is asked for.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var language = page.Language;
        var files = Files();
        var model = new ExplainModel(DeskHead.Of(page, sessions, http, language.Say("识别过程", "How a file is read"), "/desk/explain"), files);
        if (http.Request.Query["file"].ToString() is not { Length: > 0 } file) return DeskResult.Of(Explain.Create(model));
        // Only a file that is listed: a name is no path.
        if (!files.Contains(file, StringComparer.Ordinal))
            return DeskResult.Of(Explain.Create(model with { File = file, Fault = language.Say("没有这个文件，可能已经移走了。", "There is no such file; it may have been moved.") }), StatusCodes.Status404NotFound);
        try
        {
            var content = await BoundedFile.ReadAsync(Path.Combine(inbox.Value.Path, file), inbox.Value.MaxBytes, cancellationToken);
            return DeskResult.Of(Explain.Create(content is null ? model with { File = file, Fault = IssueLimits.TooLarge(inbox.Value.MaxMegabytes).In(language) } : Of(model, Path.GetFileName(file), content)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return DeskResult.Of(Explain.Create(model with { File = file, Fault = e.Message }), StatusCodes.Status404NotFound);
        }
    }

    /// <summary>A file or a text that is sent with the form.</summary>
    public async Task<IResult> ReadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var model = new ExplainModel(DeskHead.Of(page, sessions, http, page.Language.Say("识别过程", "How a file is read"), "/desk/explain"), Files());
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            if (file.Length > inbox.Value.MaxBytes) return DeskResult.Of(Explain.Create(model with { Fault = IssueLimits.TooLarge(inbox.Value.MaxMegabytes).In(page.Language) }), StatusCodes.Status413PayloadTooLarge);
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            return DeskResult.Of(Explain.Create(Of(model, Path.GetFileName(file.FileName), content.ToArray())));
        }

        return form["text"].ToString() is { Length: > 0 } text
            ? DeskResult.Of(Explain.Create(Of(model, "page.txt", Encoding.UTF8.GetBytes(text))))
            : DeskResult.Of(Explain.Create(model with { Fault = page.Language.Say("请选一个文件，或者贴上版面文字。", "Please choose a file, or paste the text of a page.") }), StatusCodes.Status422UnprocessableEntity);
    }

    private ExplainModel Of(ExplainModel model, string name, byte[] content)
    {
        var language = page.Language;
        var read = reader.Read(name, content, explains: true);
        var articles = ArticleOfLine(read.Issue);
        var evidence = read.Evidence.ToDictionary(entry => entry.Line);
        var lines = new List<ExplainedLine>();
        var (number, leftOut) = (0, 0);
        foreach (var line in read.Text.AsSpan().EnumerateLines())
        {
            if (!evidence.TryGetValue(++number, out var entry)) continue;
            if (lines.Count == MostLines)
            {
                leftOut++;
                continue;
            }

            var text = line.Length > LongestLine ? $"{line[..LongestLine]}…" : line.ToString();
            var (role, style) = Name(entry.Role, language);
            lines.Add(new ExplainedLine(number, text, role, style, articles.TryGetValue(number, out var story) ? story : null, entry.Reason));
        }

        var facts = string.Join(' ', new[] { read.Issue.Paper, read.Issue.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), language.Say($"{read.Issue.Articles.Count} 篇", $"{read.Issue.Articles.Count} stories") }.OfType<string>());
        return model with
        {
            File = name,
            Facts = facts,
            Fault = read.Refused?.In(language),
            Lines = lines,
            LeftOut = leftOut,
            Stories = [.. read.Issue.Articles.Select((article, index) => new ExplainedStory(index + 1, FullWidth.Set(article.Headline), article.Confidence.ToString("0.00", CultureInfo.InvariantCulture)))],
            Warnings = read.Issue.Warnings,
        };
    }

    // The folders the inbox moves its files to; an inbox that is off or away has none.
    private List<string> Files()
    {
        if (inbox.Value.Path.Length == 0) return [];
        try
        {
            return [.. Folders.Select(folder => new DirectoryInfo(Path.Combine(inbox.Value.Path, folder))).Where(folder => folder.Exists)
                .SelectMany(folder => folder.EnumerateFiles().Where(file => !file.Name.EndsWith(".reason.txt", StringComparison.Ordinal)).Select(file => (Name: $"{folder.Name}/{file.Name}", file.LastWriteTimeUtc)))
                .OrderByDescending(file => file.LastWriteTimeUtc).Take(MostFiles).Select(file => file.Name)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static Dictionary<int, int> ArticleOfLine(Issue issue)
    {
        var articles = new Dictionary<int, int>();
        foreach (var (article, index) in issue.Articles.Select((article, index) => (article, index)))
        {
            foreach (var range in article.Lines.Concat(article.HeadLines))
            {
                for (var line = range.First; line <= range.Last; line++) articles.TryAdd(line, index + 1);
            }
        }

        return articles;
    }

    private static (string Role, string Style) Name(LineRole role, Language language) => role switch
    {
        LineRole.Masthead => (language.Say("报头", "masthead"), "around"),
        LineRole.Teaser => (language.Say("导读", "teaser"), "around"),
        LineRole.Weather => (language.Say("天气", "weather"), "around"),
        LineRole.Section => (language.Say("栏目", "section"), "around"),
        LineRole.Contact => (language.Say("联系方式", "contact"), "around"),
        LineRole.Qr => (language.Say("二维码", "QR code"), "around"),
        LineRole.PageLabel => (language.Say("版次", "page label"), "around"),
        LineRole.Duplicate => (language.Say("重复", "duplicate"), "none"),
        LineRole.Head => (language.Say("标题的一行", "headline part"), "head"),
        LineRole.Kicker => (language.Say("引题", "kicker"), "head"),
        LineRole.Title => (language.Say("标题", "title"), "head"),
        LineRole.Subtitle => (language.Say("副题", "subtitle"), "head"),
        LineRole.Byline => (language.Say("署名", "byline"), "sign"),
        LineRole.Lead => (language.Say("导语", "lead"), "text"),
        LineRole.Body => (language.Say("正文", "text"), "text"),
        LineRole.Crosshead => (language.Say("小标题", "crosshead"), "head"),
        LineRole.Caption => (language.Say("图注", "caption"), "sign"),
        LineRole.Jump => (language.Say("转版", "jump"), "sign"),
        LineRole.Signature => (language.Say("落款", "signature"), "sign"),
        _ => (language.Say("其他", "other"), "none"),
    };
}
