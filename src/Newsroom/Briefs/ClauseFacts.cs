using System.Buffers;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Briefs;

/// <summary>What the words of a clause tell, for the features of the forms it stands in.</summary>
/// <param name="Clues">What there is.</param>
/// <param name="Places">How many letters of places: 市, 县, 街.</param>
/// <param name="Listed">How many marks of a list.</param>
/// <param name="Latin">How many Latin letters.</param>
internal readonly partial record struct ClauseFacts(Clue Clues, int Places, int Listed, int Latin)
{
    private static readonly (Clue Clue, string Words)[] Lists =
    [
        (Clue.Speech, "表示 称 说 认为 指出 强调 介绍 透露 告诉 坦言"),
        (Clue.Stress, "强调 指出 要求 提出 希望"),
        (Clue.Decision, "通过 决定 定于 完成 签署 首次 累计 批准 发布 印发 启动 宣布 获 达到 达成 超 突破 建成 开通 投产 开工 判 罚 逮捕 当选 任命 夺 击败 上调 下调"),
        (Clue.Meeting, "召开 会议 会上 听取 汇报 部署 座谈 调研 督导 会见"),
        (Clue.Service, "截止 报名 即日起 电话 热线 咨询 票价 免费 预约 凭身份证 开放时间 办理"),
        (Clue.AboveLine, "超警戒水位 超保证水位 超警 超保"),
        (Clue.We, "我们 我市 我省 我国 我县 我区 咱"),
        (Clue.Heard, "获悉 了解到 得知 据"),
        (Clue.Negation, "不 未 没有 无"),
        (Clue.Cause, "因 由于 导致 造成 致"),
        (Clue.Praise, "成功 优秀 积极 重要 良好 深入 充分"),
        (Clue.Future, "将 预计 计划 拟"),
        (Clue.Parts, "其中 包括 分别 主要"),
        (Clue.Turn, "但 不过 然而 却"),
        (Clue.Danger, "滑坡 管涌 决口 决堤 溃口 塌方 坍塌 泥石流 山洪 内涝 险情 被困 阻水 威胁 隐患 起火 火灾 爆炸 泄漏 坠落 中断 停电 停水 断电 垮塌 塌陷 倒灌 积水 中毒 感染 侧翻 相撞"),
        (Clue.Benefit, "免费 无须 无需 不用 可享 可领 补贴 优惠 减免 方便 市民可 就能 即可 代支付 扫码 窗口 凭"),
        (Clue.Earlier, "此前 曾 去年 上年 历史"),
    ];

    private static readonly SearchValues<char> PlaceLetters = SearchValues.Create("省市县区镇村州国岛路街");
    // A pattern of casualties is tried only where one of its last letters is.
    private static readonly SearchValues<char> OfPeople = SearchValues.Create("亡踪联伤生难");
    private static readonly SearchValues<char> OfDead = SearchValues.Create("亡难生");
    private static readonly string[] Words = [.. Lists.SelectMany(list => list.Words.Split(' ')).Distinct()];
    private static readonly int[] Values = Array.ConvertAll(Words, word => (int)Lists.Where(list => list.Words.Split(' ').Contains(word)).Aggregate(Clue.None, (clues, list) => clues | list.Clue));
    private static readonly WordMatcher Matcher = new(Words);

    /// <summary>Reads a clause.</summary>
    public static ClauseFacts Of(string clause)
    {
        var letters = clause.AsSpan();
        var hasDigit = letters.ContainsAnyInRange('0', '9');
        var clues = (NewsValue.NamesTime(clause) ? Clue.Time : 0)
            | If(letters.ContainsAny('%', '％') || letters.Contains("百分之", StringComparison.Ordinal), Clue.Percent) | If(letters.Contains('“'), Clue.Quotation) | If(letters.ContainsAny("？?！!"), Clue.Question) | If(letters.ContainsAny('：', ':'), Clue.Colon)
            | If(letters.ContainsAny('已', '将') && Answer().IsMatch(clause), Clue.Answer)
            | If(Purpose().IsMatch(clause), Clue.Purpose) | If(letters.ContainsAny(OfPeople) && Casualties().IsMatch(clause), Clue.Casualties)
            | If(letters.ContainsAny(OfDead) && Dead().IsMatch(clause), Clue.Dead);
        clues |= (Clue)Matcher.ValuesIn(letters, Values);
        if (hasDigit) clues |= If(NewsValue.HasFigures(clause), Clue.Figures) | If(Day().IsMatch(clause), Clue.Day) | If(Deadline().IsMatch(clause), Clue.Deadline) | If(Year().IsMatch(clause), Clue.Year) | If(letters.Contains('元') && Money().IsMatch(clause), Clue.Money);
        return new ClauseFacts(clues, CountOf(letters, PlaceLetters), letters.Count('、'), CountOfLatin(letters));
    }

    /// <summary>Whether there is one of these.</summary>
    public bool Has(Clue clue) => (Clues & clue) != 0;

    /// <summary>What this clause and another tell together.</summary>
    public ClauseFacts And(ClauseFacts other) => new(Clues | other.Clues, Places + other.Places, Listed + other.Listed, Latin + other.Latin);

    private static Clue If(bool holds, Clue clue) => holds ? clue : 0;

    private static int CountOf(ReadOnlySpan<char> text, SearchValues<char> letters)
    {
        var count = 0;
        for (int at; (at = text.IndexOfAny(letters)) >= 0; text = text[(at + 1)..]) count++;
        return count;
    }

    private static int CountOfLatin(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var letter in text) count += char.IsAsciiLetter(letter) ? 1 : 0;
        return count;
    }

    [GeneratedRegex("[0-9]{1,2}月[0-9]{1,2}日")]
    private static partial Regex Day();

    /// <summary>7月24日前, 截至8月31日, 至9月底: until when one may.</summary>
    [GeneratedRegex("[0-9]{1,2}[月日号][底末]?(?:之|以)?前|(?:截止|截至|止于|延至|持续到)[^，]{0,6}[0-9]{1,2}[月日]|至(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:止|截止)?")]
    private static partial Regex Deadline();

    /// <summary>部分工地已复工, 将于下周完成更换: what became of a complaint.</summary>
    [GeneratedRegex("(?:已|将)[^，。]{0,16}(?:整改|修复|修好|复工|恢复|拆除|解决|获批|许可|批准|退还|退款|退费|清理|清除|更换|维修|加装|安装|完工|完成|开通|处理|处置|查处|约谈|处罚|责令|补发|协调|调整|增设|增加|重新|疏通|改造|补种|移除|封堵|立案|办结|安排)")]
    private static partial Regex Answer();

    [GeneratedRegex("(?:20|19)[0-9]{2}年")]
    private static partial Regex Year();

    [GeneratedRegex("[0-9.]+[多余]?[万亿]{0,2}(?:元|美元|欧元)")]
    private static partial Regex Money();

    [GeneratedRegex("(?:^|，)(?:为|旨在|以便|进一步|不断|切实|推动|促进|助力)")]
    private static partial Regex Purpose();

    /// <summary>Nothing of a disaster matters more than its people.</summary>
    [GeneratedRegex("(?:[0-9][0-9.,]*万?[余多]?|[一二两三四五六七八九十]+)(?:名|人|位)[^，。；]{0,4}?(?:不幸)?(?:遇难|死亡|失踪|失联|失去联系|受伤|丧生|罹难)|(?:遇难|死亡|失踪|失联)(?:人数)?[^，。；0-9]{0,4}[0-9]+人")]
    private static partial Regex Casualties();

    /// <summary>其中2人经抢救无效死亡, 死亡人数升至38人.</summary>
    [GeneratedRegex("(?:[0-9][0-9.,]*万?[余多]?|[一二两三四五六七八九十]+)(?:名|人|位)[^，。；0-9]{0,8}?(?:遇难|死亡|丧生|罹难|身亡|溺亡)|(?:遇难|死亡)(?:人数)?[^，。；0-9]{0,4}[0-9]+[余多]?人")]
    private static partial Regex Dead();
}

