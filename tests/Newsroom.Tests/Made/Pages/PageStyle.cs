using Baozhai.Newsroom.Tests.Made.Damages;
using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>How a paper prints: what its pages have in common.</summary>
internal sealed class PageStyle
{
    /// <summary>Draws the style of a page.</summary>
    public PageStyle(Chance chance, DamageRates rates)
    {
        City = Names.City(chance);
        Paper = Names.Paper(chance, City);
        Date = new DateOnly(2016, 1, 1).AddDays(chance.Below(4100));
        foreach (var damage in new[] { Damage.NoMarks, Damage.NoBlankLines, Damage.Indented, Damage.HalfWidth, Damage.ColumnLines, Damage.SpacedCharacters, Damage.RecogniserSlips, Damage.Traditional, Damage.MastheadScattered, Damage.NoMasthead, Damage.Index, Damage.WeatherBox })
        {
            if (chance.Happens(rates[damage]))
                Damages.Add(damage);
        }

        // The form of Taiwan is that of pages in its script.
        Byline = Damages.Contains(Damage.Traditional) && chance.Happens(0.4) ? BylineForm.Placed : chance.Of(Bylines.Usual);
        SubheadMarks = chance.Happens(0.5) ? chance.One("###", "##") : string.Empty;
        TitleMark = chance.One("##", "##", "##", "#");
        ColumnWidth = chance.Between(15, 28);
    }

    /// <summary>The city.</summary>
    public string City { get; }

    /// <summary>The paper.</summary>
    public string Paper { get; }

    /// <summary>The day of the issue.</summary>
    public DateOnly Date { get; }

    /// <summary>How most of its stories are signed.</summary>
    public BylineForm Byline { get; }

    /// <summary>The mark of a headline.</summary>
    public string TitleMark { get; }

    /// <summary>The mark of a subhead; empty for none.</summary>
    public string SubheadMarks { get; }

    /// <summary>Characters in a line of a column, where columns are written down line by line.</summary>
    public int ColumnWidth { get; }

    /// <summary>What was done to the whole page.</summary>
    public HashSet<Damage> Damages { get; } = [];

    /// <summary>Whether headlines are marked.</summary>
    public bool Marks => !Damages.Contains(Damage.NoMarks);
}
