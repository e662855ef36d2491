using System.Globalization;
using Baozhai.Newsroom.Tests.Made.Damages;
using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>Lays out a text: its byline, its paragraphs, what stands among and below them.</summary>
internal static class BodyMaker
{
    private const int ShortestCut = 50;
    private const double PageForm = 0.8;
    private const double OwnLine = 0.3;
    private static readonly string[] Salutations = ["各位读者：", "编辑同志：", "尊敬的编辑：", "编辑老师，您好：", "亲爱的读者朋友："];

    /// <summary>The lines of the names above the text, and the lines of the text with all that stands in it.</summary>
    public static (List<MadeLine> Signed, List<MadeLine> Text) Make(MadeArticle article, PageStyle style, DamageRates rates, Chance chance)
    {
        var signed = new List<MadeLine>();
        var lead = Sign(article, signed, style, rates, chance);
        var paragraphs = article.Story.Paragraphs.ToList();
        paragraphs[0] = lead + paragraphs[0];
        if (article.Story.Kind == StoryKind.Photo && chance.Happens(0.7))
            paragraphs[^1] += $" {Furnishings.Photographer(chance)}";
        var last = article.Damages.Contains(Damage.EndByline) ? EndByline(article, paragraphs, chance) : null;
        var text = new List<MadeLine>();
        foreach (var paragraph in paragraphs)
            Add(article, text, paragraph, style, rates, chance);
        text.AddRange(article.Body.Count == 0 ? [] : article.Story.Rows.Select(row => Body(article, row)));
        Asides.Put(article, text, style, rates, chance);
        if (last is not null)
            text.Add(last);
        else
            Close(article, text, style, rates, chance);
        if (article.Story.Kind == StoryKind.Letter && chance.Happens(0.8))
            text.Insert(0, article.Aside(chance.Of(Salutations)));
        return (signed, text);
    }

