using System.Text.RegularExpressions;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Bot.Alerts.Life;

/// <summary>Statements that water is back below its warning level, often without a figure: 株洲站退出警戒水位, 湘江全线退至警戒水位以下.</summary>
internal sealed partial class Recession
{
    private readonly List<string> _names = [];

    private Recession()
    {
    }

    /// <summary>Whether the article says so of any.</summary>
    public bool IsAny => _names.Count > 0;

    /// <summary>Finds it in an article.</summary>
    public static Recession In(Article article)
    {
        var recession = new Recession();
        foreach (var text in article.Paragraphs.Select(paragraph => paragraph.Text).Append(article.Headline))
        {
            if (!Back().IsMatch(text)) continue;
            foreach (Match sentence in Sentences().Matches(text)) recession.Read(sentence.Value);
        }

        return recession;
    }

    /// <summary>Whether it is said of a station or river.</summary>
    /// <param name="water">The station or river.</param>
    /// <param name="samePaper">Whether it is one this paper calls by its short name, and means with “all”.</param>
    public bool Covers(AlertSubject water, bool samePaper) => water.IsWater && _names.Any(name =>
        name.Contains(water.Name, StringComparison.Ordinal)
        || (samePaper && water.River is { } river && name.Contains(water.Name.Replace(river, "", StringComparison.Ordinal), StringComparison.Ordinal))
        || (samePaper && All().IsMatch(name) && (!RiverNamed().IsMatch(name) || name.Contains(water.River ?? water.Name, StringComparison.Ordinal))));

    // A clause that names stations names them for the clauses that follow: 临河站水位降至50.62米,退出警戒水位.
    private void Read(string sentence)
    {
        // 退出警戒水位后再次超警 is a rise.
        if (Again().IsMatch(sentence)) return;
        var who = "";
        foreach (Match clause in Clauses().Matches(sentence))
        {
            if (Named().IsMatch(clause.Value)) who = clause.Value;
            if (Expected().IsMatch(clause.Value)) return;
            if (Back().IsMatch(clause.Value) && who.Length > 0) _names.Add(who);
        }
    }

    [GeneratedRegex("(?:退出|退至|退到|降至|降到|回落至|回落到|低于)(?:了)?警戒(?:水位|线)?(?!的)")]
    private static partial Regex Back();

    [GeneratedRegex("预计|预测|有望|可能|将(?=于|在|陆续|逐步|全线|退|降|回)|尚未|仍未|未能|一旦|力争|[才再]能")]
    private static partial Regex Expected();

    [GeneratedRegex("(?:再次|再度|又|重新|第[二三四五]次)(?:突破|超|上涨|涨|达到)|复涨")]
    private static partial Regex Again();

    [GeneratedRegex("[^。！？!?；;\\n]{1,2000}")]
    private static partial Regex Sentences();

    [GeneratedRegex("[^，,]+")]
    private static partial Regex Clauses();

    [GeneratedRegex("站|水库|全线|全部|各地|均|[江河湖溪水](?=段|干流|全|水位|[已均])")]
    private static partial Regex Named();

    [GeneratedRegex("全线|全部|各站|所有|各地")]
    private static partial Regex All();

    [GeneratedRegex("[江河湖溪](?!段?(?:流|边|堤|道))")]
    private static partial Regex RiverNamed();
}
