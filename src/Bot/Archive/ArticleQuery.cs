namespace Baozhai.Bot.Archive;

/// <summary>What is searched for: words, and what the articles must be beside; what is null does not matter.</summary>
/// <param name="Words">Words divided by white space, all of which must be there. Any text is valid.</param>
/// <param name="Topic">Belonging to this topic, by its full name.</param>
/// <param name="Place">Naming this place, by its full name.</param>
/// <param name="Paper">Of this paper.</param>
/// <param name="Page">On the page with this label, in any of its forms (A1, 第A1版, 01, 第1版).</param>
/// <param name="From">Of issues of this day and later.</param>
/// <param name="To">Of issues of this day and earlier.</param>
internal sealed record ArticleQuery(
    string Words = "", string? Topic = null, string? Place = null, string? Paper = null, string? Page = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Whether it asks for more than words.</summary>
    public bool IsFiltered => this with { Words = "" } != new ArticleQuery();

    /// <summary>A query for words alone.</summary>
    public static implicit operator ArticleQuery(string words) => FromString(words);

    /// <summary>A query for words alone.</summary>
    public static ArticleQuery FromString(string words) => new(words);
}
