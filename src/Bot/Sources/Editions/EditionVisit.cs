using System.Globalization;
using Baozhai.Bot.Intake.SavedPages;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Newsroom.Editions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Sources.Editions;

/// <summary>One look at an edition: what was fetched, and what went wrong on the way.</summary>
/// <param name="pages">Where pages come from.</param>
/// <param name="memory">What is remembered of the edition.</param>
/// <param name="time">The clock.</param>
internal sealed class EditionVisit(IPages pages, EditionMemory memory, TimeProvider time)
{
    private const int MostJumps = 6;
    private const int MostRequests = 1_500;
    private const int MostRefusedInARow = 5;
    private const int FewestPages = 5;
    private const int ShortestRepeated = 2;
    private const double OnMost = 0.7;

    // What fails is tried again while one waits; what lasts longer is left to the next look.
    private static readonly TimeSpan[] Retries = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8)];
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly List<(ListedStory Listed, SitePage Page, Validators? Validators)> _unread = [];
    private readonly HashSet<Uri> _changed = [];
    private readonly List<string> _leftOut = [];
    private readonly List<SourceFault> _faults = [];
    private int _requests;
    private int _refusedInARow;

    /// <summary>Whether going on makes no sense: the site asks to be left alone, or shuts programs out.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether stories were fetched that no reading has yet, enough of them to tell what is the site's.</summary>
    public bool HasUnread => _unread.Count >= FewestPages || (_unread.Count > 0 && memory.Repeated.Count > 0);

    /// <summary>Whether a page is other than it was at the look before.</summary>
    public bool HasChanged(SitePage page) => _changed.Contains(page.Url);

    /// <summary>Follows an address through redirects, meta refresh and simple scripts to the page they lead to; null where there is none.</summary>
    public async Task<SitePage?> ArriveAsync(Uri start, CancellationToken cancellationToken)
    {
        _faults.Clear();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Uri>([start]);
        while (open.TryPop(out var url) && seen.Count < MostJumps)
        {
            if (!seen.Add(url.GetLeftPart(UriPartial.Query)))
            {
                _faults.Add(new SourceFault(SourceFaultKind.OutOfBounds, $"{start} leads in a circle"));
                continue;
            }

            var page = await OpenAsync(url, cancellationToken);
            if (page is null || IsOver) continue;
            seen.Add(page.Url.GetLeftPart(UriPartial.Query));
            if (page.Jumps.Count == 0) return page;
            foreach (var jump in page.Jumps.Reverse()) open.Push(jump);
        }

        if (_faults.Count == 0) _faults.Add(new SourceFault(SourceFaultKind.OutOfBounds, $"{start} leads on and on"));
        return null;
    }

    /// <summary>Opens a page; null where it cannot be had, which is noted.</summary>
    public async Task<SitePage?> OpenAsync(Uri url, CancellationToken cancellationToken)
    {
        var known = memory.Pages.GetValueOrDefault(url.AbsoluteUri);
        var fetched = await FetchAsync(url, known?.Validators, asScript: false, cancellationToken);
        if (fetched.Outcome is FetchOutcome.Unchanged && known is not null) return SitePage.Of(known.Url, known.Html);
        if (fetched.Outcome is not FetchOutcome.Read)
        {
            Note(fetched);
            return null;
        }

        if (SitePage.Of(fetched) is not { } page || (page.TextLength == 0 && page.Links.Count == 0 && page.Jumps.Count == 0 && page.Scripts.Count + page.ScriptFiles.Count == 0))
        {
            _faults.Add(new SourceFault(SourceFaultKind.Unreachable, $"{url} is empty or no page"));
            return null;
        }

        if (page.IsWall)
        {
            IsOver = true;
            _faults.Add(new SourceFault(SourceFaultKind.ShutOut, $"{url} is shown by a firewall to programs instead of the page"));
            return null;
        }

        if (page.IsAbsence)
        {
            _faults.Add(new SourceFault(SourceFaultKind.NotPublished, $"{url} says that there is nothing there"));
            return null;
        }

        // A page that gives nothing to ask with is kept too: whether it changed shows all the same.
        if (known?.Html != page.Html) _changed.Add(page.Url);
        memory.Pages[url.AbsoluteUri] = new PageMemory { Html = page.Html, Url = fetched.Url, Validators = fetched.Validators };
        return page;
    }

    /// <summary>The text of what a page's script would ask for; null where it cannot be had.</summary>
    public async Task<string?> TextAsync(Uri url, CancellationToken cancellationToken) => (await DataAsync(url, null, cancellationToken)).Text;

    /// <summary>The same, asked for with what the site gave the last time.</summary>
    public async Task<(string? Text, Validators? Validators, bool IsUnchanged)> DataAsync(Uri url, Validators? known, CancellationToken cancellationToken)
    {
        var fetched = await FetchAsync(url, known, asScript: true, cancellationToken);
        if (fetched.Outcome is FetchOutcome.Unchanged) return (null, known, true);
        if (fetched.Outcome is not FetchOutcome.Read)
        {
            // An address that was guessed may well be missing.
            if (fetched.Outcome is not FetchOutcome.Missing) Note(fetched);
            return (null, null, false);
        }

        var decoded = IssueText.Decode(fetched.Body.Span, fetched.Charset);
        return decoded.IsText ? (decoded.Text, fetched.Validators, false) : (null, null, false);
    }

    /// <summary>Fetches a story unless it was read before and need not be looked at again; false when the rest need not be tried.</summary>
    public async Task<bool> ReadStoryAsync(ListedStory listed, StoryChecks checks, CancellationToken cancellationToken)
    {
        var known = memory.Stories.GetValueOrDefault(listed.Url.AbsoluteUri);
        if (known is not null && !checks.IsDue(known, listed.IsOnChangedPage, time.GetUtcNow())) return true;
        if (Adverts.IsCredit(listed.Title))
        {
            memory.Stories[listed.Url.AbsoluteUri] = new StoryMemory { LeftOut = "names those who made the page", CheckedAt = time.GetUtcNow() };
            return true;
        }

        var fetched = await FetchAsync(listed.Url, known?.Validators, asScript: false, cancellationToken);
        switch (fetched.Outcome)
        {
            case FetchOutcome.Unchanged when known is not null:
                memory.Stories[listed.Url.AbsoluteUri] = known with { CheckedAt = time.GetUtcNow() };
                return true;
            case FetchOutcome.Read when SitePage.Of(fetched) is { IsWall: false, Jumps.Count: 0 } page:
                _unread.Add((listed, page, fetched.Validators));
                return true;
            case FetchOutcome.Read:
                _leftOut.Add($"{listed.Url} has no story");
                return true;
            default:
                // One that is there no more was withdrawn; one that cannot be had just now stays as it was.
                if (fetched.Outcome is FetchOutcome.Missing) memory.Stories.Remove(listed.Url.AbsoluteUri);
                Note(fetched);
                return !IsOver;
        }
    }

    /// <summary>The reading where there is no edition.</summary>
    /// <param name="fault">Why; null for what was noted on the way.</param>
    public EditionReading Failed(SourceFault? fault = null) => new() { Fault = fault ?? Worst(), Requests = _requests };

    /// <summary>Puts together what was read.</summary>
    /// <param name="front">The page that was arrived at.</param>
    /// <param name="date">The day of the edition; null to take the one that most stories name.</param>
    /// <param name="listing">What the pages list.</param>
    /// <param name="name">What the site calls itself, where no page names the paper; null for nothing.</param>
    public EditionReading Finish(SitePage front, DateOnly? date, EditionListing listing, string? name = null)
    {
        Read();
        var leftOut = new List<string>(_leftOut);
        var read = listing.Stories.Select(listed => (Listed: listed, Memory: memory.Stories.GetValueOrDefault(listed.Url.AbsoluteUri))).Where(entry => entry.Memory is not null).ToList();
        date ??= read.Select(entry => entry.Memory!.Date).Where(day => day is not null).GroupBy(day => day).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstOrDefault();
        var stories = new List<EditionStory>();
        foreach (var (listed, story) in read)
        {
            var reason = story!.LeftOut ?? (story.Date is { } own && own != date && !listed.IsInPicture ? string.Create(CultureInfo.InvariantCulture, $"is of {own:yyyy-MM-dd}") : null);
            if (reason is not null || story.Story is null) leftOut.Add($"{(listed.Title.Length > 0 ? listed.Title : listed.Url.ToString())}: {reason ?? "has no text"}");
            else stories.Add(story.Story with { Page = LabelOf(story.Story.Page, listed.Label) });
        }

        var paper = front.Facts.Paper ?? read.Select(entry => entry.Memory!.Paper).FirstOrDefault(found => found is not null) ?? name;
        var order = stories.Select(story => story.Page).Distinct().Select((label, index) => (label ?? "", index)).ToDictionary();
        var edition = new Edition
        {
            Paper = paper,
            Date = date,
            Pages = listing.Pages > 0 ? listing.Pages : null,
            Stories = [.. SameStories.Once(stories, leftOut).OrderBy(story => order[story.Page ?? ""])],
        };
        var fault = _faults.Count > 0 ? Worst() : edition.Stories.Count == 0 ? new SourceFault(SourceFaultKind.NotUnderstood, $"{front.Url}: {listing.Stories.Count} links to stories, and no text behind any of them") : null;
        return new EditionReading
        {
            Edition = edition.Stories.Count > 0 ? edition : null,
            Fault = fault,
            LeftOut = leftOut,
            FirstPage = front.Url,
            Requests = _requests,
            Form = string.Create(CultureInfo.InvariantCulture, $"{listing.Pages} pages as {front.Url.AbsolutePath}, {listing.Stories.Count} links as {listing.Stories.Select(story => EditionAddress.Shape(story.Url)).FirstOrDefault()}"),
        };
    }

    // What stands on most of the stories' pages is the site's and no story's; so several are fetched before one is read.
    private void Read()
    {
        if (_unread.Count == 0) return;
        if (_unread.Count >= FewestPages)
        {
            memory.Repeated.UnionWith(_unread.SelectMany(story => story.Page.Blocks.Where(block => !block.IsLink && !block.Is(HtmlRegion.Content) && block.Text.Length >= ShortestRepeated).Select(block => block.Text).Distinct(StringComparer.Ordinal))
                .GroupBy(text => text, StringComparer.Ordinal).Where(text => text.Count() >= Math.Max(FewestPages, _unread.Count * OnMost)).Select(text => text.Key));
        }

        foreach (var (listed, page, validators) in _unread)
        {
            var (story, leftOut) = StoryPages.Of((page.Blocks, page.Properties), listed.Url.AbsoluteUri, listed.Title, page.Facts.Label, memory.Repeated);
            memory.Stories[listed.Url.AbsoluteUri] = new StoryMemory
            {
                Story = story,
                LeftOut = leftOut,
                Date = page.Facts.Date,
                Paper = page.Facts.Paper,
                Validators = validators,
            }.CheckedAfter(memory.Stories.GetValueOrDefault(listed.Url.AbsoluteUri), time.GetUtcNow());
        }

        _unread.Clear();
    }

    // The story's own page knows best which it is; the list may know its name too.
    private static string? LabelOf(string? own, string? listed) =>
        own is null || (listed is not null && listed.StartsWith(own.Split('：')[0], StringComparison.Ordinal)) ? listed ?? own : own;

    private async Task<Fetched> FetchAsync(Uri url, Validators? known, bool asScript, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (_requests >= MostRequests)
            {
                IsOver = true;
                return new Fetched { Outcome = FetchOutcome.Refused, Url = url, Problem = $"more than {MostRequests} requests for one edition" };
            }

            _requests++;
            var fetched = await pages.GetAsync(url, known, asScript, cancellationToken);
            var wait = fetched.Outcome switch
            {
                FetchOutcome.Busy when attempt < Retries.Length && (fetched.RetryAfter ?? TimeSpan.MaxValue) <= LongestWait => fetched.RetryAfter!.Value,
                FetchOutcome.Failed when attempt < Retries.Length => Retries[attempt],
                _ => (TimeSpan?)null,
            };
            if (fetched.Outcome is FetchOutcome.Read or FetchOutcome.Unchanged) _refusedInARow = 0;
            if (wait is null) return fetched;
            await Task.Delay(wait.Value, time, cancellationToken);
        }
    }

    private void Note(Fetched fetched)
    {
        _refusedInARow++;
        IsOver |= fetched.Outcome is FetchOutcome.Busy or FetchOutcome.Failed || _refusedInARow >= MostRefusedInARow;
        _faults.Add(SourceFault.Of(fetched));
    }

    private SourceFault Worst() => _faults.Count == 0
        ? new SourceFault(SourceFaultKind.NotUnderstood, "there is no edition at this address")
        : _faults.MaxBy(fault => fault.Kind is SourceFaultKind.NotPublished ? 0 : 1)!;
}
