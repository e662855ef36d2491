using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Baozhai.Bot.Sources.Editions;

/// <summary>What a page leads to: its links with their texts, jumps to other addresses, scripts. Read token by token, so that no page takes more than linear time.</summary>
internal sealed partial class PageOutline
{
    private const int MostLinks = 5_000;
    private const int LongestText = 200;
    private const int LongestScript = 100_000;

    private static readonly string[] AddressData = ["data-url", "data-href", "data-link", "data-src"];

    private readonly List<PageLink> _links = [];
    private readonly List<string> _scripts = [];
    private readonly List<string> _scriptFiles = [];
    private readonly List<string> _feeds = [];
    private readonly List<string> _frames = [];
    private readonly StringBuilder _near = new();
    private readonly StringBuilder _script = new();
    private OpenLink? _link;
    private bool _inScript;
    private int _hidden;

    private PageOutline()
    {
    }

    /// <summary>The links in page order.</summary>
    public IReadOnlyList<PageLink> Links => _links;

    /// <summary>Where the page says that its relative addresses begin; null where it does not.</summary>
    public string? Base { get; private set; }

    /// <summary>Where the page leads at once (<c>meta http-equiv=refresh</c>); null for nowhere.</summary>
    public string? Refresh { get; private set; }

    /// <summary>The scripts that stand in the page.</summary>
    public IReadOnlyList<string> Scripts => _scripts;

    /// <summary>The addresses of its other scripts.</summary>
    public IReadOnlyList<string> ScriptFiles => _scriptFiles;

    /// <summary>The feeds it names (<c>link rel=alternate</c>).</summary>
    public IReadOnlyList<string> Feeds => _feeds;

    /// <summary>The pages that are shown inside this one (<c>frame</c>, <c>iframe</c>).</summary>
    public IReadOnlyList<string> Frames => _frames;

    /// <summary>How many characters it shows, links apart.</summary>
    public int TextLength { get; private set; }

