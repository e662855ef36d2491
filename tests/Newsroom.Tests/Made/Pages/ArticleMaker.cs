using Baozhai.Newsroom.Tests.Made.Damages;
using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>Lays out one article and moves its parts about; what concerns its neighbours too is <see cref="Neighbours"/>.</summary>
internal static class ArticleMaker
{
    private const int LeastMoved = 4;

    /// <summary>A laid-out article.</summary>
    public static MadeArticle Make(Story story, PageStyle style, DamageRates rates, Chance chance)
    {
        var article = new MadeArticle(story);
        if (story.Kind is not (StoryKind.Photo or StoryKind.Notice or StoryKind.Event or StoryKind.Letter or StoryKind.Essay or StoryKind.Commentary or StoryKind.Questions or StoryKind.Table))
            article.Gets(Damage.Fragment, rates, chance);
        var fragment = article.Damages.Contains(Damage.Fragment);
        var head = fragment ? Headless(article, chance) : HeadMaker.Make(article, style, rates, chance);
        var (signed, text) = BodyMaker.Make(article, style, rates, chance);
        if (chance.Happens(rates[Damage.Bold]) && !style.Marks)
        {
            article.Damages.Add(Damage.Bold);
            foreach (var title in head.Where(line => line.IsTitle))
                title.Text = $"**{title.Text}**";
        }

        foreach (var subhead in text.Where(line => line.IsSubhead))
            subhead.Mark = style.Marks ? style.SubheadMarks : string.Empty;
        var movable = article.Dated && signed.Count == 0 && article.Body.Count >= LeastMoved && article.Body.Count(line => !line.Continues) >= LeastMoved;
        if (movable && article.Gets(Damage.HalvesSwapped, rates, chance))
            Swap(article, text, chance);
        else if (article.Dated && signed.Count == 0 && article.Body.Count >= 2 && article.Gets(Damage.HeadlineInText, rates, chance))
            (head, text) = HeadlineInText(article, head, text);
        else if (article.Gets(Damage.CutAround, rates, chance))
            CutAround(article, text, chance);
        article.Printed = [.. head, .. signed, .. text];
        return article;
    }

    private static List<MadeLine> Headless(MadeArticle article, Chance chance)
    {
        article.Title = null;
        return [article.Aside(chance.One("（上接A1版）", "（上接第1版）", "▲上接A1版", "（紧接1版）", "上接A1版①"))];
    }

    private static void Swap(MadeArticle article, List<MadeLine> text, Chance chance)
    {
        var starts = Enumerable.Range(2, article.Body.Count - 2).Where(index => !article.Body[index].Continues).ToList();
        var at = starts.Count == 0 ? -1 : text.IndexOf(article.Body[chance.Of(starts)]);
        if (at < 0)
        {
            article.Damages.Remove(Damage.HalvesSwapped);
            return;
        }

        // A signature or jump at the very end is printed where it belongs, at the end of the second half.
        var second = text[at..];
        text.RemoveRange(at, text.Count - at);
        text.InsertRange(0, second);
    }

    // The lead stands above the headline; a banner above the headline goes with it.
    private static (List<MadeLine> Head, List<MadeLine> Text) HeadlineInText(MadeArticle article, List<MadeLine> head, List<MadeLine> text)
    {
        var at = text.IndexOf(article.Body[0]);
        return (text[..(at + 1)], [.. head, .. text[(at + 1)..]]);
    }

    private static void CutAround(MadeArticle article, List<MadeLine> text, Chance chance)
    {
        var continued = article.Body.FindIndex(line => line.Continues);
        if (continued < 0 && !Divide(article, text, chance, out continued))
        {
            article.Damages.Remove(Damage.CutAround);
            return;
        }

        MadeLine between = chance.Below(4) switch
        {
            3 => article.Aside($"{Furnishings.BoxLabel(chance)}：{chance.Of(article.Story.Phrases)}"),
            0 => MadeLine.Loose(Furnishings.Stray(chance), "stray"),
            1 => article.Aside($"{chance.Of(article.Story.Phrases)}。（资料图片）", apart: true),
            _ => MadeLine.Loose($"{Names.Person(chance)} 供图", "stray"),
        };
        text.Insert(text.IndexOf(article.Body[continued]), between);
    }

    private static bool Divide(MadeArticle article, List<MadeLine> text, Chance chance, out int continued)
    {
        continued = -1;
        var line = article.Body.MaxBy(line => line.Text.Length)!;
        var cut = line.Text.Length < 50 ? 0 : BodyMaker.Cut(line.Text, chance);
        if (cut == 0)
            return false;
        var rest = new MadeLine(line.Text[cut..], Place.Body) { Continues = true };
        line.Text = line.Text[..cut];
        continued = article.Body.IndexOf(line) + 1;
        article.Body.Insert(continued, rest);
        text.Insert(text.IndexOf(line) + 1, rest);
        return true;
    }
}
