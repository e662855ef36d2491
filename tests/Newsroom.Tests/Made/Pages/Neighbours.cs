using Baozhai.Newsroom.Tests.Made.Damages;
using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>Damages in which an article and the next ones get among each other.</summary>
internal static class Neighbours
{
    private const int LeastMoved = 4;
    private const double CutTails = 0.35;

    /// <summary>What moves lines of an article itself; two of these in one article leave nobody a chance.</summary>
    private static readonly Damage[] Moving =
    [
        Damage.HalvesSwapped, Damage.HeadlineInText, Damage.CutAround, Damage.TailDisplaced, Damage.TailFar, Damage.TailBehindJump, Damage.Interleaved, Damage.InterleavedLines, Damage.EndSignature, Damage.CreditLine, Damage.Jump, Damage.JumpGlued, Damage.EndByline,
    ];

    /// <summary>Puts two articles without a dateline one after the other, the second without a mark.</summary>
    public static void PutSideBySide(List<MadeArticle> articles, DamageRates rates, Chance chance)
    {
        for (var index = 0; index + 1 < articles.Count; index++)
        {
            if (!chance.Happens(rates[Damage.SideBySide]) || articles[index].Dated)
                continue;
            var other = articles.FindIndex(index + 1, article => !article.Dated && article.Story.Kind is not (StoryKind.Photo or StoryKind.Notice or StoryKind.Event));
            if (other < 0)
                continue;
            (articles[index + 1], articles[other]) = (articles[other], articles[index + 1]);
            foreach (var title in articles[index + 1].Printed.Where(line => line.IsTitle))
                title.Mark = string.Empty;
            articles[index].Damages.Add(Damage.SideBySide);
            articles[++index].Damages.Add(Damage.SideBySide);
        }
    }

    /// <summary>Reads two articles across, one line of each by turns.</summary>
    public static void Interleave(List<MadeArticle> articles, DamageRates rates, Chance chance)
    {
        for (var index = 0; index + 1 < articles.Count; index++)
        {
            var (one, other) = (articles[index], articles[index + 1]);
            var lines = rates[Damage.InterleavedLines] is > 0 and var rate && chance.Happens(rate);
            if (!lines && !chance.Happens(rates[Damage.Interleaved]) || Moved(one) || Moved(other) || one.Body.Count < 3 || other.Body.Count < 3)
                continue;
            var width = lines ? chance.Between(12, 20) : 0;
            foreach (var article in lines ? [one, other] : Array.Empty<MadeArticle>())
                WriteInLines(article, width);
            var mixed = new List<MadeLine>();
            for (var line = 0; line < Math.Max(one.Printed.Count, other.Printed.Count); line++)
                mixed.AddRange(new[] { one, other }.Where(article => line < article.Printed.Count).Select(article => article.Printed[line]));
            foreach (var line in lines ? mixed.Skip(1) : [])
                line.Touches = true;
            (one.Printed, other.Printed) = (mixed, []);
            var damage = lines ? Damage.InterleavedLines : Damage.Interleaved;
            one.Damages.Add(damage);
            other.Damages.Add(damage);
            index++;
        }
    }

    // Every paragraph in the lines of a column.
    private static void WriteInLines(MadeArticle article, int width)
    {
        foreach (var whole in article.Body.Where(line => line.Text.Length > width).ToList())
        {
            var lines = Enumerable.Range(0, (whole.Text.Length + width - 1) / width)
                .Select(part => new MadeLine(whole.Text[(part * width)..Math.Min(whole.Text.Length, (part + 1) * width)], Place.Body) { Continues = part > 0 || whole.Continues, Touches = part > 0 }).ToList();
            foreach (var list in (List<MadeLine>[])[article.Body, article.Printed])
            {
                var at = list.IndexOf(whole);
                list.RemoveAt(at);
                list.InsertRange(at, lines);
            }
        }
    }

    /// <summary>Prints the ends of articles behind later ones.</summary>
    public static void MoveTails(List<MadeArticle> articles, DamageRates rates, Chance chance)
    {
        for (var index = 0; index + 1 < articles.Count; index++)
        {
            var article = articles[index];
            if (Moved(article) || article.Body.Count < LeastMoved || article.Story.Kind is StoryKind.Questions or StoryKind.Letter or StoryKind.Table)
                continue;
            if (chance.Happens(rates[Damage.TailDisplaced]))
                Move(article, articles[index + 1], Damage.TailDisplaced, chance);
            else if (index + 2 < articles.Count && chance.Happens(rates[Damage.TailFar]))
                Move(article, articles[index + 2], Damage.TailFar, chance);
            else if (chance.Happens(rates[Damage.TailBehindJump]))
                Move(article, articles[index + 1], Damage.TailBehindJump, chance);
        }
    }

    private static bool Moved(MadeArticle article) => Moving.Any(article.Damages.Contains) || article.Printed.Count == 0;

    private static void Move(MadeArticle article, MadeArticle behind, Damage damage, Chance chance)
    {
        if (Moved(behind) || behind.Story.Kind is StoryKind.Photo or StoryKind.Notice or StoryKind.Event)
            return;
        var starts = Enumerable.Range(2, article.Body.Count - 2).Where(index => article.Body[index].Continues == chance.Happens(CutTails)).ToList();
        if (starts.Count == 0)
            return;
        var at = article.Printed.IndexOf(article.Body[chance.Of(starts)]);
        if (at < 0 || article.Printed[at..].Any(line => line.Place == Place.Furniture))
            return;
        if (at > 0 && article.Printed[at - 1].IsSubhead)
            at--;
        if (damage == Damage.TailBehindJump)
        {
            behind.Damages.Add(Damage.Jump);
            if (chance.Happens(0.5))
                behind.Printed.Add(behind.Aside(Furnishings.Jump(chance)));
            else
                behind.Body[^1].Text += Furnishings.GluedJump(chance);
        }

        behind.Printed.AddRange(article.Printed[at..]);
        article.Printed.RemoveRange(at, article.Printed.Count - at);
        article.Damages.Add(damage);

        // Whose place was taken is as hard to read.
        behind.Damages.Add(damage);
    }
}