    /// <summary>Reads a page. Never throws on content.</summary>
    public static PageOutline Read(string html)
    {
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            ShouldEmitAttribute = static (ref _, name) => name.Span is "href" or "src" or "title" or "alt" or "content" or "http-equiv" or "value" or "onclick" or "rel" or "type" or "class" or "id" || name.Span.StartsWith("data-", StringComparison.Ordinal),
        };
        var outline = new PageOutline();
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get()) outline.Take(token, tokens);
        outline.EndLink();
        return outline;
    }

    private void Take(HtmlToken token, HtmlTokenizer tokens)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character when _inScript:
                if (_script.Length < LongestScript) _script.Append(token.Data);
                break;
            case HtmlTokenType.Character when _hidden == 0:
                Append(token.Data);
                break;
            case HtmlTokenType.StartTag:
                Start(token.AsTag(), tokens);
                break;
            case HtmlTokenType.EndTag:
                End(token.Name);
                break;
            default:
                break;
        }
    }

    private void Start(HtmlTagToken tag, HtmlTokenizer tokens)
    {
        tokens.State = tag.Name switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "iframe" or "noframes" or "noembed" or "xmp" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            _ => HtmlParseMode.PCData,
        };
        switch (tag.Name)
        {
            case "base":
                Base ??= Attribute(tag, "href");
                break;
            case "meta" when Attribute(tag, "http-equiv").Equals("refresh", StringComparison.OrdinalIgnoreCase):
                Refresh ??= RefreshTo().Match(Attribute(tag, "content")) is { Success: true } to ? to.Groups["url"].Value.Trim(' ', '"', '\'') : null;
                break;
            case "link" when Attribute(tag, "rel").Contains("alternate", StringComparison.OrdinalIgnoreCase) && FeedType().IsMatch(Attribute(tag, "type")):
                _feeds.Add(Attribute(tag, "href"));
                break;
            case "script":
                (_inScript, _) = (true, _script.Clear());
                if (Attribute(tag, "src") is { Length: > 0 } file) _scriptFiles.Add(file);
                break;
            case "style" or "title" or "textarea":
                _hidden++;
                break;
            case "frame" or "iframe":
                if (Attribute(tag, "src") is { Length: > 0 } frame) _frames.Add(frame);
                break;
            case "a":
                EndLink();
                _link = new OpenLink("a", AddressOf(tag), LinkForm.Anchor, Attribute(tag, "title"), $"{Attribute(tag, "id")} {Attribute(tag, "class")}");
                break;
            case "option":
                EndLink();
                if (PageAddress().IsMatch(Attribute(tag, "value"))) _link = new OpenLink("option", Attribute(tag, "value"), LinkForm.Anchor, "", "");
                break;
            case "img" when _link is { } link:
                link.Pictured += Attribute(tag, "alt");
                break;
            case "area":
                Add(new PageLink(Attribute(tag, "href"), $"{Attribute(tag, "title")}{Attribute(tag, "alt")}", LinkForm.Area, ""));
                break;
            default:
                StartOther(tag);
                break;
        }
    }

    // A shape over the picture of a page says in its data which story it stands for; a block around them may say which page it is. Any element may be clicked.
    private void StartOther(HtmlTagToken tag)
    {
        if (_link is null && ClickedOf(tag) is { } clicked)
        {
            _link = new OpenLink(tag.Name, clicked, LinkForm.Anchor, Attribute(tag, "title"), "");
            return;
        }

        if (tag.Name is "br" && _link is { } link) link.Text.Append(' ');
        var data = tag.Attributes.Where(attribute => attribute.Name.StartsWith("data-", StringComparison.Ordinal)).ToList();
        if (tag.Name is "polygon" or "rect" or "path" or "circle" || data.Exists(attribute => attribute.Name.EndsWith("id", StringComparison.Ordinal)))
        {
            foreach (var attribute in data) Add(new PageLink("", Attribute(tag, "title"), LinkForm.Data, attribute.Value) { Key = Camel(attribute.Name["data-".Length..]) });
        }
        else if (data.Find(attribute => attribute.Name.EndsWith("name", StringComparison.Ordinal)).Value is { Length: > 0 } name)
        {
            Near(name);
        }
    }

    // href, or what a script in its place goes to.
    private static string AddressOf(HtmlTagToken tag)
    {
        var href = Attribute(tag, "href");
        if (href.Length > 0 && href[0] != '#' && !href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)) return href;
        return ClickedOf(tag) ?? (Quoted().Match(href) is { Success: true } quoted && IsAddress(quoted.Groups["url"].Value) ? quoted.Groups["url"].Value : href);
    }

    private static string? ClickedOf(HtmlTagToken tag)
    {
        var quoted = Quoted().Matches(Attribute(tag, "onclick")).Select(match => match.Groups["url"].Value).FirstOrDefault(IsAddress);
        return quoted ?? AddressData.Select(name => Attribute(tag, name)).FirstOrDefault(IsAddress);
    }

    private static bool IsAddress(string text) => text.Length > 2 && (PageAddress().IsMatch(text) || text.Contains('?', StringComparison.Ordinal) || text.StartsWith('/') || text.StartsWith("http", StringComparison.OrdinalIgnoreCase));

    private void End(string tag)
    {
        switch (tag)
        {
            case "script":
                _inScript = false;
                if (_link is { } link)
                    link.Text.Append(Spoken(_script.ToString()));
                else if (_script.Length > 0)
                    _scripts.Add(_script.ToString());
                break;
            case "style" or "title" or "textarea" when _hidden > 0:
                _hidden--;
                break;
            case "a" or "option" or "select":
                EndLink();
                break;
            default:
                if (_link?.Tag == tag) EndLink();
                break;
        }
    }

    private void Append(string text)
    {
        if (_link is { } link)
        {
            if (link.Text.Length < LongestText) link.Text.Append(text);
            return;
        }

        var shown = text.AsSpan().Trim();
        if (shown.IsEmpty) return;
        TextLength += shown.Length;
        Near(shown);
    }

    private void Near(ReadOnlySpan<char> text) => _near.Clear().Append(text[..Math.Min(text.Length, LongestText)]);

    private void EndLink()
    {
        if (_link is not { } link) return;
        _link = null;
        var text = Spaces().Replace(link.Text.ToString(), " ").Trim();
        Add(new PageLink(link.Href, text.Length > 0 ? text : link.Title.Length > 0 ? link.Title : link.Pictured, link.Form, _near.ToString()) { Names = link.Names });
    }

    private void Add(PageLink link)
    {
        if (_links.Count < MostLinks && (link.Href.Length > 0 || link.Form is LinkForm.Data)) _links.Add(link);
    }

    private static string Attribute(HtmlTagToken tag, string name) => tag.GetAttribute(name) is { } value ? value.Trim() : "";

    // document.write(view("标题<br>")): the longest text that a script writes.
    private static string Spoken(string script)
    {
        var written = Literals().Matches(script).Select(match => match.Groups["text"].Value).Where(text => text.Any(character => character >= 0x2E80)).MaxBy(text => text.Length) ?? "";
        return System.Net.WebUtility.HtmlDecode(Tags().Replace(written, ""));
    }

    // data-content-id is dataset.contentId in a script.
    private static string Camel(string name)
    {
        var parts = name.Split('-');
        return parts[0] + string.Concat(parts.Skip(1).Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
    }

    private sealed record OpenLink(string Tag, string Href, LinkForm Form, string Title, string Names)
    {
        public StringBuilder Text { get; } = new();

        public string Pictured { get; set; } = "";
    }

    [GeneratedRegex("url ?= ?(?<url>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex RefreshTo();

    [GeneratedRegex("rss|atom|feed\\+?json", RegexOptions.IgnoreCase)]
    private static partial Regex FeedType();

    [GeneratedRegex("\\.(?:s?html?|jsp|php|aspx?)(?:$|[?#])|/$", RegexOptions.IgnoreCase)]
    private static partial Regex PageAddress();

    [GeneratedRegex("['\"](?<url>[^'\"\\s]{1,300})['\"]")]
    private static partial Regex Quoted();

    [GeneratedRegex("\"(?<text>(?:[^\"\\\\]|\\\\.){0,400})\"|'(?<text>(?:[^'\\\\]|\\\\.){0,400})'")]
    private static partial Regex Literals();

    [GeneratedRegex("<[^<>]{0,200}>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
