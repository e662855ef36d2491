using Baozhai.Newsroom.Tests.Made.Damages;
using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>Lays out what stands above a text: banner, kicker, title, subtitle.</summary>
internal static class HeadMaker
{
    private const int ShortestTwoLines = 12;
    private const double KickerMarked = 0.1;
    private const double SubtitleMarked = 0.3;

    /// <summary>The lines above the text; what they say is noted in the article.</summary>
    public static List<MadeLine> Make(MadeArticle article, PageStyle style, DamageRates rates, Chance chance)
    {
        var head = new List<MadeLine>();
        var marks = style.Marks && !article.Gets(Damage.HeadlineUnmarked, rates, chance) ? style.TitleMark : string.Empty;
        if (article.Gets(Damage.Banner, rates, chance))
            head.Add(MadeLine.Loose(Furnishings.Banner(chance), "banner"));
        var kicker = Kicker(article, rates, chance);
        if (article.Gets(Damage.HeadlineLong, rates, chance))
            (article.Title, kicker) = (article.Story.LongTitle, null);
        else if (article.Story.Kind == StoryKind.Photo && chance.Happens(0.5))
            article.Title = "图片新闻";
        article.Kicker = kicker;
        if (kicker is not null && article.Gets(Damage.KickerOnTitleLine, rates, chance))
        {
            head.Add(new MadeLine($"{kicker} {article.Title}", Place.Head) { Mark = marks, IsTitle = true });
            Forms(article);
            return head;
        }

        if (kicker is not null)
            head.Add(new MadeLine(kicker, Place.Head) { Mark = chance.Happens(KickerMarked) ? marks : string.Empty });
        head.AddRange(Title(article, marks, style, rates, chance));
        return head;
    }

    private static string? Kicker(MadeArticle article, DamageRates rates, Chance chance)
    {
        if (article.Story.Kind is StoryKind.Photo or StoryKind.Notice or StoryKind.Event or StoryKind.Letter or StoryKind.Essay)
            return null;
        if (article.Story.Kind == StoryKind.Commentary)
            return chance.Happens(0.7) ? Furnishings.Column(chance) : null;
        if (article.Gets(Damage.KickerLong, rates, chance) && article.Story.Kickers.MaxBy(text => text.Length) is { } longest && longest.Length > article.Story.Title.Length)
            return longest;
        if (!article.Gets(Damage.Kicker, rates, chance))
            return null;
        return chance.Happens(0.4) ? Furnishings.Banner(chance) : chance.Of(article.Story.Kickers);
    }

    private static List<MadeLine> Title(MadeArticle article, string marks, PageStyle style, DamageRates rates, Chance chance)
    {
        var (title, second) = (article.Title!, article.Title == article.Story.Title ? article.Story.Second : null);
        var touching = !style.Damages.Contains(Damage.NoBlankLines);
        if (second is not null && article.Gets(Damage.Subtitle, rates, chance))
        {
            article.Subtitle = second;
            Forms(article, $"{title} {second}");
            return [Line(title, marks), new MadeLine(second, Place.Head) { Mark = style.Marks && chance.Happens(SubtitleMarked) ? "###" : string.Empty }];
        }

        var halves = second is not null ? (title, second) : Halves(title, chance);
        if (halves.Item2.Length > 0 && touching && article.Gets(Damage.TwoLineTitle, rates, chance))
        {
            var whole = second is null ? title : $"{title} {second}";
            article.Title = whole;
            Forms(article, title);
            if (article.Gets(Damage.TitleHalvesSwapped, rates, chance))
            {
                article.TitleForms.Add($"{halves.Item2} {halves.Item1}");
                halves = (halves.Item2, halves.Item1);
            }

            return [Line(halves.Item1, marks), new MadeLine(halves.Item2, Place.Head) { Touches = true }];
        }

        if (second is not null && chance.Happens(0.5))
        {
            article.Title = $"{title} {second}";
            Forms(article, title);
            return [Line(article.Title, marks)];
        }

        Forms(article);
        return [Line(title, marks)];
    }

    private static (string, string) Halves(string title, Chance chance)
    {
        if (title.Length < ShortestTwoLines)
            return (title, string.Empty);
        var at = (title.Length / 2) + chance.Between(-2, 2);
        if (!char.IsLetterOrDigit(title[at]))
            at++;
        return (title[..at].TrimEnd(), title[at..].TrimStart());
    }

    private static MadeLine Line(string text, string marks) => new(text, Place.Head) { Mark = marks, IsTitle = true };

    private static void Forms(MadeArticle article, params string[] more)
    {
        article.TitleForms.AddRange([article.Title!, .. more]);
        if (article.Kicker is { } kicker)
            article.TitleForms.AddRange([.. article.TitleForms.Select(form => $"{kicker} {form}")]);
    }
}
