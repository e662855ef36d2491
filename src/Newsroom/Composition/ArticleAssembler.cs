using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;

namespace Baozhai.Newsroom.Composition;

/// <summary>Turns the recognised lines of a page into article drafts. This is the only place where articles are put together.</summary>
internal static class ArticleAssembler
{
    /// <summary>Gathers the articles of a page whose lines are recognised, in page order.</summary>
    public static IReadOnlyList<ArticleDraft> Assemble(Page page)
    {
        var (drafts, areKnown) = Gather(page);
        // Where markup or places say which text is whose, nothing is displaced.
        if (!areKnown)
            DisplacedEndings.Return(drafts);
        SplitArticles.Mend(drafts);
        return drafts;
    }

    /// <summary>The articles before displaced endings are looked for, and whether markup or places say where they begin.</summary>
    public static (List<ArticleDraft> Drafts, bool AreKnown) Gather(Page page)
    {
        var drafts = new List<ArticleDraft>();
        ArticleDraft? above = null;
        var sections = SwappedHalves.Reorder(SectionSplitter.Split(page));
        var style = new PageStyle(sections, page.Explains);
        foreach (var section in sections)
        {
            // No text continues over a page boundary without a jump.
            if (section.From is not null || section.Page != above?.Page)
                above = null;
            var (place, reason, doubt) = SectionRules.Place(section, above, style);
            if (above is not null)
                above.Doubt = Math.Max(above.Doubt, doubt);
            var role = place is SectionPlace.Crosshead ? LineRole.Crosshead : LineRole.Head;
            foreach (var line in section.Heads.SelectMany(block => block.Lines))
                page.Mark(line.Number, role, reason);
            switch (place)
            {
                case SectionPlace.NewArticle:
                    drafts.Add(above = new ArticleDraft(section) { Doubt = doubt });
                    break;
                case SectionPlace.HeadOfAbove:
                    above!.AddHeads(section.Heads);
                    above.HeadInsideText = section.Body.Count > 0;
                    above.AddText(section);
                    break;
                case SectionPlace.Crosshead:
                    above!.AddCrossheads(section.Heads);
                    above.AddText(section);
                    break;
                case SectionPlace.Continuation:
                    above!.AddText(section);
                    break;
                case SectionPlace.Box:
                    Unbox(section, above!, drafts, page);
                    break;
                default:
                    Drop(section, page);
                    break;
            }
        }

        Continuations.Join(drafts, page);
        RepeatedParagraphs.Remove(drafts, page);
        // Before endings are looked for: the second half of a story would be taken for one.
        SplitArticles.Mend(drafts);
        return (drafts, sections.Any(section => section.HasKnownTitle));
    }

    // The notes are the box; what follows goes on above it, unless the article there was already complete and the box has a title.
    private static void Unbox(Section section, ArticleDraft above, List<ArticleDraft> drafts, Page page)
    {
        var titled = BoxRule.HasTitle(section);
        var box = new Section { Page = section.Page };
        box.Heads.AddRange(section.Heads);
        var inBox = (titled, above.BreaksOff) switch
        {
            (true, false) => section.Body.Count,
            (false, _) when section.Heads.Count > 1 => 0,
            (_, true) => 1,
            _ => BoxRule.Notes(section),
        };
        box.Body.AddRange(section.Body.Take(inBox));
        section.Body.RemoveRange(0, inBox);
        if (titled)
            drafts.Add(new ArticleDraft(box));
        else
            Drop(box, page);
        above.AddText(section);
    }

    private static void Drop(Section section, Page page)
    {
        foreach (var line in section.Heads.SelectMany(block => block.Lines))
            page.Mark(line.Number, LineRole.Section, "a headline without a text");
        foreach (var line in section.Body)
            page.Mark(line.Number, LineRole.Other, "a box of notes");
    }
}
