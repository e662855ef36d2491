using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>What elements mean for reading.</summary>
internal static partial class ElementKinds
{
    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        StringComparer.Ordinal, "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img");

    private static readonly FrozenSet<string> NeverText = FrozenSet.Create(
        StringComparer.Ordinal, "script", "style", "template", "svg", "math", "select", "option", "noscript", "iframe", "object", "textarea", "canvas", "audio", "video", "map");

    private static readonly FrozenSet<string> Around = FrozenSet.Create(StringComparer.Ordinal, "nav", "header", "footer", "aside", "form", "button", "dialog", "menu");

    private static readonly FrozenSet<string> ClosedByItself = FrozenSet.Create(StringComparer.Ordinal, "p", "li", "td", "th", "tr", "dd", "dt", "option");

    /// <summary>Whether it has no end tag.</summary>
    public static bool IsVoid(string tag) => Void.Contains(tag);

    /// <summary>Whether it stands inside a line.</summary>
    public static bool IsInline(string tag) => Inline.Contains(tag);

    /// <summary>Whether a second one right inside the first means that the first has ended.</summary>
    public static bool ClosesItself(string tag) => ClosedByItself.Contains(tag);

    /// <summary>What an element says about the text in it.</summary>
    public static HtmlRegion Region(string tag, string names)
    {
        if (NeverText.Contains(tag)) return HtmlRegion.Hidden;
        if (tag is "a") return HtmlRegion.Link;
        if (tag is "b" or "strong") return HtmlRegion.Bold;
        if (tag is "founder-content" || (names.Length > 0 && Content().IsMatch(names))) return HtmlRegion.Content;
        if (tag is "figure" or "figcaption" || (names.Length > 0 && Picture().IsMatch(names))) return HtmlRegion.Picture;
        return Around.Contains(tag) || (names.Length > 0 && Furniture().IsMatch(names)) ? HtmlRegion.Furniture : HtmlRegion.None;
    }

    [GeneratedRegex("(?:^| )(?:ozoom|founder-content|articlecontent|article-content|articlebody|article-body|newsdetatext|rm_txt_con)(?: |$)")]
    private static partial Regex Content();

    [GeneratedRegex("(?:^| )(?:newspic|newsimg|article-?pic|figure|attachpic|picinfo|imgtxt|tuzhu|tushuo|pic-?(?:text|desc)|img-?desc|pci_c)(?: |$)")]
    private static partial Regex Picture();

    [GeneratedRegex("(?:^| )(?:nav|navbar|menu|footer|foot|copyright|breadcrumb|crumbs?|toolbar|share|sidebar|comments?|related|recommend|search|login)(?:$|[ _-])")]
    private static partial Regex Furniture();
}
