using System.Globalization;
using System.Text.Json;
using Baozhai.Bot.Intake.SavedPages;
using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Newsroom.Editions;

namespace Baozhai.Bot.Sources.Json;

/// <summary>
/// Reads editions whose page is an empty shell and whose scripts ask for JSON. The addresses are taken from the scripts; where they do not tell that of a
/// story, the usual ones are tried once.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class JsonEditions(TimeProvider time)
{
    private const int MostScripts = 6;
    private const int FewestWords = 200;

    // What sites call it when their scripts are packed too tightly to tell.
    private static readonly DataAddress[] UsualStories = [new("/api/article?id=", "id", ""), new("/api/content?id=", "id", ""), new("/api/article/", "id", ""), new("/article/", "id", ".json")];

    /// <summary>Whether a page is such a shell.</summary>
    public static bool MayBe(SitePage page) => page.TextLength < FewestWords && page.Links.Count == 0 && page.Scripts.Count + page.ScriptFiles.Count > 0;

    /// <summary>Reads the edition of a day.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="shell">The shell.</param>
    /// <param name="day">The day; null for the newest.</param>
    /// <param name="checks">When stories that were read are asked for again.</param>
    /// <param name="memory">What is remembered of the edition.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<EditionReading> ReadAsync(EditionVisit visit, SitePage shell, DateOnly? day, StoryChecks checks, EditionMemory memory, CancellationToken cancellationToken)
    {
        var scripts = new List<string>(shell.Scripts);
        foreach (var file in shell.ScriptFiles.Take(MostScripts)) scripts.Add(await visit.TextAsync(file, cancellationToken) ?? "");
        var addresses = scripts.SelectMany(ScriptAddresses.Of).Distinct().ToList();
        var date = day ?? await NewestAsync(visit, shell, addresses, cancellationToken);
        if (date is null) return visit.Failed(new SourceFault(SourceFaultKind.NotUnderstood, $"{shell.Url} is a page that scripts fill, and their addresses do not show"));
        if (await ListAsync(visit, shell, addresses, date.Value, cancellationToken) is not { Count: > 0 } stories)
            return visit.Failed(new SourceFault(SourceFaultKind.NotPublished, string.Create(CultureInfo.InvariantCulture, $"{shell.Url} has no edition of {date:yyyy-MM-dd}")));
        var listing = new EditionListing { Pages = stories.Select(story => story.Label).Distinct().Count() };
        var forms = addresses.Where(address => address.TakesId).Concat(UsualStories.SelectMany(usual => Prefixes(shell, addresses).Select(prefix => usual with { Before = prefix + usual.Before }))).Distinct().ToList();
        DataAddress? proven = null;
        foreach (var story in stories)
        {
            foreach (var form in proven is null ? forms : [proven])
            {
                var url = new Uri(shell.Url, form.Before + story.Id + form.After);
                if (!await ReadAsync(visit, url, story, checks, memory, cancellationToken)) continue;
                proven = form;
                listing.Add([new ListedStory(url, story.Title, IsInPicture: true, story.Label)], story.Label);
                break;
            }

            if (visit.IsOver || proven is null) break;
        }

        return proven is null
            ? visit.Failed(new SourceFault(SourceFaultKind.NotUnderstood, $"{shell.Url} lists {stories.Count} stories, and where their texts are its scripts do not show"))
            : visit.Finish(shell, date, listing);
    }

    // Sites list several papers with their newest days: that of the page's own name, or else the newest of all.
    private static async Task<DateOnly?> NewestAsync(EditionVisit visit, SitePage shell, IReadOnlyList<DataAddress> addresses, CancellationToken cancellationToken)
    {
        foreach (var address in addresses.Where(address => address.Gap is null))
        {
            if (await visit.TextAsync(new Uri(shell.Url, address.Before), cancellationToken) is not { } text) continue;
            using var json = JsonNews.Parse(text);
            if (json is null || JsonNews.Days(json.RootElement).ToList() is not { Count: > 0 } days) continue;
            var own = days.Where(entry => entry.Paper.Length > 0 && shell.Html.Contains(entry.Paper, StringComparison.Ordinal)).ToList();
            return (own.Count > 0 ? own : days).Max(entry => entry.Day);
        }

        return null;
    }

    private static async Task<IReadOnlyList<JsonStory>> ListAsync(EditionVisit visit, SitePage shell, IReadOnlyList<DataAddress> addresses, DateOnly day, CancellationToken cancellationToken)
    {
        foreach (var address in addresses.SelectMany(address => address.OfDay(day)))
        {
            if (await visit.TextAsync(new Uri(shell.Url, address), cancellationToken) is not { } text) continue;
            using var json = JsonNews.Parse(text);
            if (json is not null && JsonNews.Stories(json.RootElement) is { Count: > 0 } stories) return [.. stories.DistinctBy(story => story.Id)];
        }

        return [];
    }

    private async Task<bool> ReadAsync(EditionVisit visit, Uri url, JsonStory listed, StoryChecks checks, EditionMemory memory, CancellationToken cancellationToken)
    {
        var known = memory.Stories.GetValueOrDefault(url.AbsoluteUri);
        if (known is not null && !checks.IsDue(known, isOnChangedPage: false, time.GetUtcNow())) return true;
        var (text, validators, isUnchanged) = await visit.DataAsync(url, known?.Validators, cancellationToken);
        if (isUnchanged && known is not null)
        {
            memory.Stories[url.AbsoluteUri] = known with { CheckedAt = time.GetUtcNow() };
            return true;
        }

        if (text is null) return known is not null;
        using var json = JsonNews.Parse(text);
        if (json is null || JsonNews.Body(json.RootElement) is not { } body) return false;
        var kicker = JsonNews.Kicker(body);
        var author = JsonNews.Author(body);
        var (story, leftOut) = StoryPages.OfText(
            new EditionStory
            {
                Url = url.AbsoluteUri,
                Page = JsonNews.Label(body),
                Kicker = kicker.Length > 0 ? kicker : null,
                Title = listed.Title,
                Subtitles = JsonNews.Subtitles(body),
                Author = author.Length > 0 ? author : null,
                Captions = [.. JsonNews.Captions(body)],
            },
            JsonNews.Text(body));
        memory.Stories[url.AbsoluteUri] = new StoryMemory { Story = story, LeftOut = leftOut, Validators = validators }.CheckedAfter(known, time.GetUtcNow());
        return true;
    }

    // A site in a folder has its data in the same folder.
    private static IEnumerable<string> Prefixes(SitePage shell, IReadOnlyList<DataAddress> addresses) =>
        addresses.Select(address => Folder(shell.Url, address.Before)).Append("").Distinct(StringComparer.Ordinal);

    private static string Folder(Uri shell, string address)
    {
        var (own, other) = (shell.AbsolutePath.Split('/'), address.Split('/'));
        var common = own.Zip(other).TakeWhile(pair => pair.First == pair.Second && pair.First != other[^1]).Count();
        return string.Join('/', own.Take(Math.Min(common, own.Length - 1)));
    }
}
