using System.Text.RegularExpressions;
using Baozhai.Bot.Intake.SavedPages;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Sources.Editions;

/// <summary>A fetched page of a site: its facts, and its links with whole addresses on the same site.</summary>
internal sealed partial record SitePage
{
    private const int FewestWords = 40;

    /// <summary>Its address, after redirects.</summary>
    public required Uri Url { get; init; }

    /// <summary>Its text, decoded.</summary>
    public required string Html { get; init; }

    /// <summary>Its links on the same site, in page order.</summary>
    public required IReadOnlyList<SiteLink> Links { get; init; }

    /// <summary>Where it leads at once by meta refresh or script, the likeliest first.</summary>
    public required IReadOnlyList<Uri> Jumps { get; init; }

    /// <summary>The feeds it names.</summary>
    public required IReadOnlyList<Uri> Feeds { get; init; }

    /// <summary>The scripts in it.</summary>
    public required IReadOnlyList<string> Scripts { get; init; }

    /// <summary>The addresses of its scripts on the same site.</summary>
    public required IReadOnlyList<Uri> ScriptFiles { get; init; }

    /// <summary>Its text in blocks.</summary>
    public required IReadOnlyList<HtmlBlock> Blocks { get; init; }

    /// <summary>What the publishing system says of its story.</summary>
    public required ArticleProperties Properties { get; init; }

    /// <summary>What it says of the issue.</summary>
    public required PageFacts Facts { get; init; }

    /// <summary>How many characters it shows, links apart.</summary>
    public required int TextLength { get; init; }

    /// <summary>Whether it is one that a firewall shows instead of the page: a script that sets a cookie and loads the page again.</summary>
    public bool IsWall => Links.Count == 0 && TextLength < FewestWords && Scripts.Any(script => Wall().IsMatch(script));

    /// <summary>Whether it says that there is nothing, with status 200.</summary>
    public bool IsAbsence => Links.Count <= FewLinks && TextLength < MostOfAbsence && Absence().IsMatch(Html);

    private const int FewLinks = 3;
    private const int MostOfAbsence = 300;

    /// <summary>Reads what was fetched; null where it is no text.</summary>
    public static SitePage? Of(Fetched fetched)
    {
        var decoded = IssueText.Decode(fetched.Body.Span, Markup.Charset(fetched.Body.Span) ?? fetched.Charset);
        return decoded.IsText ? Of(fetched.Url, decoded.Text) : null;
    }

    /// <summary>Reads a page.</summary>
    public static SitePage Of(Uri url, string html)
    {
        var outline = PageOutline.Read(html);
        var origin = outline.Base is { Length: > 0 } stated && Uri.TryCreate(url, stated, out var based) && SiteScope.Contains(url, based) ? based : url;
        var (blocks, properties) = BlockReader.Read(html);
        return new SitePage
        {
            Url = url,
            Html = html,
            Links = [.. ScriptLinks.WithData(outline.Links, outline.Scripts).Select(link => SiteLink.Of(link, origin, url)).OfType<SiteLink>()],
            Jumps = [.. JumpsOf(outline, origin, url)],
            Feeds = [.. outline.Feeds.Select(feed => Resolve(origin, feed, url)).OfType<Uri>()],
            Scripts = outline.Scripts,
            ScriptFiles = [.. outline.ScriptFiles.Select(file => Resolve(origin, file, url)).OfType<Uri>()],
            Blocks = blocks,
            Properties = properties,
            Facts = PageFacts.Of(blocks, properties),
            TextLength = outline.TextLength,
        };
    }

    /// <summary>An address on the same site; null for any other.</summary>
    public static Uri? Resolve(Uri origin, string address, Uri site) =>
        Uri.TryCreate(origin, address.Trim(), out var url) && url.Scheme is "http" or "https" && SiteScope.Contains(site, url) ? url : null;

    private static IEnumerable<Uri> JumpsOf(PageOutline outline, Uri origin, Uri site)
    {
        if (outline.Refresh is { } refresh) return Resolve(origin, refresh, site) is { } to ? [to] : [];
        // What a page leads to has no text of its own; on others a script that goes somewhere is a button's.
        if (outline.TextLength >= FewestWords && outline.Links.Count > FewLinks) return [];
        return outline.Scripts.SelectMany(ScriptLinks.Jumps).Concat(outline.Frames).Select(address => Resolve(origin, address, site)).OfType<Uri>()
            .Reverse().OrderBy(url => ForPhones().IsMatch(url.PathAndQuery) ? 1 : 0);
    }

