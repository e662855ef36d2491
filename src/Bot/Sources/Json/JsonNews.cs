using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Baozhai.Bot.Intake.SavedPages;

namespace Baozhai.Bot.Sources.Json;

/// <summary>Finds in any JSON what an edition is made of: days of papers, pages with their stories, the parts of a story. Names of fields are taken by their meaning, whatever the site.</summary>
internal static partial class JsonNews
{
    private const int Deepest = 32;
    private const int ShortestText = 20;

    /// <summary>Reads JSON; null where it is none.</summary>
    public static JsonDocument? Parse(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.IsEmpty || start[0] is not ('{' or '[')) return null;
        try
        {
            return JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Deepest });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The days that are named, each with the paper beside it.</summary>
    public static IEnumerable<(string Paper, DateOnly Day)> Days(JsonElement root) =>
        from item in Objects(root)
        let day = Strings(item).Select(pair => DayOf(pair.Value)).FirstOrDefault(day => day is not null)
        where day is not null
        select (Strings(item).Where(pair => pair.Value.Any(character => character >= 0x2E80)).Select(pair => pair.Value).FirstOrDefault() ?? "", day.Value);

    /// <summary>The stories that are listed, each with the label of its page.</summary>
    public static IReadOnlyList<JsonStory> Stories(JsonElement root)
    {
        var found = new List<JsonStory>();
        foreach (var page in Objects(root))
        {
            foreach (var list in page.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.Array))
            {
                var stories = list.Value.EnumerateArray().Select(Story).ToList();
                if (stories.Count == 0 || stories.Exists(story => story is null) || Label(page) is null) continue;
                found.AddRange(stories.Select(story => story! with { Label = Label(page) }));
            }
        }

        return found;
    }

    /// <summary>The object of a story: that whose text is the longest.</summary>
    public static JsonElement? Body(JsonElement root) => Objects(root).Select(item => (Item: item, Text: Text(item))).Where(entry => entry.Text.Length > 0).OrderByDescending(entry => entry.Text.Length).Select(entry => (JsonElement?)entry.Item).FirstOrDefault();

    /// <summary>The text of a story as HTML; empty for none.</summary>
    public static string Text(JsonElement story) => Strings(story).Where(pair => TextName().IsMatch(pair.Name) && (pair.Value.Length >= ShortestText || pair.Value.Contains('<', StringComparison.Ordinal))).Select(pair => pair.Value).MaxBy(value => value.Length) ?? "";

    /// <summary>The first field whose name fits; empty for none.</summary>
    public static string Field(JsonElement item, Func<string, bool> name) => Strings(item).Where(pair => name(pair.Name)).Select(pair => Plain(pair.Value)).FirstOrDefault(value => value.Length > 0) ?? "";

    /// <summary>引题.</summary>
    public static string Kicker(JsonElement story) => Field(story, name => KickerName().IsMatch(name));

    /// <summary>副题, each line one.</summary>
    public static IReadOnlyList<string> Subtitles(JsonElement story) =>
        Strings(story).Where(pair => SubtitleName().IsMatch(pair.Name) && !KickerName().IsMatch(pair.Name)).Select(pair => pair.Value).FirstOrDefault(value => value.Length > 0) is { } lines
            ? [.. Breaks().Split(lines).Select(Plain).Where(line => line.Length > 0)] : [];

    /// <summary>作者; empty for none.</summary>
    public static string Author(JsonElement story) => Field(story, name => AuthorName().IsMatch(name));

    /// <summary>图注.</summary>
    public static IEnumerable<string> Captions(JsonElement story) =>
        from property in story.EnumerateObject()
        where property.Value.ValueKind is JsonValueKind.Array
        from picture in property.Value.EnumerateArray()
        where picture.ValueKind is JsonValueKind.Object && Strings(picture).Any(pair => Picture().IsMatch(pair.Value))
        let caption = Field(picture, name => CaptionName().IsMatch(name))
        where caption.Length > 0
        select caption;

    /// <summary>The label of the page that an object names; null for none.</summary>
    public static string? Label(JsonElement page)
    {
        var number = Strings(page).Where(pair => PageName().IsMatch(pair.Name)).Select(pair => FactText.Label(Plain(pair.Value), mayBeBare: true)).FirstOrDefault(label => label is not null);
        if (number is null || number.Contains('：', StringComparison.Ordinal)) return number;
        var name = Strings(page).Where(pair => PageName().IsMatch(pair.Name)).Select(pair => Spaces().Replace(Plain(pair.Value), "")).FirstOrDefault(value => value.Length is > 1 and <= 8 && value.All(character => character >= 0x2E80));
        return name is null ? number : $"{number}：{name}";
    }

    private static JsonStory? Story(JsonElement item)
    {
        if (item.ValueKind is not JsonValueKind.Object) return null;
        var title = Field(item, name => TitleName().IsMatch(name));
        var id = item.EnumerateObject().Where(property => IdName().IsMatch(property.Name)).Select(property => property.Value.ValueKind switch
        {
            JsonValueKind.String => property.Value.GetString()!,
            JsonValueKind.Number => property.Value.GetRawText(),
            _ => "",
        }).FirstOrDefault(value => Identity().IsMatch(value));
        return title.Length > 0 && id is not null ? new JsonStory(id, title, null) : null;
    }

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        var open = new Stack<JsonElement>([root]);
        while (open.TryPop(out var element))
        {
            if (element.ValueKind is JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Reverse()) open.Push(item);
            }
            else if (element.ValueKind is JsonValueKind.Object)
            {
                yield return element;
                foreach (var property in element.EnumerateObject().Reverse()) open.Push(property.Value);
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Strings(JsonElement item) =>
        item.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.String).Select(property => (property.Name, property.Value.GetString()!.Trim()));

    private static DateOnly? DayOf(string value) =>
        DateOnly.TryParseExact(value.AsSpan(0, Math.Min(value.Length, 10)), ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 2000 ? day : null;

    private static string Plain(string html) => Spaces().Replace(System.Net.WebUtility.HtmlDecode(Tags().Replace(html, "")), " ").Trim();

    [GeneratedRegex("^(?:title|headline|biaoti|name|maintitle|docTitle)$", RegexOptions.IgnoreCase)]
    private static partial Regex TitleName();

    [GeneratedRegex("(?:^|[a-z_])(?:id|guid|docno)$", RegexOptions.IgnoreCase)]
    private static partial Regex IdName();

    [GeneratedRegex("guide|intro(?!duction)|yinti|kicker|pre_?title|shoulder|jianti", RegexOptions.IgnoreCase)]
    private static partial Regex KickerName();

    [GeneratedRegex("sub_?title|title_?2|second|futi|deck", RegexOptions.IgnoreCase)]
    private static partial Regex SubtitleName();

    [GeneratedRegex("author|zuozhe|byline|writer", RegexOptions.IgnoreCase)]
    private static partial Regex AuthorName();

    [GeneratedRegex("content|body|text|detail|neirong|zhengwen", RegexOptions.IgnoreCase)]
    private static partial Regex TextName();

    [GeneratedRegex("desc|caption|note|title|text|tushuo", RegexOptions.IgnoreCase)]
    private static partial Regex CaptionName();

    [GeneratedRegex("page|paper|edition|ban|layout|node|code|number|no$|name$|label|bk$", RegexOptions.IgnoreCase)]
    private static partial Regex PageName();

    [GeneratedRegex("\\.(?:jpe?g|png|gif|webp)(?:$|\\?)", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex("^[\\w-]{1,64}$")]
    private static partial Regex Identity();

    [GeneratedRegex("<br ?/?>|\\n", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^<>]{0,300}>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}

/// <summary>A story as JSON lists it.</summary>
/// <param name="Id">What the site calls it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Label">The label of its page; null where none is named.</param>
internal sealed record JsonStory(string Id, string Title, string? Label);
