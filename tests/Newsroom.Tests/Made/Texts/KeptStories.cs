using System.Text.Json;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Tests.Made.Texts;

/// <summary>
/// Stories of real news that are kept outside the repository: JSON lines, each with <c>title</c> and <c>text</c>. One in five is invented all
/// the same, because such collections hold no essays, letters and notices.
/// </summary>
internal sealed partial class KeptStories : IStorySource
{
    private const double Invented = 0.2;
    private const int ShortestLine = 30;
    private const int ShortestText = 150;
    private static readonly string[] Columns = ["权威解读", "记者调查", "一线观察", "热点追踪", "民生关注", "深度报道之三", "走进现场", "国际观察", "数据里的新变化", "最新通报显示", "一周要事追踪", "焦点人物"];
    private readonly List<(string Title, string Text)> _texts = [];
    private readonly InventedStories _invented = new();

    /// <summary>The stories of a file.</summary>
    /// <param name="path">The file.</param>
    public KeptStories(string path)
    {
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var (title, text) = (document.RootElement.GetProperty("title").GetString()!, Plain(document.RootElement.GetProperty("text").GetString()!));
            if (Paragraphs(new Chance(0), text).Count >= 2 && title.Length is > 5 and < 60 && text.Length >= ShortestText)
                _texts.Add((title.Trim().Trim('\u200B'), text));
        }
    }

    /// <inheritdoc />
    public Story Next(Chance chance, string city, PageMemory memory)
    {
        if (chance.Happens(Invented))
            return _invented.Next(chance, city, memory);
        var (title, text) = chance.Of(_texts);
        var halves = title.Split([' ', '　'], 2, StringSplitOptions.RemoveEmptyEntries);
        var paragraphs = Paragraphs(chance, text);
        var phrases = paragraphs.SelectMany(paragraph => Clause().Matches(paragraph)).Select(match => match.Value).Where(clause => clause.Length is >= 6 and <= 18).Distinct().ToList();
        if (phrases.Count < 2)
            phrases = [title, halves[0]];
        return new Story(StoryKind.Kept, halves[0], halves.Length > 1 ? halves[1] : null, paragraphs)
        {
            Subheads = [.. paragraphs.Select(paragraph => Clause().Matches(paragraph).Select(match => match.Value).FirstOrDefault(clause => clause.Length is >= 5 and <= 15) ?? chance.Of(phrases))],
            Kickers = [chance.Of(phrases), .. chance.Some(Columns, 3)],
            LongTitle = $"{title}{chance.Of(phrases)} {string.Concat(chance.Some(phrases, 3))}",
            Phrases = [.. chance.Some(phrases, 6)],
        };
    }

    // Datelines and credits are taken away: the maker puts its own on.
    private static string Plain(string text) =>
        Dateline().Replace(string.Concat(text.Split('\n').Select(line => line.Trim()).Where(line => line.Length >= ShortestLine)), string.Empty).Replace('#', ' ').Trim();

    private static List<string> Paragraphs(Chance chance, string text)
    {
        var paragraphs = new List<string>();
        var (paragraph, length) = (string.Empty, chance.Between(40, 200));
        foreach (var sentence in Sentence().Matches(text).Select(match => match.Value).Where(sentence => !Credit().IsMatch(sentence)))
        {
            paragraph += sentence;
            if (paragraph.Length < length)
                continue;
            paragraphs.Add(paragraph);
            (paragraph, length) = (string.Empty, chance.Between(40, 200));
        }

        if (paragraph.Length > 0)
            paragraphs.Add(paragraph);
        return paragraphs;
    }

    [GeneratedRegex(@"^[^。，]{0,40}?(?:[日]?[电讯])\s*(?:[（(][^）)]{0,40}[）)])?\s*|^[^。，]{0,12}记者[^。，]{0,20}(?:通讯员[^。，]{0,12})?(?=\d)|(?<=[。])[（(]记者[^）)]{0,20}[）)]|[（(]完[）)]")]
    private static partial Regex Dateline();

    // A sentence with a credit or the name of a site is left out.
    [GeneratedRegex("来源[:：]|编辑[:：]|责编|编 辑|记者[ 　:：/]|通讯员|[（(]记者|摄[）)]?$|供图|视频[:：]|图片[:：]|报道[）)]?。?$|原标题|点击")]
    private static partial Regex Credit();

    [GeneratedRegex("[^。！？]+[。！？]+[”’）]*|[^。！？]+$")]
    private static partial Regex Sentence();

    [GeneratedRegex("(?<=[，。；、]|^)[^，。；：、“”（）()《》\\s]+(?=[，。；])")]
    private static partial Regex Clause();
}
