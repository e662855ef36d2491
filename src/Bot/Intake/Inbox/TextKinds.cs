using System.Text.RegularExpressions;
using Baozhai.Bot.Intake.SavedPages;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Tells texts that are no pages of a newspaper: feeds, other XML, JSON and tables.</summary>
internal static partial class TextKinds
{
    private const int Prelude = 4096;
    private const int FewestRows = 3;
    private const int FewestCells = 3;
    private const int MostRows = 200;
    private const double MostOfThem = 0.9;

    private static readonly IssueRefusal Empty = new(
        "文件是空的：请检查识别或下载有没有成功，再放一次。", "the file is empty: see whether recognising or downloading it failed, and hand it in again");

    private static readonly IssueRefusal Feed = new(
        "这是 RSS 订阅源，不是报纸的文字：请打开里面的文章，把网页存下来（.html）再放进来。", "an RSS feed, not the text of a page: open the articles in it and hand in the saved web pages (.html)");

    private static readonly IssueRefusal Xml = new(
        "这是 XML 数据，不是报纸的文字：请放版面文本（.txt、.md）或存下来的网页（.html）。", "XML data, not the text of a page: hand in a text (.txt, .md) or a saved web page (.html)");

    private static readonly IssueRefusal Json = new(
        "这是 JSON 数据，不是认识的版面识别结果：请放版面文本（.txt、.md）；识别程序一般也能输出 Markdown。", "JSON data in no known form of recognised pages: hand in a text (.txt, .md); programs that recognise pages can write Markdown too");

    private static readonly IssueRefusal Table = new(
        "这是表格（CSV），不是报纸的文字：请放版面文本（.txt、.md）或存下来的网页（.html）。", "a table (CSV), not the text of a page: hand in a text (.txt, .md) or a saved web page (.html)");

    private static readonly IssueRefusal WebArchive = new(
        "这是单个文件的网页（MHTML）：请在浏览器里另存为“网页，仅 HTML”再放进来。", "a web page with everything in one file (MHTML): save it as “web page, HTML only” and hand that in");

    /// <summary>What speaks against a text; null when nothing does.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">Its text.</param>
    public static IssueRefusal? Find(string name, string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF\u200B\0 \t\r\n\v\f\u3000\u00A0");
        if (start.IsEmpty || IsBlank(start)) return Empty;
        var beginning = start[..Math.Min(start.Length, Prelude)];
        if (start[0] == '<') return OfMarkup(beginning);
        if (start[0] is '{' or '[' && JsonOpening().IsMatch(beginning)) return Json;
        if (Mime().IsMatch(beginning)) return WebArchive;
        return IsTable(name, start) ? Table : null;
    }

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character)) return false;
        }

        return true;
    }

    private static IssueRefusal? OfMarkup(ReadOnlySpan<char> beginning)
    {
        if (Root().EnumerateMatches(beginning) is var roots && !roots.MoveNext()) return null;
        var root = beginning.Slice(roots.Current.Index, roots.Current.Length)[1..].ToString().ToLowerInvariant();
        if (root is "rss" or "feed" or "rdf:rdf" or "opml") return Feed;
        if (root is "urlset" or "sitemapindex" or "svg" or "plist") return Xml;
        return beginning.StartsWith("<?xml") && !Markup.IsHtmlElement(root) ? Xml : null;
    }

    // In running text commas come as they come; in a table every line has the same number of them.
    private static bool IsTable(string name, ReadOnlySpan<char> text)
    {
        var isNamed = Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".tsv";
        foreach (var divider in (ReadOnlySpan<char>)[',', '\t', ';', '|'])
        {
            int rows = 0, most = 0;
            var counts = new Dictionary<int, int>();
            foreach (var line in text.EnumerateLines())
            {
                if (line.IsWhiteSpace()) continue;
                // A table of Markdown is text.
                if (divider == '|' && line.TrimStart() is ['|', ..]) return false;
                var cells = line.Count(divider) + 1;
                most = Math.Max(most, counts[cells] = counts.GetValueOrDefault(cells) + (cells >= (isNamed ? 2 : FewestCells) && !EndsSentence(line) ? 1 : 0));
                if (++rows == MostRows) break;
            }

            if (rows >= (isNamed ? 1 : FewestRows) && most >= MostOfThem * rows) return true;
        }

        return false;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line) => line.TrimEnd() is [.., '。' or '！' or '？' or '”' or '；'];

    // [1] and [本报讯] begin texts.
    [GeneratedRegex("""\A(?:\{\s*(?:"[^"\n]{0,200}"\s*:|\})|\[\s*(?:\{\s*["}]|\[\s*["\[{0-9-]|"(?:[^"\\\n]|\\.){0,2000}"\s*[,\]]|\]\s*\z))""")]
    private static partial Regex JsonOpening();

    [GeneratedRegex("<[A-Za-z][A-Za-z0-9:_-]*")]
    private static partial Regex Root();

    [GeneratedRegex("^(?:MIME-Version:|Content-Type: multipart/)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Mime();
}
