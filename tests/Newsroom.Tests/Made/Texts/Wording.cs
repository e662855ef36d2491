using System.Globalization;
using System.Text;

namespace Baozhai.Newsroom.Tests.Made.Texts;

/// <summary>The words one story is told in: fills the slots of sentences, always with the same persons, places and things.</summary>
internal sealed class Wording
{
    private static readonly string[] Trees = ["老槐树", "桂花树", "枇杷树", "苦楝树", "香樟", "柿子树", "石榴树", "银杏"];
    private static readonly string[] Seasons = ["春天", "夏夜", "深秋", "冬日", "清明", "端午", "中秋", "腊月"];
    private static readonly string[] Foods = ["米豆腐", "藕汤", "糯米饭", "红薯粥", "油茶", "豆花", "甜酒", "手擀面"];
    private static readonly string[] Objects = ["木箱", "烟斗", "怀表", "算盘", "煤油灯", "搪瓷缸", "蓑衣", "自行车"];
    private static readonly string[] Skies = ["阴雨", "多云转小雨", "晴间多云", "雷阵雨", "雨夹雪", "持续高温"];
    private static readonly string[] TermFirst = ["红马甲", "一码", "幸福", "网格", "邻里", "流动", "夜间", "阳光", "暖心", "乡音", "早安", "金钥匙", "小板凳", "蒲公英"];
    private static readonly string[] TermSecond = ["驿站", "通办", "议事厅", "夜巡", "课堂", "管家", "接力", "清单", "直通车", "计划", "行动", "书屋"];
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);
    private readonly Subject _subject;
    private readonly Chance _chance;

    /// <summary>Words for one story.</summary>
    /// <param name="chance">The draws.</param>
    /// <param name="city">The city of the paper.</param>
    /// <param name="subject">The field of news.</param>
    public Wording(Chance chance, string city, Subject subject)
    {
        (_chance, _subject) = (chance, subject);
        _own["city"] = city;
        Own("thing", chance.Some(_subject.Things, 3));
        Own("act", chance.Some(_subject.Acts, 2));
        Own("goal", chance.Some(_subject.Goals, 2));
        Own("office", chance.Some(_subject.Offices, 2));
        Own("worker", chance.Some(_subject.Workers, 2));
        Own("person", Names.Persons(chance, 4));
        Own("place", [Names.Place(chance), Names.Place(chance), Names.Place(chance)]);
        _own["firm"] = Names.Firm(chance);
        _own["term"] = $"“{chance.Of(TermFirst)}{chance.Of(TermSecond)}”";
        (_own["tree"], _own["season"], _own["food"], _own["object"]) = (chance.Of(Trees), chance.Of(Seasons), chance.Of(Foods), chance.Of(Objects));
    }

    /// <summary>A sentence with its slots filled; of words in brackets divided by strokes one is taken.</summary>
    public string Fill(string form)
    {
        var text = new StringBuilder();
        while (form.IndexOf('[', StringComparison.Ordinal) is var from and >= 0)
        {
            var to = form.IndexOf(']', from);
            form = string.Concat(form.AsSpan(0, from), _chance.Of(form[(from + 1)..to].Split('|')), form.AsSpan(to + 1));
        }

        var at = 0;
        while (form.IndexOf('{', at) is var open and >= 0)
        {
            var close = form.IndexOf('}', open);
            text.Append(form, at, open - at).Append(Slot(form[(open + 1)..close]));
            at = close + 1;
        }

        return text.Append(form, at, form.Length - at).ToString();
    }

    private void Own(string name, IReadOnlyList<string> words)
    {
        for (var index = 0; index < words.Count; index++)
            _own[$"{name}{index + 1}"] = words[index];
    }

    private string Slot(string name) => _own.TryGetValue(name, out var own) ? own : name switch
    {
        "n" => _chance.Between(12, 990).ToString(CultureInfo.InvariantCulture),
        "small" => _chance.Between(2, 9).ToString(CultureInfo.InvariantCulture),
        "pct" => (_chance.Between(21, 980) / 10.0).ToString("0.0", CultureInfo.InvariantCulture),
        "age" => _chance.Between(23, 84).ToString(CultureInfo.InvariantCulture),
        "month" => _chance.Between(1, 12).ToString(CultureInfo.InvariantCulture),
        "hour" => _chance.Between(1, 23).ToString(CultureInfo.InvariantCulture),
        "wind" => _chance.Between(5, 9).ToString(CultureInfo.InvariantCulture),
        "year" => _chance.Between(2026, 2029).ToString(CultureInfo.InvariantCulture),
        "day" => string.Create(CultureInfo.InvariantCulture, $"{_chance.Between(1, 12)}月{_chance.Between(1, 28)}日"),
        "sky" => _chance.Of(Skies),
        "counted" => Counted(),
        _ => throw new ArgumentException($"No slot {name}.", nameof(name)),
    };

    private string Counted()
    {
        var parts = _chance.Of(_subject.Measures).Split('|');
        var figure = parts[1] is "%" or "亿元" || _chance.Happens(0.4) ? Slot("pct") : Slot("n");
        return $"{parts[0]}{_chance.One("达", "超过", "突破", "累计")}{figure}{parts[1]}";
    }
}
