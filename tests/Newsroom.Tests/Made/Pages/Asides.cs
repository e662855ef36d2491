using Baozhai.Newsroom.Tests.Made.Damages;
using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>Puts into a text what is not of it: subheads, boxes, captions, notes, copies, pictures.</summary>
internal static class Asides
{
    private const double FeatureSubheads = 0.6;

    /// <summary>Puts lines into a text, each between two of its paragraphs.</summary>
    public static void Put(MadeArticle article, List<MadeLine> text, PageStyle style, DamageRates rates, Chance chance)
    {
        var kind = article.Story.Kind;
        if (kind is StoryKind.Photo or StoryKind.Notice or StoryKind.Event or StoryKind.Table || article.Body.Count < 3)
            return;
        if (article.Gets(Damage.Repeated, rates, chance))
            Repeat(article, text, chance);
        if (kind is not (StoryKind.Essay or StoryKind.Letter or StoryKind.Questions or StoryKind.Commentary))
            Subheads(article, text, rates, chance);
        if (article.Gets(Damage.Caption, rates, chance))
            Insert(text, [article.Aside(Furnishings.Caption(chance, article.Story, style), apart: true)], chance);
        if (article.Gets(Damage.Box, rates, chance))
            Insert(text, Box(article, chance), chance);
        if (article.Gets(Damage.MarkdownImage, rates, chance))
            Insert(text, [article.Aside($"![]({chance.One("./imgs/", "images/", "")}page_{chance.Between(1, 60)}.jpg)", apart: true)], chance);
        if (kind is not (StoryKind.Essay or StoryKind.Commentary) && article.Gets(Damage.EditorsNote, rates, chance))
        {
            var note = article.Aside($"{chance.One("编者按：", "编者按 ", "【编者按】", "编者的话：")}{chance.Of(article.Story.Phrases)}，牵动着许多人的心。本报今起刊发一组报道，敬请关注。");
            if (chance.Happens(0.7))
                text.Insert(0, note);
            else
                Insert(text, [note], chance);
        }
    }

    private static void Repeat(MadeArticle article, List<MadeLine> text, Chance chance)
    {
        var whole = article.Body.Where((line, index) => !line.Continues && (index + 1 == article.Body.Count || !article.Body[index + 1].Continues)).ToList();
        if (whole.Count == 0)
        {
            article.Damages.Remove(Damage.Repeated);
            return;
        }

        var line = chance.Of(whole);
        for (var copies = chance.Between(1, 2); copies > 0; copies--)
            text.Insert(text.IndexOf(line) + 1, article.Aside(line.Text));
    }

    private static void Subheads(MadeArticle article, List<MadeLine> text, DamageRates rates, Chance chance)
    {
        var often = article.Story.Kind == StoryKind.Feature && rates[Damage.Crossheads] > 0 && chance.Happens(FeatureSubheads);
        var two = article.Gets(Damage.CrossheadsTwoLine, rates, chance);
        if (!often && !two && !article.Gets(Damage.Crossheads, rates, chance))
            return;
        if (!two)
            article.Damages.Add(Damage.Crossheads);
        var starts = Enumerable.Range(1, article.Body.Count - 1).Where(index => !article.Body[index].Continues).ToList();
        foreach (var start in chance.Some(starts, chance.Between(1, Math.Max(1, Math.Min(3, starts.Count / 2)))))
        {
            var paragraph = article.Body.Take(start).Count(line => !line.Continues);
            if (paragraph >= article.Story.Subheads.Count)
                continue;
            var at = text.IndexOf(article.Body[start]);
            text.Insert(at, article.Aside(article.Story.Subheads[paragraph], subhead: true));
            if (two)
                text.Insert(at + 1, article.Aside(chance.Of(article.Story.Phrases), subhead: true));
        }
    }

    private static List<MadeLine> Box(MadeArticle article, Chance chance)
    {
        var label = article.Aside(Furnishings.BoxLabel(chance));
        var phrases = chance.Some(article.Story.Phrases, chance.Between(1, 3));
        return chance.Below(3) switch
        {
            0 => [label, article.Aside($"{string.Join('；', phrases)}。")],
            1 => [label, .. phrases.Select(phrase => article.Aside($"{phrase}。"))],
            _ => [label, .. phrases.Select((phrase, index) => article.Aside(chance.One("●", "", "·", $"{index + 1}.") + phrase))],
        };
    }

    // Never between the lines of a cut paragraph: that is a damage of its own.
    private static void Insert(List<MadeLine> text, List<MadeLine> lines, Chance chance)
    {
        var gaps = Enumerable.Range(1, text.Count - 1).Where(index => text[index].Place == Place.Body && !text[index].Continues).ToList();
        if (gaps.Count > 0)
            text.InsertRange(chance.Of(gaps), lines);
    }
}
