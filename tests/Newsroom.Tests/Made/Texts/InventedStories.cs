using System.Globalization;

namespace Baozhai.Newsroom.Tests.Made.Texts;

/// <summary>Writes stories out of sentences with slots. Each has its own persons, places, things and terms, which recur in it.</summary>
internal sealed class InventedStories : IStorySource
{
    /// <summary>How often each kind is written.</summary>
    private static readonly (StoryKind, double)[] Kinds =
    [
        (StoryKind.Meeting, 10), (StoryKind.Works, 14), (StoryKind.Economy, 12), (StoryKind.Culture, 8), (StoryKind.Feature, 12), (StoryKind.Accident, 5), (StoryKind.Weather, 3), (StoryKind.Agency, 7),
        (StoryKind.Commentary, 6), (StoryKind.Essay, 4), (StoryKind.Letter, 1.5), (StoryKind.Notice, 4), (StoryKind.Event, 0.5), (StoryKind.Photo, 2), (StoryKind.Table, 0.4), (StoryKind.Questions, 1),
    ];

    /// <inheritdoc />
    public Story Next(Chance chance, string city, PageMemory memory) => Write(chance, city, memory, chance.Weighed(Kinds));

    /// <summary>A story of one kind.</summary>
    public static Story Write(Chance chance, string city, PageMemory memory, StoryKind kind)
    {
        var words = new Wording(chance, city, memory.Fresh(chance));
        var (titles, sentences, least, most) = kind switch
        {
            StoryKind.Essay => (Titles.Essays, Sentences.Essays, 4, 8),
            StoryKind.Commentary => (Titles.Comments, Sentences.Comments, 3, 5),
            StoryKind.Letter => (Titles.Letters, Sentences.Letters, 2, 4),
            StoryKind.Weather => (Titles.Weathers, Sentences.Weathers, 2, 4),
            StoryKind.Accident => (Titles.Accidents, Sentences.Accidents, 2, 5),
            StoryKind.Notice => (Titles.Notices, NoticeSentences, 2, 3),
            StoryKind.Event => (Titles.Events, EventSentences, 1, 2),
            StoryKind.Feature => (Titles.Reports, Sentences.Bodies, 7, 12),
            StoryKind.Photo => (Titles.Reports, Sentences.Leads, 1, 1),
            StoryKind.Agency => (Titles.Reports, Sentences.Bodies, 2, 5),
            StoryKind.Table or StoryKind.Questions => (Titles.Reports, Sentences.Bodies, 2, 3),
            _ => (Titles.Reports, Sentences.Bodies, 3, 7),
        };
        var reports = sentences == Sentences.Bodies;
        var paragraphs = new List<string>();
        for (var count = chance.Between(least, most); paragraphs.Count < count;)
            paragraphs.Add(Paragraph(chance, words, sentences, memory, reports && paragraphs.Count == 0));
        if (kind == StoryKind.Questions)
            paragraphs = [paragraphs[0], .. Questions(chance, words, memory)];
        return new Story(kind, words.Fill(memory.Fresh(chance, titles)), reports && chance.Happens(0.6) ? words.Fill(memory.Fresh(chance, Titles.Seconds)) : null, paragraphs)
        {
            Subheads = [.. paragraphs.Select(_ => words.Fill(memory.Fresh(chance, Titles.Subheads)))],
            Rows = Rows(chance, words, kind),
            Signature = kind switch
            {
                StoryKind.Notice => city + "市" + words.Fill("{office1}"),
                StoryKind.Letter => chance.One("读者 ", "一名居民 ", "") + Names.Person(chance),
                _ => null,
            },
            Kickers = [.. chance.Some(Titles.Kickers, 3).Select(words.Fill)],
            LongTitle = words.Fill(chance.Of(Titles.Long)),
            Phrases = [.. Enumerable.Range(0, 6).Select(_ => words.Fill(chance.Of(Phrases)))],
        };
    }

    private static readonly string[] NoticeSentences =
    [
        "因{thing1}{act1}需要，根据有关规定，决定自{day}起对{place1}部分路段实施管理。", "管制期间，过往车辆请绕行{place2}，由此带来的不便敬请谅解。", "为进一步{goal1}，现面向社会公开征集意见，征集范围包括{thing1}、{thing2}等方面。",
        "有意者请于{day}前将材料送至{place1}{office1}，过期不予受理。", "公示期为{small}天，如有异议，请向{office1}反映。", "逾期未办理的，按照有关规定处理。",
    ];

    private static readonly string[] EventSentences =
    [
        "为{goal1}，{office1}将举办{thing1}专场活动，邀请{worker1}{person1}现场讲解。", "活动免费，限{n}人参加，先到先得，满额即止。", "现场还将展示{thing2}和{thing3}，并为到场{worker2}准备了小礼品。", "{term}活动再次开启，欢迎带着家人一同前来。",
    ];

    private static readonly string[] Phrases =
    [
        "{worker1}在{place1}{act1}", "{thing1}投用后{counted}", "{place2}的{thing2}", "{worker2}参观{thing1}", "{counted}", "{thing3}由{office1}负责", "{act2}现场", "{person1}在查看{thing2}", "{office2}组织{act1}", "{year}年建成",
    ];

    private static string Paragraph(Chance chance, Wording words, string[] sentences, PageMemory memory, bool leads)
    {
        var text = leads ? words.Fill(memory.Fresh(chance, Sentences.Leads)) : string.Empty;
        for (var length = chance.Between(45, 190); text.Length < length;)
            text += words.Fill(memory.Fresh(chance, sentences));
        return text;
    }

    private static IEnumerable<string> Questions(Chance chance, Wording words, PageMemory memory)
    {
        var asks = chance.Some<string>(["{thing1}什么时候能用上？", "{act1}的费用谁来出？", "{worker2}怎样参加？", "{thing2}会不会受影响？", "为什么要{act2}？"], chance.Between(2, 4));
        var (ask, answer) = chance.One(("问：", "答："), ("记者：", "负责人："), ("问 ", "答 "));
        foreach (var question in asks)
        {
            yield return ask + words.Fill(question);
            yield return answer + Paragraph(chance, words, Sentences.Bodies, memory, leads: false);
        }
    }

    private static IReadOnlyList<string> Rows(Chance chance, Wording words, StoryKind kind) => kind switch
    {
        StoryKind.Event =>
        [
            $"时间：{words.Fill("{day}")}{chance.One("上午9:30", "14:00—16:30", "晚上7时")}", $"地点：{words.Fill("{place1}")}{chance.One("文化广场", "三楼会议室", "多功能厅")}",
            string.Create(CultureInfo.InvariantCulture, $"{chance.One("电话", "报名电话", "咨询热线")}：0{chance.Between(701, 799)}-{chance.Between(2000000, 8999999)}"),
        ],
        StoryKind.Table =>
        [
            "名称 数量 同比增长", .. Enumerable.Range(0, chance.Between(3, 6)).Select(_ => string.Create(CultureInfo.InvariantCulture, $"{Names.Spot(chance)} {chance.Between(10, 999)} {chance.Between(1, 30)}.{chance.Below(10)}%")),
        ],
        _ => [],
    };
}