    /// <summary>Where a paragraph can be cut: between two characters of a word or clause.</summary>
    public static int Cut(string paragraph, Chance chance)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            var at = chance.Between(paragraph.Length / 4, paragraph.Length * 3 / 4);
            if (at > 0 && at < paragraph.Length && char.IsLetterOrDigit(paragraph[at - 1]) && char.IsLetterOrDigit(paragraph[at]) && !char.IsAscii(paragraph[at]))
                return at;
        }

        return 0;
    }

    private static string Sign(MadeArticle article, List<MadeLine> signed, PageStyle style, DamageRates rates, Chance chance)
    {
        var kind = article.Story.Kind;
        if (kind is StoryKind.Photo or StoryKind.Notice or StoryKind.Event or StoryKind.Letter)
            return string.Empty;
        if (kind is StoryKind.Essay or StoryKind.Commentary)
        {
            var author = Names.Person(chance);
            article.Form = "Author";
            article.People = [author];
            article.Byline = chance.One(author, author, $"□{author}", $"■ {author}", $"文/{author}", $"◎ {author}");
            signed.Add(new MadeLine(article.Byline, Place.Head));
            return string.Empty;
        }

        if (article.Damages.Contains(Damage.Fragment) || article.Gets(Damage.Undated, rates, chance))
            return string.Empty;
        if (kind != StoryKind.Agency && article.Gets(Damage.EndByline, rates, chance))
            return chance.One("本报讯 ", string.Empty, $"{style.Paper}讯 ");
        if (kind != StoryKind.Agency && article.Gets(Damage.GluedNames, rates, chance))
        {
            article.People = Names.Persons(chance, chance.Between(2, 3));
            article.Form = "Glued";
            return Above(article, signed, [$"本报记者 {string.Concat(article.People)}"], string.Empty);
        }

        if (kind != StoryKind.Agency && article.Gets(Damage.OwnBylineLine, rates, chance))
        {
            var (lines, before, people) = Bylines.Apart(chance, style);
            (article.People, article.Form) = (people, "Apart");
            return Above(article, signed, lines, before);
        }

        var form = chance.Happens(PageForm) ? style.Byline : chance.Of(Bylines.Usual);
        var byline = kind == StoryKind.Agency ? Bylines.Agency(chance, style) : Bylines.Lead(chance, style, form);
        (article.Byline, article.People, article.Dated) = (byline.Text.Trim(), byline.People, true);
        article.Form = kind == StoryKind.Agency ? "Agency" : form.ToString();
        return byline.Text;
    }

    private static string Above(MadeArticle article, List<MadeLine> signed, IReadOnlyList<string> lines, string lead)
    {
        article.Byline = string.Join(' ', lines);
        article.Dated = lead.Length > 0;
        signed.AddRange(lines.Select((line, index) => new MadeLine(line, Place.Head) { Touches = index > 0 }));
        return lead;
    }

    private static MadeLine? EndByline(MadeArticle article, List<string> paragraphs, Chance chance)
    {
        article.People = Names.Persons(chance, chance.Between(1, 2));
        article.Byline = chance.One($"（{string.Join(' ', article.People)}）", $"（记者 {string.Join(' ', article.People)}）");
        article.Form = "End";
        if (!chance.Happens(OwnLine))
        {
            paragraphs[^1] += article.Byline;
            return null;
        }

        return new MadeLine(article.Byline, Place.Head);
    }

    private static MadeLine Body(MadeArticle article, string text, bool continues = false, bool touches = false)
    {
        var line = new MadeLine(text, Place.Body) { Continues = continues, Touches = touches };
        article.Body.Add(line);
        return line;
    }

    private static void Add(MadeArticle article, List<MadeLine> text, string paragraph, PageStyle style, DamageRates rates, Chance chance)
    {
        if (style.Damages.Contains(Damage.ColumnLines))
        {
            for (var at = 0; at < paragraph.Length; at += style.ColumnWidth)
                text.Add(Body(article, paragraph[at..Math.Min(paragraph.Length, at + style.ColumnWidth)], at > 0, at > 0));
            return;
        }

        if (paragraph.Length >= ShortestCut && chance.Happens(rates[Damage.ColumnCut]) && Cut(paragraph, chance) is var cut and > 0)
        {
            article.Damages.Add(Damage.ColumnCut);
            text.Add(Body(article, paragraph[..cut]));
            text.Add(Body(article, paragraph[cut..], continues: true));
            return;
        }

        text.Add(Body(article, paragraph));
    }

    private static void Close(MadeArticle article, List<MadeLine> text, PageStyle style, DamageRates rates, Chance chance)
    {
        var kind = article.Story.Kind;
        if (article.Story.Signature is { } signature)
        {
            if (kind == StoryKind.Letter)
                (article.People, article.Form) = ([signature.Split(' ')[^1]], "Signature");
            text.Add(article.Aside(signature));
            if (kind == StoryKind.Notice)
                text.Add(article.Aside(style.Date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), touches: true));
            return;
        }

        if (kind == StoryKind.Photo && !text[^1].Text.EndsWith('。'))
            return;
        if (kind == StoryKind.Photo)
            text.Add(article.Aside(Furnishings.Photographer(chance)));
        else if (article.Gets(Damage.EndSignature, rates, chance))
            text.Add(article.Aside(Furnishings.EndSignature(chance, style.Date.AddDays(-1))));
        else if (article.Gets(Damage.CreditLine, rates, chance))
            text.Add(article.Aside(Furnishings.Credit(chance, style.City)));
        else if (kind is not (StoryKind.Essay or StoryKind.Event) && article.Gets(Damage.Jump, rates, chance))
            text.Add(article.Aside(Furnishings.Jump(chance)));
        else if (kind is not (StoryKind.Essay or StoryKind.Event or StoryKind.Table) && article.Gets(Damage.JumpGlued, rates, chance))
            article.Body[^1].Text += Furnishings.GluedJump(chance);
    }
}
