using System.Buffers;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Briefs;

/// <summary>
/// What speaks for a draft of a brief and against it, as figures of about 0 to 1 that <see cref="DraftWeights"/> weighs: of each form of a sentence,
/// and of the draft as a whole. What each is worth on texts held apart: docs/briefs.md.
/// </summary>
internal static partial class DraftFeatures
{
    private const double Fades = 0.77;
    private const int ShortForm = 22;

    /// <summary>The features of a form, in order.</summary>
    public static IReadOnlyList<string> OfForm { get; } =
    [
        "is-there", "place-0", "place-1", "place-2", "place-3-to-5", "place-6-on", "place-fades", "depth", "first-paragraph", "paragraph-depth", "is-lead", "before-lead",
        "whole", "left-out", "clauses", "length", "short", "starts-with-time", "names-time", "names-day", "names-year", "lately", "earlier", "future",
        "figures", "money", "percent", "places", "enumeration", "parts", "latin", "manner", "manner-penalty", "quotes", "quotation", "question", "colon",
        "speech", "stress", "stress-without-figure", "decision", "meeting", "meeting-without-figure", "service", "casualties", "above-line",
        "we", "purpose", "heard", "negation", "cause", "introduction", "praise", "turn", "subject-density", "title-density", "from-middle",
    ];

    /// <summary>The features of a draft as a whole, in order.</summary>
    public static IReadOnlyList<string> OfDraft { get; } =
    [
        "title", "title-pairs", "lead", "beginning", "subject", "subject-density", "figures", "title-figures", "length", "length-squared", "over-half", "over-two-thirds", "nearly-full",
        "short", "two", "three", "four", "joins", "follows", "gap", "same-paragraph", "says-again",
    ];

    private static readonly SearchValues<string> Speech = Words("表示", "称", "说", "认为", "指出", "强调", "介绍", "透露", "告诉", "坦言");
    private static readonly SearchValues<string> Stress = Words("强调", "指出", "要求", "提出", "希望");
    private static readonly SearchValues<string> Decision = Words(
        "通过", "决定", "定于", "完成", "签署", "首次", "累计", "批准", "发布", "印发", "启动", "宣布", "获", "达到", "达成", "超", "突破", "建成", "开通", "投产", "开工", "判", "罚", "逮捕", "当选", "任命", "夺", "击败",
        "上调", "下调");

    private static readonly SearchValues<string> Meeting = Words("召开", "会议", "会上", "听取", "汇报", "部署", "座谈", "调研", "督导", "会见");
    private static readonly SearchValues<string> Service = Words("截止", "报名", "即日起", "电话", "热线", "咨询", "票价", "免费", "预约", "凭身份证", "开放时间", "办理");
    private static readonly SearchValues<string> AboveLine = Words("超警戒水位", "超保证水位", "超警", "超保");
    private static readonly SearchValues<string> We = Words("我们", "我市", "我省", "我国", "我县", "我区", "咱");
    private static readonly SearchValues<string> Heard = Words("获悉", "了解到", "得知", "据");
    private static readonly SearchValues<string> Negation = Words("不", "未", "没有", "无");
    private static readonly SearchValues<string> Cause = Words("因", "由于", "导致", "造成", "致");
    private static readonly SearchValues<string> Praise = Words("成功", "优秀", "积极", "重要", "良好", "深入", "充分");
    private static readonly SearchValues<string> Future = Words("将", "预计", "计划", "拟");
    private static readonly SearchValues<string> Parts = Words("其中", "包括", "分别", "主要");
    private static readonly SearchValues<string> Turn = Words("但", "不过", "然而", "却");
    private static readonly SearchValues<string> Earlier = Words("此前", "曾", "去年", "上年", "历史");
    private static readonly SearchValues<char> Places = SearchValues.Create("省市县区镇村州国岛路街");