    [GeneratedRegex("document\\.cookie|acw_sc|__jsl|location\\.reload", RegexOptions.IgnoreCase)]
    private static partial Regex Wall();

    [GeneratedRegex("页面不存在|(?:尚未|还未|没有|暂未)(?:出版|发布|上线)|已(?:被)?删除|找不到(?:该|您|相关)?.{0,6}(?:页面|内容|版面)|404 Not Found|暂无(?:数据|内容|版面)")]
    private static partial Regex Absence();

    [GeneratedRegex("(?:^|[/._-])(?:h5|html5|wap|mobile|m|mob)(?:$|[/._?-])", RegexOptions.IgnoreCase)]
    private static partial Regex ForPhones();
}

/// <summary>A link to a page on the same site.</summary>
/// <param name="Url">The whole address.</param>
/// <param name="Text">What is written on it; empty for none.</param>
/// <param name="IsArea">Whether it is a part of the page's picture: then the story is on that page.</param>
/// <param name="Near">The text before it.</param>
internal sealed record SiteLink(Uri Url, string Text, bool IsArea, string Near)
{
    /// <summary>The link of an element; null where it leads nowhere on the site.</summary>
    public static SiteLink? Of(PageLink link, Uri origin, Uri site) =>
        link.Href is ['#', ..] || SitePage.Resolve(origin, link.Href, site) is not { } url || SiteScope.IsAsset(url) ? null : new SiteLink(url, link.Text, link.Form is not LinkForm.Anchor, link.Near);
}

/// <summary>What belongs to the site of an edition.</summary>
internal static partial class SiteScope
{
    /// <summary>Whether an address belongs to the site of another: the same host and port, by http or https.</summary>
    public static bool Contains(Uri site, Uri url) =>
        url.Host.Equals(site.Host, StringComparison.OrdinalIgnoreCase) && (url.Port == site.Port || (url.IsDefaultPort && site.IsDefaultPort));

    /// <summary>Whether an address is a picture, a document or another file that is no page.</summary>
    public static bool IsAsset(Uri url) => Asset().IsMatch(url.AbsolutePath);

    [GeneratedRegex("\\.(?:pdf|jpe?g|png|gif|webp|svg|ico|css|js|zip|rar|docx?|xlsx?|mp[34]|m4a|wav|apk|exe|swf)$", RegexOptions.IgnoreCase)]
    private static partial Regex Asset();
}

/// <summary>Addresses that scripts go to, in the simple forms that editions use.</summary>
internal static partial class ScriptLinks
{
    /// <summary>Where a script goes at once: <c>location.href = "…"</c>, <c>location.replace("…")</c>, <c>window.open</c> left out.</summary>
    public static IEnumerable<string> Jumps(string script) => Jump().Matches(script).Where(match => !Joined().IsMatch(script.AsSpan(match.Index + match.Length))).Select(match => match.Groups["url"].Value);

    /// <summary>Links with those that a script makes of the data of elements: <c>"con-" + e.dataset.contentid + ".html"</c>.</summary>
    public static IEnumerable<PageLink> WithData(IReadOnlyList<PageLink> links, IReadOnlyList<string> scripts)
    {
        var forms = scripts.SelectMany(script => DataForm().Matches(script))
            .GroupBy(match => match.Groups["key"].Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => (Before: group.First().Groups["before"].Value, After: group.First().Groups["after"].Value), StringComparer.OrdinalIgnoreCase);
        foreach (var link in links)
        {
            if (link.Form is not LinkForm.Data)
                yield return link;
            else if (forms.TryGetValue(link.Key, out var form) && Plain().IsMatch(link.Near))
                yield return link with { Href = form.Before + link.Near + form.After };
        }
    }

    [GeneratedRegex("location(?:\\.href)? ?= ?[\"'](?<url>[^\"'\\s]{1,400})[\"']|location\\.(?:replace|assign)\\( ?[\"'](?<url>[^\"'\\s]{1,400})[\"'] ?\\)", RegexOptions.IgnoreCase)]
    private static partial Regex Jump();

    [GeneratedRegex("^\\s*\\+")]
    private static partial Regex Joined();

    [GeneratedRegex("[\"'](?<before>[^\"'\\s]{0,100})[\"'] ?\\+ ?[\\w.$()]{1,40}?\\.dataset\\.(?<key>\\w{1,40}) ?\\+ ?[\"'](?<after>[^\"'\\s]{0,100})[\"']")]
    private static partial Regex DataForm();

    [GeneratedRegex("^[\\w-]{1,60}$")]
    private static partial Regex Plain();
}
