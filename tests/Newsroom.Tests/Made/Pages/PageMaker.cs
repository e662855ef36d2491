using System.Globalization;
using Baozhai.Newsroom.Tests.Made.Damages;
using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>
/// Makes newspaper pages whose right reading is known, for tuning and measuring the reader on pages nobody has seen. The same seed, rates
/// and texts make the same page.
/// </summary>
internal static class PageMaker
{
    /// <summary>The first seed that no rule may be tuned on: these pages are for the last measure before a release.</summary>
    public const int FirstReserved = 100_000;

    /// <summary>How many seeds are reserved.</summary>
    public const int Reserved = 200;

    /// <summary>A page.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="rates">How often which damage comes.</param>
    /// <param name="source">Where its stories are from.</param>
    /// <param name="touching">Whether kickers stand directly above their titles, as in many papers.</param>
    public static MadePage Make(int seed, DamageRates rates, IStorySource source, bool touching = false)
    {
        // Rough and clean pages of one seed share nothing.
        var chance = new Chance(rates.Rough ? seed : ~seed);
        var style = new PageStyle(chance, rates);
        var memory = new PageMemory();
        var articles = new List<MadeArticle>();
        for (var count = chance.Between(6, 13); articles.Count < count;)
        {
            var story = source.Next(chance, style.City, memory);
            if (articles.All(article => article.Story.Title != story.Title))
                articles.Add(ArticleMaker.Make(story, style, rates, chance));
        }

        Neighbours.PutSideBySide(articles, rates, chance);
        Neighbours.MoveTails(articles, rates, chance);
        Neighbours.Interleave(articles, rates, chance);
        var printed = new List<MadeLine>(Mastheads.Top(style, source, memory, chance));
        foreach (var article in articles)
        {
            printed.AddRange(article.Printed);
            if (article.Gets(Damage.StraySlip, rates, chance))
                printed.Add(MadeLine.Loose(Furnishings.Stray(chance), "stray"));
            article.Damages.UnionWith(style.Damages);
        }

        printed.AddRange(Mastheads.Bottom(style, chance));
        foreach (var (above, line) in touching ? printed.Zip(printed.Skip(1)) : [])
            line.Touches |= above.Place == Place.Head && line.IsTitle;
        var printer = new Printer(style, chance);
        var text = printer.Print(printed);
        foreach (var article in articles)
            InScript(article, printer);
        var name = string.Create(CultureInfo.InvariantCulture, $"{(rates.Rough ? "rough" : "clean")}_{seed}.txt");
        var furniture = printed.Where(line => line.Place == Place.Furniture).ToList();
        return new MadePage(name, text, printer.Script(style.Paper)!, style.Damages.Contains(Damage.NoMasthead) ? null : style.Date, articles, furniture, style.Damages);
    }

    private static void InScript(MadeArticle article, Printer printer)
    {
        (article.Kicker, article.Title) = (printer.Script(article.Kicker), printer.Script(article.Title));
        (article.Subtitle, article.Byline) = (printer.Script(article.Subtitle), printer.Script(article.Byline));
        article.People = [.. article.People.Select(name => printer.Script(name)!)];
        for (var index = 0; index < article.TitleForms.Count; index++)
            article.TitleForms[index] = printer.Script(article.TitleForms[index])!;
    }
}
