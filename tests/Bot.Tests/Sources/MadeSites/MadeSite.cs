using System.Globalization;
using System.Text;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Newsroom.Editions;

namespace Baozhai.Bot.Tests.Sources.MadeSites;

/// <summary>
/// An invented site of an electronic edition, with what it says as gold. A seed decides how its addresses, lists and stories are set; names of classes say
/// nothing, so that only the structure can be read.
/// </summary>
internal sealed class MadeSite : IPages
{
    private readonly Random _random;
    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal);
    private readonly List<MadePage> _issue = [];
    private readonly MadeTexts _texts;
    private readonly string[] _names;
    private readonly int _address;
    private readonly int _navigation;
    private readonly int _list;
    private readonly int _head;
    private readonly int _body;
    private readonly bool _datedStories;
    private readonly bool _hasWindowTitle;
    private readonly bool _listsSide;
    private readonly bool _hasFocus;

    /// <summary>Makes a site.</summary>
    public MadeSite(int seed)
    {
        _random = new Random(seed);
        _texts = new MadeTexts(_random);
        _names = [.. Enumerable.Range(0, 24).Select(_ => $"{(char)('a' + _random.Next(26))}{_random.Next(10, 99)}{(char)('a' + _random.Next(26))}")];
        Day = new DateOnly(2026, 1, 1).AddDays(_random.Next(300));
        Paper = _texts.Pick("梅渚", "砚山", "芦洲", "丹溪") + _texts.Pick("日报", "晚报", "晨报", "商报");
        (_address, _navigation, _list, _head, _body) = (_random.Next(10), _random.Next(9), _random.Next(9), _random.Next(10), _random.Next(10));
        (_datedStories, _hasWindowTitle, _listsSide, _hasFocus) = (_random.Next(4) > 0, _random.Next(5) > 0, _random.Next(2) == 0, _random.Next(2) == 0);
        var letters = _random.Next(3) == 0;
        var id = _random.Next(10_000, 90_000);
        for (var page = 0; page < _random.Next(3, 7); page++)
        {
            var no = letters ? $"{(page < 3 ? 'A' : 'B')}{(page % 3) + 1:00}" : string.Create(CultureInfo.InvariantCulture, $"{page + 1:00}");
            var stories = Enumerable.Range(0, _random.Next(3, 9)).Select(_ => _texts.Story(id++, no)).ToList();
            _issue.Add(new MadePage(no, MadeTexts.PageNames[page], stories));
        }

        Publish();
    }

    /// <summary>The address one would give a reader of the site.</summary>
    public Uri Start => new("http://paper.example/" + (_address == 4 ? "index.php" : "index.htm"));

    /// <summary>The day of its edition.</summary>
    public DateOnly Day { get; }

    /// <summary>The paper's name.</summary>
    public string Paper { get; }

    /// <summary>Its stories.</summary>
    public IReadOnlyList<EditionStory> Stories => [.. _issue.SelectMany(page => page.Stories).Select(story => story.Gold)];

    /// <summary>How it is set, for messages of tests.</summary>
    public string Form => $"address {_address}, navigation {_navigation}, list {_list}, head {_head}, body {_body}, dated {_datedStories}, window {_hasWindowTitle}, side {_listsSide}, focus {_hasFocus}";

    /// <inheritdoc />
    public Task<Fetched> GetAsync(Uri url, Validators? known, bool asScript, CancellationToken cancellationToken) => Task.FromResult(
        _pages.TryGetValue(url.PathAndQuery, out var html)
            ? new Fetched { Outcome = FetchOutcome.Read, Url = url, Body = Encoding.UTF8.GetBytes(html), MediaType = "text/html", Charset = "utf-8" }
            : new Fetched { Outcome = FetchOutcome.Missing, Url = url, Problem = $"{url} is not there (404)" });

    private void Publish()
    {
        var first = PageAddress(_issue[0]);
        _pages[Start.PathAndQuery] = _random.Next(5) switch
        {
            3 => $"<html><head><title>{Paper}</title></head><frameset cols=*><frame src=\"{first}\" name=main></frameset></html>",
            4 => Whole(Paper, $"<p>欢迎阅读{Paper}电子版</p><a href=\"{first}\">点击进入今日报纸</a>"),
            0 => $"<html><head><meta http-equiv=\"refresh\" content=\"0;url={first}\"></head></html>",
            1 => $"<html><body><script>window.location.href='{first}'</script></body></html>",
            _ => Whole(Paper, $"<div>{Navigation(null)}</div>"),
        };
        foreach (var page in _issue)
        {
            _pages[PageAddress(page)] = Whole($"{Paper} {page.Name}", ListPage(page));
            foreach (var story in page.Stories) _pages[StoryAddress(story)] = Whole(_hasWindowTitle ? $"{story.Gold.Title}-{Paper}" : Paper, StoryPage(page, story));
        }
    }

    private string PageAddress(MadePage page)
    {
        var number = _issue.IndexOf(page) + 1;
        return _address switch
        {
            0 => $"/{Day:yyyy-MM}/{Day:dd}/node_{page.No}.html",
            1 => $"/shtml/mzrb/{Day:yyyyMMdd}/v{page.No}.shtml",
            2 => $"/Html/mzrb/{Day:yyyy-MM-dd}/mzrb{page.No}.Html",
            3 => $"/pad/{Day:yyyyMM}/{Day:dd}/col{number:00}.html",
            4 => $"/index.php?act=paper&date={Day:yyyy-MM-dd}&page={number}",
            5 => $"/{Day:yyyy}/{Day:MM}/{Day:dd}/{page.No}/",
            7 => $"/{Day:yyyyMMdd}/{page.No}B.html",
            8 => $"/resfile/{Day:yyyy-MM-dd}/{page.No}/index.html",
            9 => $"/m/l{number:00}_{Day:yyyy_MM_dd}.htm",
            _ => $"/epaper/{Day:yyyyMMdd}/{page.No}.htm",
        };
    }

    private string StoryAddress(MadeStory story) => _address switch
    {
        0 => $"/{Day:yyyy-MM}/{Day:dd}/content_{story.Id}_{(story.Id % 7) + 1}.html",
        1 => $"/shtml/mzrb/{Day:yyyyMMdd}/{story.Id}.shtml",
        2 => $"/Html/mzrb/{Day:yyyy-MM-dd}/{story.Id}.Html",
        3 => $"/pad/{Day:yyyyMM}/{Day:dd}/c{story.Id}.html",
        4 => $"/index.php?act=view&id={story.Id}",
        5 => $"/{Day:yyyy}/{Day:MM}/{Day:dd}/{story.Page}/{story.Id}.html",
        7 => $"/{Day:yyyyMMdd}/news_{story.Id}.html",
        8 => $"/article/{story.Id:x}/{story.Id}",
        9 => $"/m/c{story.Id}.htm",
        _ => $"/epaper/{Day:yyyyMMdd}/{story.Page}/detail-{story.Id}.htm",
    };

    private string Navigation(MadePage? shown)
    {
        var text = new StringBuilder();
        foreach (var page in _issue)
        {
            var (url, no, name) = (PageAddress(page), page.No, page.Name);
            text.Append(_navigation switch
            {
                0 => $"<li><a href=\"{url}\">第{no}版：{name}</a></li>",
                1 => $"<p><a class={_names[0]} href={url}>{no}版 {name}</a> <a href=\"/pdf/{no}.pdf\">PDF</a></p>",
                2 => $"<td><a href='{url}'>{no}</a></td><td><a href='{url}'>{name}</a></td>",
                3 => $"<dd><a href=\"{url}\"><img src=\"/t/{no}.jpg\" alt=\"{no}：{name}\"></a></dd>",
                6 => $"<li onclick=\"location.href='{url}'\">{no}版：{name}</li>",
                7 => $"<a href=\"javascript:go('{url}')\">{no}版：{name}</a>",
                8 => $"<div data-url=\"{url}\"><em>{no}</em> {name}</div>",
                4 => $"<option value=\"{url}\"{(page == shown ? " selected" : "")}>{no} {name}</option>",
                _ => $"<span class={_names[1]}><a href=\"{url}\">{no} · {name}</a></span>",
            });
        }

        return _navigation == 4 ? $"<select>{text}</select>" : $"<div class={_names[2]}>{text}</div>";
    }

    private string ListPage(MadePage page)
    {
        var list = new StringBuilder();
        foreach (var story in page.Stories)
        {
            var (url, title) = (StoryAddress(story), Escaped(story.Gold.Title));
            list.Append(_list switch
            {
                0 => $"<li><a href=\"{url}\">{title}</a></li>",
                1 => $"<tr><td>·</td><td><a href={url}><div>{title}</div></a></td></tr>",
                2 => $"<div class={_names[3]}><a href=\"{url}\" title=\"{title}\"><span>{title}</span></a></div>",
                3 => $"<h4><a href=\"{url}\">{(title.Length > 16 ? title[..14] + "…" : title)}</a></h4><p>{Escaped(story.Gold.Paragraphs[0].Text[..12])}…</p>",
                6 => $"<li onclick=\"window.location='{url}'\"><b>{title}</b></li>",
                7 => $"<p><a href=\"javascript:void(0)\" onclick=\"openDoc('{url}')\">{title}</a></p>",
                8 => $"<dt><a href=\"{url}\">{title}</a></dt><dd><a href=\"{url}\">{Escaped(story.Gold.Paragraphs[0].Text[..16])}…[详细]</a></dd>",
                4 => $"<p><a href=\"{url}?from=list\">{title}</a></p>",
                _ => $"<li><a href=\"{url}\">■{title}</a></li>",
            });
        }

        // An address with a query of its own takes no second one.
        if (_list == 4 && _address is 4 or 8) list.Replace("?from=list", "");
        var map = _random.Next(2) == 0 ? $"<map name=m>{string.Concat(page.Stories.Select(story => $"<area coords=1,1,9,9 href=\"{StoryAddress(story)}\">"))}</map>" : "";
        var focus = _hasFocus ? $"<div class={_names[4]}><b>今日关注</b><ul>{string.Concat(_issue[0].Stories.Take(2).Select(story => $"<li><a href=\"{StoryAddress(story)}\">{Escaped(story.Gold.Title)}</a></li>"))}</ul></div>" : "";
        var calendar = string.Concat(Enumerable.Range(1, 3).Select(back => $"<a href=\"{PageAddress(_issue[0]).Replace($"{Day:yyyy-MM-dd}", $"{Day.AddDays(-back):yyyy-MM-dd}", StringComparison.Ordinal).Replace($"{Day:yyyyMMdd}", $"{Day.AddDays(-back):yyyyMMdd}", StringComparison.Ordinal)}\">往期</a> "));
        return $"<div class={_names[5]}>{Day:yyyy年MM月dd日} <b>{page.No}版：{page.Name}</b></div>{Navigation(page)}{map}<div class={_names[6]}>{(_list == 1 ? $"<table>{list}</table>" : list)}</div>{focus}<div>{calendar}</div>";
    }

    private string StoryPage(MadePage page, MadeStory story)
    {
        var gold = story.Gold;
        var fact = _datedStories ? _random.Next(3) switch { 0 => $"{Day:yyyy-MM-dd} 第{page.No}版 {page.Name}", 1 => $"《{Paper}》（{Day:yyyy年MM月dd日} 第{page.No}版）", _ => $"来源：{Paper} {Day:yyyy年M月d日} 版次：{page.No}" } : "";
        var kicker = gold.Kicker is { } line ? Escaped(line) : "";
        var subtitles = string.Join("<br>", gold.Subtitles.Select(Escaped));
        var author = gold.Author is { } name ? Escaped(name) : "";
        var title = Escaped(gold.Title);
        var head = _head switch
        {
            0 => $"<h3>{kicker}</h3><h1>{title}</h1><h2>{subtitles}</h2><div>{fact}</div><div>{author}</div>",
            1 => $"<table><tr><td class={_names[7]}>{kicker}</td></tr><tr><td class={_names[8]}>{title}</td></tr><tr><td class={_names[7]}>{subtitles}</td></tr><tr><td>{author}</td></tr><tr><td>{fact}</td></tr></table>",
            2 => $"<div class={_names[7]}>{kicker}</div><div class={_names[8]}><strong>{title}</strong></div><div class={_names[9]}>{subtitles}</div><p class={_names[10]}>{author}　{fact}</p>",
            6 => $"{(kicker.Length > 0 ? $"<p class={_names[7]}>{kicker}</p>" : "")}<h2>{title}</h2><p>{fact} {author}</p>",
            7 => $"<div class={_names[11]}><span>{kicker}</span><br><b>{title}</b><br><span>{subtitles}</span></div><div>{fact}　作者：{author}</div>",
            8 => $"<dl><dt>{kicker}</dt><dt class={_names[8]}><h1>{title}</h1></dt><dd>{subtitles}</dd><dd>{author}</dd><dd>{fact}</dd></dl>",
            9 => $"<h1>{(kicker.Length > 0 ? $"<small>{kicker}</small><br>" : "")}{title}</h1><h4>{subtitles}</h4><h5>{author}</h5><h6>{fact}</h6>",
            3 => $"<div class={_names[11]}><p class={_names[7]}>{kicker}</p><h2 class={_names[8]}>{title}</h2><p class={_names[9]}>{subtitles}</p></div><div class={_names[12]}><span>{fact}</span> <span>{author}</span></div>",
            4 => $"<div class={_names[12]}>{fact}</div><center><font size=3>{kicker}</font></center><center><font size=5><b>{title}</b></font></center><center>{subtitles}</center><center>{author}</center>",
            _ => $"<header class={_names[11]}><p>{kicker}</p><h1>{title}</h1><p>{subtitles}</p><p>{author} | {fact}</p></header>",
        };
        var captions = string.Concat(gold.Captions.Select(caption => _random.Next(3) switch
        {
            0 => $"<figure><img src=/i/1.jpg><figcaption>{Escaped(caption)}</figcaption></figure>",
            1 => $"<table><tr><td><img src=/i/1.jpg></td></tr><tr><td>{Escaped(caption)}</td></tr></table>",
            _ => $"<div class={_names[13]}><img src=/i/1.jpg><br><span>{Escaped(caption)}</span></div>",
        }));
        var paragraphs = gold.Paragraphs.Select(paragraph => paragraph.IsSubhead ? $"<strong>{Escaped(paragraph.Text)}</strong>" : Escaped(paragraph.Text)).ToList();
        var body = _body switch
        {
            0 => $"<div class={_names[14]}>{captions}{string.Concat(paragraphs.Select(text => $"<p>　　{text}</p>"))}</div>",
            1 => $"<div id={_names[14]}>{captions}{string.Join("<br/><br/>", paragraphs.Select(text => $"&nbsp;&nbsp;{text}"))}</div>",
            2 => $"<div id={_names[14]}>{captions}{string.Concat(paragraphs.Select(text => $"<div>{text}</div>"))}</div>",
            6 => $"<div class={_names[14]}>{captions}{string.Concat(paragraphs.Select((text, index) => $"<p class={_names[index % 2]}><font size=3><span>　　{text}</span></font></p>"))}</div>",
            7 => $"<pre>{captions}{string.Join("\n\n", paragraphs.Select(text => $"　　{text}"))}</pre>",
            8 => $"<div class={_names[14]}>{captions}{string.Concat(paragraphs.Select(text => $"<section><p>{text}</p></section>"))}</div>",
            9 => $"<div class={_names[14]}>{string.Concat(paragraphs.Select(text => $"<p>{text}</p><p>&nbsp;</p>"))}{captions}</div>",
            3 => $"<table><tr><td class={_names[14]}>{captions}{string.Concat(paragraphs.Select(text => $"<P>{text}"))}</td></tr></table>",
            4 => $"<article>{captions}{string.Concat(paragraphs.Select(text => $"<p class={_names[15]}>{text}</p>\n"))}</article>",
            _ => $"<div class={_names[16]}><div class={_names[14]}>{captions}{string.Join("<br>", paragraphs.Select(text => $"　　{text}"))}</div></div>",
        };
        var side = _listsSide ? $"<div class={_names[17]}><b>本版新闻</b><ul>{string.Concat(page.Stories.Select(other => $"<li><a href=\"{StoryAddress(other)}\">{Escaped(other.Gold.Title)}</a></li>"))}</ul></div>" : "";
        return $"<div class={_names[18]}><a href=\"/\">首页</a> <a href=\"{PageAddress(page)}\">返回版面</a></div>{side}<div class={_names[19]}>{head}{body}</div>"
            + $"<div class={_names[20]}><a href=\"{StoryAddress(page.Stories[0])}\">上一篇</a> <a href=\"{StoryAddress(page.Stories[^1])}\">下一篇</a> <span>字号：大 中 小</span></div><div class={_names[21]}><h4>精彩推荐</h4><a href=\"http://other.example/1\">这个周末去哪里走一走</a><p>扫一扫，在手机上看报</p></div>";
    }

    private string Whole(string title, string body) =>
        $"<!DOCTYPE html><html><head><meta charset=utf-8><title>{Escaped(title)}</title></head><body><div class={_names[22]}><a href=\"/about.html\">关于我们</a></div>{body}<div class={_names[23]}>版权所有 {Paper}社 未经授权不得转载 <a href=\"/about.html\">联系我们</a></div></body></html>";

    private static string Escaped(string text) => System.Net.WebUtility.HtmlEncode(text);

    private sealed record MadePage(string No, string Name, IReadOnlyList<MadeStory> Stories);
}

/// <summary>A story of an invented site.</summary>
internal sealed record MadeStory(int Id, string Page, EditionStory Gold);