    /// <summary>Finds the features of a form.</summary>
    /// <param name="story">The story.</param>
    /// <param name="form">The form.</param>
    public static double[] Of(StoryText story, SentenceForm form)
    {
        var (text, sentence, place) = (form.Text, form.Sentence, form.Place);
        var letters = text.AsSpan();
        double subject = 0, title = 0;
        foreach (var pair in form.Pairs)
        {
            subject += story.Weights[pair];
            if (story.Title.Has[pair]) title++;
        }

        var hasFigures = NewsValue.HasFigures(text);
        var stresses = letters.ContainsAny(Stress);
        var meets = letters.ContainsAny(Meeting);
        return
        [
            1, Is(place is 0), Is(place is 1), Is(place is 2), Is(place is >= 3 and <= 5), Is(place >= 6), Math.Pow(Fades, place), Math.Log(1 + sentence.Index),
            Is(sentence.Paragraph is 0), Math.Log(1 + sentence.Paragraph), Is(sentence == story.Lead), Is(story.Lead is { } lead && sentence.Index < lead.Index),
            Is(form.Variant.IsWhole), form.Variant.IsWhole ? 0 : 1 - ((double)text.Length / sentence.Text.Length), form.Variant.Clauses / 4.0, text.Length / 80.0, Is(text.Length < ShortForm),
            Is(NewsValue.StartsWithTime(text)), Is(NewsValue.NamesTime(text)), Is(Day().IsMatch(text)), Is(Year().IsMatch(text)), Is(Lately().IsMatch(text)), Is(letters.ContainsAny(Earlier)), Is(letters.ContainsAny(Future)),
            Is(hasFigures), Is(Money().IsMatch(text)), Is(letters.ContainsAny('%', '％') || text.Contains("百分之", StringComparison.Ordinal)), Math.Min(4, CountOf(letters, Places)) / 4.0,
            letters.Count('、') / 4.0, Is(letters.ContainsAny(Parts)), CountOfLatin(letters) / 20.0, Is(!sentence.IsNews), sentence.Penalty / 10, Is(NewsValue.Quotes(text)), Is(letters.Contains('“')),
            Is(letters.ContainsAny("？?！!")), Is(letters.ContainsAny('：', ':')),
            Is(letters.ContainsAny(Speech)), Is(stresses), Is(stresses && !hasFigures), Is(letters.ContainsAny(Decision)), Is(meets), Is(meets && !hasFigures), Is(letters.ContainsAny(Service)),
            Is(Casualties().IsMatch(text)), Is(letters.ContainsAny(AboveLine)),
            Is(letters.ContainsAny(We)), Is(Purpose().IsMatch(text)), Is(letters.ContainsAny(Heard)), Is(letters.ContainsAny(Negation)), Is(letters.ContainsAny(Cause)), Is(Introduction().IsMatch(text)),
            Is(letters.ContainsAny(Praise)), Is(letters.ContainsAny(Turn)), subject / text.Length, title / Math.Max(6, text.Length) * 3, Is(form.Variant.Range is { Start: > 0, Goes: 0 } && form.Variant.Range.Start > 0),
        ];
    }

    /// <summary>What a form with these features tells of a danger.</summary>
    public static Told DangerOf(double[] features) =>
        (features[AboveLineAt] > 0 ? Told.AboveLine : Told.Nothing) | (features[CasualtiesAt] > 0 ? Told.Casualties : Told.Nothing);

    private static readonly int AboveLineAt = OfForm.ToList().IndexOf("above-line");
    private static readonly int CasualtiesAt = OfForm.ToList().IndexOf("casualties");

    private static double Is(bool holds) => holds ? 1 : 0;

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

    private static SearchValues<string> Words(params ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.Ordinal);

    [GeneratedRegex("[0-9]{1,2}月[0-9]{1,2}日")]
    private static partial Regex Day();

    [GeneratedRegex("(?:20|19)[0-9]{2}年")]
    private static partial Regex Year();

    [GeneratedRegex("^(?:近[日期]|日前|目前|当前|近年来)")]
    private static partial Regex Lately();

    [GeneratedRegex("[0-9.]+[多余]?[万亿]{0,2}(?:元|美元|欧元)")]
    private static partial Regex Money();

    [GeneratedRegex("(?:^|，)(?:为|旨在|以便|进一步|不断|切实|推动|促进|助力)")]
    private static partial Regex Purpose();

    [GeneratedRegex("^[^，]{0,6}(?:作为|随着|面对|为了|通过|根据|按照)")]
    private static partial Regex Introduction();

    /// <summary>Nothing of a disaster matters more than its people.</summary>
    [GeneratedRegex("(?:[0-9][0-9.,]*万?[余多]?|[一二两三四五六七八九十]+)(?:名|人|位)[^，。；]{0,4}?(?:不幸)?(?:遇难|死亡|失踪|失联|受伤|丧生|罹难)|(?:遇难|死亡|失踪|失联)(?:人数)?[^，。；0-9]{0,4}[0-9]+人")]
    private static partial Regex Casualties();
}
