using Baozhai.Newsroom.Tests.Made.Damages;
using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>An article of a made page: what a careful reader makes of it, and its lines in the order they are printed.</summary>
internal sealed class MadeArticle(Story story)
{
    /// <summary>The story it was made of.</summary>
    public Story Story { get; } = story;

    /// <summary>引题; null for none.</summary>
    public string? Kicker { get; set; }

    /// <summary>标题; null where the page has lost it.</summary>
    public string? Title { get; set; } = story.Title;

    /// <summary>Every form of the title that is right, the first being <see cref="Title"/>.</summary>
    public List<string> TitleForms { get; } = [];

    /// <summary>副题; null for none.</summary>
    public string? Subtitle { get; set; }

    /// <summary>署名 as printed; null for none.</summary>
    public string? Byline { get; set; }

    /// <summary>Everybody the byline names.</summary>
    public IReadOnlyList<string> People { get; set; } = [];

    /// <summary>In which form it is signed.</summary>
    public string Form { get; set; } = "none";

    /// <summary>The lines of its text in reading order.</summary>
    public List<MadeLine> Body { get; } = [];

    /// <summary>Every line printed with it, banners above it too, in the order they are printed.</summary>
    public List<MadeLine> Printed { get; set; } = [];

    /// <summary>What was done to it.</summary>
    public HashSet<Damage> Damages { get; } = [];

    /// <summary>Lines inside it that are not of its text.</summary>
    public HashSet<MadeLine> Neutral { get; } = [];

    /// <summary>Whether a dateline or names stand at the beginning of its text.</summary>
    public bool Dated { get; set; }

    /// <summary>Draws whether a damage is done, and notes it.</summary>
    public bool Gets(Damage damage, DamageRates rates, Chance chance)
    {
        if (!chance.Happens(rates[damage]))
            return false;
        Damages.Add(damage);
        return true;
    }

    /// <summary>A line inside it that is not of its text.</summary>
    public MadeLine Aside(string text, bool touches = false, bool apart = false, bool subhead = false)
    {
        var line = new MadeLine(text, Place.Neutral) { Touches = touches, Apart = apart, IsSubhead = subhead };
        Neutral.Add(line);
        return line;
    }
}