/// <summary>A kind of thing that the words of a clause tell.</summary>
[Flags]
internal enum Clue
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>It tells when.</summary>
    Time = 1 << 0,

    /// <summary>It tells a day of a month.</summary>
    Day = 1 << 1,

    /// <summary>It tells a year.</summary>
    Year = 1 << 2,

    /// <summary>It tells that it was before.</summary>
    Earlier = 1 << 3,

    /// <summary>It tells that it will be.</summary>
    Future = 1 << 4,

    /// <summary>It tells a figure that is no date.</summary>
    Figures = 1 << 5,

    /// <summary>It tells money.</summary>
    Money = 1 << 6,

    /// <summary>It tells a share.</summary>
    Percent = 1 << 7,

    /// <summary>It tells parts of a whole.</summary>
    Parts = 1 << 8,

    /// <summary>It tells an opening quotation mark.</summary>
    Quotation = 1 << 9,

    /// <summary>It tells a question or an exclamation.</summary>
    Question = 1 << 10,

    /// <summary>It tells a colon.</summary>
    Colon = 1 << 11,

    /// <summary>It tells who speaks.</summary>
    Speech = 1 << 12,

    /// <summary>It tells what is asked for.</summary>
    Stress = 1 << 13,

    /// <summary>It tells what was decided or reached.</summary>
    Decision = 1 << 14,

    /// <summary>It tells a meeting.</summary>
    Meeting = 1 << 15,

    /// <summary>It tells how to take part.</summary>
    Service = 1 << 16,

    /// <summary>It tells what became of people.</summary>
    Casualties = 1 << 17,

    /// <summary>It tells how far water stands above its line.</summary>
    AboveLine = 1 << 18,

    /// <summary>It tells we.</summary>
    We = 1 << 19,

    /// <summary>It tells what for.</summary>
    Purpose = 1 << 20,

    /// <summary>It tells how it was heard.</summary>
    Heard = 1 << 21,

    /// <summary>It tells that it is not.</summary>
    Negation = 1 << 22,

    /// <summary>It tells why.</summary>
    Cause = 1 << 23,

    /// <summary>It tells praise.</summary>
    Praise = 1 << 24,

    /// <summary>It tells a turn.</summary>
    Turn = 1 << 25,

    /// <summary>It tells something dangerous.</summary>
    Danger = 1 << 26,

    /// <summary>It tells until when.</summary>
    Deadline = 1 << 27,

    /// <summary>It tells what became of a complaint.</summary>
    Answer = 1 << 28,

    /// <summary>It tells what people have of it.</summary>
    Benefit = 1 << 29,

    /// <summary>It tells how many died.</summary>
    Dead = 1 << 30,
}
