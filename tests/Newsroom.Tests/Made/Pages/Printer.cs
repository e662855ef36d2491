using System.Text;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Tests.Made.Damages;

namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>Writes the lines of a page down: marks, blank lines, indents, script, slips of the recogniser.</summary>
internal sealed partial class Printer(PageStyle style, Chance chance)
{
    private const double StructureSlips = 0.15;
    private const double TextSlips = 0.25;
    private static readonly (string Right, string Wrong)[] Structure =
    [
        ("记者", "记看"), ("本报讯", "本报汛"), ("日报", "曰报"), ("下转", "下砖"), ("通讯员", "通汛员"), ("责任编", "责仟编"), ("上接", "上按"), ("供图", "供圈"), ("公告", "公吿"), ("本报", "木报"),
    ];

    private static readonly (char Right, char Wrong)[] Characters = [('今', '令'), ('日', '曰'), ('土', '士'), ('未', '末'), ('保', '堡'), ('高', '髙'), ('已', '己'), ('天', '夭'), ('治', '冶'), ('防', '肪')];
    private static readonly Dictionary<char, char> Traditional = ReadScript();

    // Characters that the traditional script has too; the word behind the pair is another one.
    private const string Kept = "家志卷出面才了制里系台干只几占向周回夸布并折斗松板杰欲注涂熏秋签累致范荐表谷郁采须云仆吃合同尽丑丰伙冲准别卜厂后吁吊困姜岩帘念恤愿戚托扣搜摆旋曲朱核栗梁检气沈泛洒淀游溪症盐秘筑纤胡腌舍苹药蒙辟适那里鉴钩闲雇霉韵颜黄升征于余巨局佣侣幸仿征凄雕刻群峰炮炉烟床裙携秆粘粽绣线羡脚脉膻蝎蜡迹韭鹅鸡麻";

    private readonly bool _soft = chance.Happens(0.5);

    /// <summary>Text that stands on the page, in the script of the page, as gold keeps it.</summary>
    public string? Script(string? text) => text is not null && style.Damages.Contains(Damage.Traditional) ? string.Concat(text.Select(character => Traditional.GetValueOrDefault(character, character))) : text;

    /// <summary>The whole page; every line gets its number.</summary>
    public string Print(IReadOnlyList<MadeLine> lines)
    {
        var page = new List<string>();
        if (!style.Damages.Contains(Damage.NoBlankLines))
            page.AddRange(Enumerable.Repeat(string.Empty, chance.Below(4)));
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            var touches = line.Touches && index > 0;
            if (touches && _soft)
                page[^1] += "  ";
            if (!touches && index > 0 && !style.Damages.Contains(Damage.NoBlankLines))
                page.AddRange(Enumerable.Repeat(string.Empty, line.Apart || lines[index - 1].Apart ? chance.Between(1, 3) : 1));
            page.Add(Written(line));
            line.Number = page.Count;
        }

        return string.Join('\n', page) + "\n";
    }

    private string Written(MadeLine line)
    {
        var text = line.Text;
        if (style.Damages.Contains(Damage.HalfWidth))
            text = Narrow(text);
        if (style.Damages.Contains(Damage.RecogniserSlips))
            text = Slipped(text, line.Place);
        text = Script(text)!;
        if (style.Damages.Contains(Damage.SpacedCharacters))
            text = Wide().Replace(text, "$0 ").TrimEnd();
        if (line.Mark.Length > 0)
            return $"{line.Mark} {text}";
        return line.Place == Place.Body && !line.Continues && style.Damages.Contains(Damage.Indented) ? "　　" + text : text;
    }

    private string Slipped(string text, Place place)
    {
        foreach (var (right, wrong) in Structure)
        {
            if (place != Place.Head || text.Length < 30)
                text = text.Contains(right, StringComparison.Ordinal) && chance.Happens(StructureSlips) ? ReplaceFirst(text, right, wrong) : text;
        }

        if (place != Place.Body || !chance.Happens(TextSlips))
            return text;
        var (good, bad) = chance.Of(Characters);
        var at = text.IndexOf(good, text.Length / 2);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), bad.ToString(), text.AsSpan(at + 1));
    }

    private static string ReplaceFirst(string text, string right, string wrong)
    {
        var at = text.IndexOf(right, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length));
    }

    private static string Narrow(string text) => string.Concat(text.Select(character => character switch
    {
        '，' => ',',
        '：' => ':',
        '；' => ';',
        '（' => '(',
        '）' => ')',
        '！' => '!',
        '？' => '?',
        _ => character,
    }));

    // The library's own pairs, read from its word file: a traditional character and the simplified one.
    private static Dictionary<char, char> ReadScript()
    {
        using var stream = typeof(IssueReader).Assembly.GetManifestResourceStream("script.json") ?? throw new InvalidOperationException("The library holds no script.json.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var pairs = new Dictionary<char, char>();
        foreach (var pair in Pair().Matches(reader.ReadToEnd()).Select(match => match.Groups[1].Value))
        {
            if (!Kept.Contains(pair[1], StringComparison.Ordinal))
                pairs.TryAdd(pair[1], pair[0]);
        }

        return pairs;
    }

    [GeneratedRegex("\"([一-鿿]{2})\"")]
    private static partial Regex Pair();

    [GeneratedRegex(@"[^\x00-\x7f]")]
    private static partial Regex Wide();
}
