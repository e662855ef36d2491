namespace Baozhai.Newsroom.Tests.Made.Damages;

/// <summary>How often one damage comes.</summary>
/// <param name="Damage">The damage.</param>
/// <param name="Clean">How often on a clean page: of its articles, or of pages where the damage is of the whole page.</param>
/// <param name="Rough">The same on a rough page.</param>
/// <param name="What">What is done.</param>
internal sealed record DamageRate(Damage Damage, double Clean, double Rough, string What);

/// <summary>
/// How often each damage comes. The rates are chosen so that the reader's figures on made pages are near those on pages made by others:
/// about 0.98 of the articles of clean pages are read rightly, about 0.8 of rough ones.
/// </summary>
internal sealed class DamageRates
{
    /// <summary>The part of the articles that have a damage which is looked at alone.</summary>
    private const double Alone = 0.35;

    /// <summary>Every damage with its rates.</summary>
    public static readonly IReadOnlyList<DamageRate> Table =
    [
        new(Damage.ColumnCut, 0.12, 0.40, "a paragraph is two lines, cut inside a sentence by a column"),
        new(Damage.CutAround, 0.00, 0.06, "a headline, box, caption or page label stands between the two lines of a cut paragraph"),
        new(Damage.TailDisplaced, 0.00, 0.06, "the end of an article stands behind the next article"),
        new(Damage.TailFar, 0.00, 0.02, "the end stands behind the next article but one"),
        new(Damage.TailBehindJump, 0.00, 0.03, "the end stands behind the jump mark of the next article"),
        new(Damage.HalvesSwapped, 0.00, 0.05, "the second half of the text, under the headline, stands before the first, which has the dateline"),
        new(Damage.HeadlineInText, 0.00, 0.07, "the headline stands behind the lead"),
        new(Damage.HeadlineUnmarked, 0.005, 0.15, "the headline has no mark on a page that marks the others"),
        new(Damage.HeadlineLong, 0.01, 0.02, "the headline has more than forty characters"),
        new(Damage.Undated, 0.005, 0.05, "a report without dateline and names"),
        new(Damage.Fragment, 0.00, 0.01, "the end of a story of another page, without a headline, behind （上接A1版）"),
        new(Damage.Jump, 0.05, 0.08, "a jump mark on a line of its own at the end"),
        new(Damage.JumpGlued, 0.02, 0.05, "a jump mark at the end of the last line"),
        new(Damage.Box, 0.01, 0.07, "a box inside the text: a label and one or more short lines"),
        new(Damage.EndSignature, 0.01, 0.03, "a dateline in brackets on a line below the text"),
        new(Damage.CreditLine, 0.01, 0.04, "a credit of a photograph, of data or of the layout on a line below the text"),
        new(Damage.Banner, 0.05, 0.12, "a banner above the kicker or title"),
        new(Damage.Kicker, 0.15, 0.15, "a kicker above the title"),
        new(Damage.KickerLong, 0.01, 0.03, "a kicker longer than the title"),
        new(Damage.KickerOnTitleLine, 0.03, 0.05, "kicker and title on one line"),
        new(Damage.Subtitle, 0.20, 0.20, "a subtitle on a line of its own"),
        new(Damage.TwoLineTitle, 0.05, 0.20, "a title on two lines"),
        new(Damage.TitleHalvesSwapped, 0.00, 0.01, "a title on two lines, the second one first"),
        new(Damage.Crossheads, 0.06, 0.12, "one to three subheads in the text; features have them more often"),
        new(Damage.CrossheadsTwoLine, 0.01, 0.02, "subheads of two lines"),
        new(Damage.Repeated, 0.005, 0.06, "a paragraph printed twice or three times"),
        new(Damage.EditorsNote, 0.02, 0.02, "a note of the editor (编者按) before or in the text"),
        new(Damage.Caption, 0.10, 0.25, "the caption of a photograph in the text"),
        new(Damage.OwnBylineLine, 0.10, 0.12, "the names on lines of their own below the title"),
        new(Damage.EndByline, 0.02, 0.04, "the names in brackets at the end of the text"),
        new(Damage.GluedNames, 0.005, 0.02, "names without anything between them"),
        new(Damage.StraySlip, 0.02, 0.08, "a page label, column name or mark strays into the page behind the article"),
        new(Damage.Bold, 0.00, 0.02, "a headline or subhead in ** **"),
        new(Damage.MarkdownImage, 0.01, 0.02, "the link of a picture in the text"),
        new(Damage.Interleaved, 0.00, 0.01, "the lines of two articles read across, one of each by turns"),
        new(Damage.InterleavedLines, 0.00, 0.00, "the same with every paragraph written down in the lines of its column; only on pages that have nothing else"),
        new(Damage.SideBySide, 0.00, 0.02, "two articles without dateline one after the other, the second headline unmarked"),
        new(Damage.NoMarks, 0.05, 0.75, "no headline of the page has a mark"),
        new(Damage.NoBlankLines, 0.20, 0.20, "no blank lines between paragraphs"),
        new(Damage.Indented, 0.15, 0.15, "paragraphs begin with two wide spaces"),
        new(Damage.HalfWidth, 0.20, 0.25, "half-width punctuation"),
        new(Damage.ColumnLines, 0.00, 0.05, "every paragraph is written down in the lines of its column"),
        new(Damage.SpacedCharacters, 0.00, 0.01, "a space between all characters"),
        new(Damage.RecogniserSlips, 0.00, 0.30, "characters mistaken for others, also in the words that mark structure"),
        new(Damage.Traditional, 0.01, 0.03, "traditional script"),
        new(Damage.MastheadScattered, 0.10, 0.20, "the masthead in pieces"),
        new(Damage.NoMasthead, 0.10, 0.20, "no masthead"),
        new(Damage.Index, 0.25, 0.25, "an index box with headlines of other pages"),
        new(Damage.WeatherBox, 0.15, 0.15, "a weather box"),
    ];

    private readonly Dictionary<Damage, double> _rates;

    private DamageRates(Func<DamageRate, double> rate, bool rough) => (_rates, Rough) = (Table.ToDictionary(row => row.Damage, rate), rough);

    /// <summary>Whether these are the rates of rough pages.</summary>
    public bool Rough { get; }

    /// <summary>The rates of clean or of rough pages.</summary>
    public static DamageRates Of(bool rough) => new(row => rough ? row.Rough : row.Clean, rough);

    /// <summary>Clean pages with one damage and no other, but for one that it cannot do without.</summary>
    /// <param name="damage">The damage.</param>
    /// <param name="marks">Whether headlines are marked.</param>
    public static DamageRates Only(Damage damage, bool marks = true)
    {
        Damage? needed = damage switch
        {
            Damage.Bold => Damage.NoMarks,
            Damage.TitleHalvesSwapped => Damage.TwoLineTitle,
            Damage.KickerOnTitleLine => Damage.Kicker,
            _ => null,
        };
        return new(row => row.Damage == needed || (row.Damage == Damage.NoMarks && !marks) ? 1 : row.Damage == damage ? Alone : 0, rough: false);
    }

    /// <summary>How often a damage comes.</summary>
    public double this[Damage damage] => _rates[damage];
}
