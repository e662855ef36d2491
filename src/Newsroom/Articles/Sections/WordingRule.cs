namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>
/// What no other rule decides, common wording does: a subhead's section speaks of the same things as the text above it,
/// another article does not.
/// </summary>
internal sealed class WordingRule : ISectionRule
{
    private const int Sample = 400;

    // Two unrelated stories of one paper share about a fifth of their character pairs, two parts of one story a third and more.
    private const double SameStory = 0.27;

    /// <inheritdoc />
    public (SectionPlace Place, string Reason)? Place(Section section, ArticleDraft? above)
    {
        var text = string.Concat(section.Body.Select(line => line.Text.AsSpan(0, Math.Min(line.Length, Sample)).ToString()).Take(4));
        var share = above!.Wording.Share(text);
        var needed = above.BreaksOff || section.Captions.Count == 0 && section.Mark == 0 ? SameStory - 0.12 : SameStory;
        return share >= needed
            ? (SectionPlace.Crosshead, $"same wording as above ({share:0.00})")
            : (SectionPlace.NewArticle, $"other wording than above ({share:0.00})");
    }
}
