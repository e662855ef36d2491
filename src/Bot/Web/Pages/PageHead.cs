namespace Baozhai.Bot.Web.Pages;

/// <summary>What every page of the reader says of itself: its language, its title, where it is and where its feeds are.</summary>
public sealed record PageHead
{
    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The title of the page, without the program's name.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for search engines and previews; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Path and query of the page, escaped, from the root: <c>/a/17</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Where the pages are reached from outside, without a slash at the end; null where <c>Web:PublicUrl</c> is not set.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>The list of this page as a feed: its path without <c>.atom</c> or <c>.json</c>, and behind it the query; null for none.</summary>
    public (string Path, string Query)? Feed { get; init; }

    /// <summary>A picture that is shown where its address is shared; null for none.</summary>
    public PageImage? Image { get; init; }

    /// <summary>schema.org JSON-LD, safe inside a script element; null for none.</summary>
    public string? JsonLd { get; init; }

    /// <summary>Whether search engines shall keep it: pages made of what somebody typed are not for them.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>The room of the navigation it belongs to: <c>/</c>, <c>/levels</c>; null for none.</summary>
    public string? Section { get; init; }

    /// <summary>The text in the page's language.</summary>
    public string Say(string chinese, string english) => Language == "en" ? english : chinese;

    /// <summary>An address of this program for use outside of it; the path alone where the public address is not known.</summary>
    public string Outside(string path) => PublicUrl + path;
}

/// <summary>A picture of a page.</summary>
/// <param name="Path">Its path, escaped.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Text">What it shows, for those who do not see it.</param>
public sealed record PageImage(string Path, int Width, int Height, string Text);
