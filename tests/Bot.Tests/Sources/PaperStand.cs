using System.Globalization;
using System.Text;
using Baozhai.Bot.Sources.Fetching;

namespace Baozhai.Bot.Tests.Sources;

/// <summary>A site of one invented paper, with a page of stories each; what it shows and how it fails is set by the test.</summary>
internal sealed class PaperStand : IPages
{
    /// <summary>Its address.</summary>
    public const string Start = "https://paper.example/";

    /// <summary>The town it is of, which names the paper.</summary>
    public string Town { get; init; } = "梅渚";

    /// <summary>The day of the newest edition.</summary>
    public DateOnly Day { get; set; } = new(2026, 7, 1);

    /// <summary>The pages: the stories of each, by their numbers.</summary>
    public List<List<int>> Pages { get; } = [[1, 2, 3, 4, 5], [6, 7, 8]];

    /// <summary>Texts of stories that are other than usual, by their numbers.</summary>
    public Dictionary<int, (string Title, string Text)> Stories { get; } = [];

    /// <summary>What every request comes to; null while all is well.</summary>
    public FetchOutcome? Fails { get; set; }

    /// <summary>Whether the site has been built anew in a way that nobody can read.</summary>
    public bool IsStrange { get; set; }

    /// <summary>The addresses that were asked for, each with whether it was answered anew.</summary>
    public List<(string Path, bool Anew)> Asked { get; } = [];

    /// <summary>How many requests were answered with a page.</summary>
    public int Requests { get; private set; }

    /// <summary>How many of them were answered anew.</summary>
    public int Anew { get; private set; }

    /// <summary>Whether <see cref="Asked"/> is kept; without, requests are only counted.</summary>
    public bool KeepsAsked { get; init; } = true;

    /// <summary>Called before each answer.</summary>
    public Action<string>? Before { get; set; }

    /// <inheritdoc />
    public Task<Fetched> GetAsync(Uri url, Validators? known, bool asScript, CancellationToken cancellationToken)
    {
        Before?.Invoke(url.AbsolutePath);
        if (Fails is { } outcome) return Task.FromResult(new Fetched { Outcome = outcome, Url = url, Problem = $"{url} failed" });
        if (Html(url.AbsolutePath) is not { } html) return Task.FromResult(new Fetched { Outcome = FetchOutcome.Missing, Url = url, Problem = $"{url} is not there (404)" });
        var tag = $"\"{string.GetHashCode(html, StringComparison.Ordinal)}\"";
        var isSame = known?.ETag == tag;
        Requests++;
        if (!isSame) Anew++;
        if (KeepsAsked) Asked.Add((url.AbsolutePath, !isSame));
        return Task.FromResult(isSame
            ? new Fetched { Outcome = FetchOutcome.Unchanged, Url = url }
            : new Fetched { Outcome = FetchOutcome.Read, Url = url, Body = Encoding.UTF8.GetBytes(html), MediaType = "text/html", Validators = new Validators(tag, null) });
    }

    private string? Html(string path)
    {
        if (IsStrange) return "<html><body><p>本站全新改版，敬请期待，给您带来的不便请谅解，谢谢各位读者多年来的支持与厚爱。</p><a href=/about.html>关于我们</a></body></html>";
        var folder = string.Create(CultureInfo.InvariantCulture, $"/{Day:yyyy-MM}/{Day:dd}");
        if (path == "/") return $"<meta http-equiv=refresh content='0;url={folder}/node_1.htm'>";
        if (!path.StartsWith($"{folder}/", StringComparison.Ordinal)) return null;
        var name = path[(folder.Length + 1)..];
        if (name.StartsWith("node_", StringComparison.Ordinal) && int.TryParse(name.AsSpan(5, name.Length - 9), CultureInfo.InvariantCulture, out var page) && page <= Pages.Count)
        {
            var navigation = string.Concat(Enumerable.Range(1, Pages.Count).Select(number => $"<li><a href=node_{number}.htm>第0{number}版：要闻</a></li>"));
            return $"<html><title>{Town}日报</title><body><ul>{navigation}</ul><div>{string.Concat(Pages[page - 1].Select(story => $"<p><a href=content_{story}.htm>{Story(story).Title}</a></p>"))}</div></body></html>";
        }

        return name.StartsWith("content_", StringComparison.Ordinal) && int.TryParse(name.AsSpan(8, name.Length - 12), CultureInfo.InvariantCulture, out var id) && Pages.Any(stories => stories.Contains(id))
            ? $"<html><title>{Story(id).Title}</title><body><h1>{Story(id).Title}</h1><div id=ozoom><p>{Story(id).Text}</p></div></body></html>"
            : null;
    }

    private (string Title, string Text) Story(int id) => Stories.TryGetValue(id, out var story) ? story
        : ($"{Town}镇第{id}处口袋公园建成开放", $"本报讯（记者 方晓）{Town}镇第{id}处口袋公园昨日建成开放，面积{id * 317}平方米，栽种树木{id * 41}棵，附近{id * 530}户居民推门就能走进去。");
}
