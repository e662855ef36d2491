using System.Text.RegularExpressions;
using Baozhai.Bot.Intake.SavedPages;

namespace Baozhai.Bot.Sources.Editions;

/// <summary>Which links of a page lead to pages of the edition and which to stories. What decides is what all links of one shape of address have in common.</summary>
/// <param name="Pages">The pages of the edition that it leads to, in order.</param>
/// <param name="Stories">What may be stories, in order.</param>
internal sealed partial record EditionMap(IReadOnlyList<ListedPage> Pages, IReadOnlyList<ListedStory> Stories)
{
    private const double MostAreLabels = 0.6;
    private const int LongestPageName = 8;
    private const int ShortestTitle = 2;

    /// <summary>Reads the links of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="day">The day of the edition; null where unknown.</param>
    public static EditionMap Of(SitePage page, DateOnly? day)
    {
        var needsQuery = NeedsQuery(page.Links);
        var own = EditionAddress.Key(page.Url, needsQuery(page.Url));
        var links = page.Links.Select(link => (Link: link, Key: EditionAddress.Key(link.Url, needsQuery(link.Url)))).ToList();
        var shapes = links.GroupBy(link => EditionAddress.Shape(link.Link.Url), StringComparer.Ordinal)
            .Where(shape => IsOfPages(shape.Key, [.. shape], page.Url)).Select(shape => shape.Key).ToHashSet(StringComparer.Ordinal);
        var pages = links.Where(link => shapes.Contains(EditionAddress.Shape(link.Link.Url)) && IsOfDay(link.Link.Url, day))
            .GroupBy(link => link.Key, StringComparer.Ordinal).Select(link => new ListedPage(Clean(link.First().Link.Url, needsQuery), LabelOf([.. link.Select(entry => entry.Link.Text)])))
            .Where(listed => listed.Label is not null || shapes.Contains(EditionAddress.Shape(page.Url))).ToList();
        var stories = links.Where(link => link.Key != own && !shapes.Contains(EditionAddress.Shape(link.Link.Url)) && MayBeStory(link.Link) && (link.Link.IsArea || IsOfDay(link.Link.Url, day)))
            .GroupBy(link => link.Key, StringComparer.Ordinal)
            .Select(link => new ListedStory(Clean(link.First().Link.Url, needsQuery), TitleOf(link.Select(entry => entry.Link.Text)), link.Any(entry => entry.Link.IsArea), Label(link.First().Link.Near))).ToList();
        return new EditionMap(pages, stories);
    }

    /// <summary>The label of a page in what is written on its link (第01版：要闻, A01：要闻, 01, 02 综合); null for none.</summary>
    public static string? Label(string text) =>
        Labels().Match(text) is { Success: true } match ? FactText.Written(match.Groups["page"].Value, match.Groups["name"].Value.Replace(" ", "", StringComparison.Ordinal)) : FactText.Label(text);

    // Pages of an edition are called by their numbers, or look like the page they stand on and are called by short names.
    private static bool IsOfPages(string shape, IReadOnlyList<(SiteLink Link, string Key)> links, Uri own)
    {
        var pages = links.GroupBy(link => link.Key, StringComparer.Ordinal).Select(link => link.Select(entry => entry.Link.Text).Where(text => !PageControls.Is(text) || Labels().IsMatch(text)).ToList()).Where(texts => texts.Exists(text => text.Length > 0)).ToList();
        if (pages.Count == 0 || links.Any(link => link.Link.IsArea)) return false;
        if (pages.Count(texts => LabelOf(texts) is not null) >= pages.Count * MostAreLabels) return true;
        return pages.Count > 1 && shape == EditionAddress.Shape(own) && pages.TrueForAll(texts => texts.TrueForAll(text => text.Length <= LongestPageName));
    }

    // A link stands as a number and again as a name.
    private static string? LabelOf(IReadOnlyList<string> texts)
    {
        var labels = texts.Select(text => Label(text)).OfType<string>().ToList();
        if (labels.Count == 0) return null;
        if (labels.Find(label => label.Contains('：', StringComparison.Ordinal)) is { } whole) return whole;
        var name = texts.FirstOrDefault(text => Label(text) is null && text.Length is >= ShortestTitle and <= LongestPageName && !PageControls.Is(text));
        return name is null ? labels[0] : $"{labels[0]}：{name.Replace(" ", "", StringComparison.Ordinal)}";
    }

    private static bool MayBeStory(SiteLink link) => link.IsArea || (link.Text.Length >= ShortestTitle && !PageControls.Is(link.Text) && Label(link.Text) is null && link.Text.Any(char.IsLetter));

    private static bool IsOfDay(Uri url, DateOnly? day) => day is null || EditionAddress.Day(url) is not { } named || named == day;

    // Beside its title a story is often listed with the beginning of its text.
    private static string TitleOf(IEnumerable<string> texts)
    {
        var shown = texts.Where(text => !PageControls.Is(text)).ToList();
        return shown.Where(text => !Beginning().IsMatch(text)).MaxBy(text => text.Length) ?? shown.MaxBy(text => text.Length) ?? "";
    }

    // Many addresses with one path are told apart by their queries; a query that is the same behind every path tells nothing.
    private static Func<Uri, bool> NeedsQuery(IReadOnlyList<SiteLink> links)
    {
        var several = links.Where(link => link.Url.Query.Length > 0).GroupBy(link => link.Url.AbsolutePath, StringComparer.Ordinal)
            .Where(path => path.Select(link => link.Url.Query).Distinct(StringComparer.Ordinal).Skip(1).Any()).Select(path => path.Key).ToHashSet(StringComparer.Ordinal);
        return url => several.Contains(url.AbsolutePath) || (url.Query.Length > 0 && !File().IsMatch(url.AbsolutePath));
    }

    private static Uri Clean(Uri url, Func<Uri, bool> needsQuery) => new(EditionAddress.Key(url, needsQuery(url)));

    [GeneratedRegex("^(?:第 ?)?(?<page>[A-Z]{0,2}\\d{1,3}) ?[版叠]?(?: ?[:：、.·|—\\-] ?| +|(?<=版))(?<name>[^\\d:：。，！？]{0,12}?)$|^第? ?(?<page>[A-Z]{0,2}\\d{1,3}) ?版?$")]
    private static partial Regex Labels();

    [GeneratedRegex("(?:…|\\.\\.\\.) ?[\\[【（(]?(?:详细|详情|全文|更多|查看|阅读)?|[\\[【（(](?:详细|详情|全文|更多)[\\]】）)]$")]
    private static partial Regex Beginning();

    [GeneratedRegex("\\.s?html?$", RegexOptions.IgnoreCase)]
    private static partial Regex File();
}

/// <summary>A page of an edition as another lists it.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Label">Its label, with its name where it has one; null where it has none.</param>
internal sealed record ListedPage(Uri Url, string? Label);

/// <summary>What may be a story, as a page lists it.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Title">What it is called there; empty where only a picture leads to it.</param>
/// <param name="IsInPicture">Whether it is a part of the page's picture.</param>
/// <param name="Label">The page under which it is listed, where a contents page says so; null otherwise.</param>
internal sealed record ListedStory(Uri Url, string Title, bool IsInPicture, string? Label)
{
    /// <summary>Whether the page that lists it is other than at the look before.</summary>
    public bool IsOnChangedPage { get; init; }
}
