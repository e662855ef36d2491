using System.Globalization;
using Baozhai.Newsroom.Editions;

namespace Baozhai.Bot.Tests.Sources.MadeSites;

/// <summary>Invented headlines and paragraphs.</summary>
internal sealed class MadeTexts(Random random)
{
    private static readonly string[] Towns = ["梅渚镇", "丹溪乡", "砚山县", "芦洲区", "石埠街道", "云坑村"];
    private static readonly string[] Things = ["河堤加固", "夜间门诊", "早稻收割", "校车专线", "古桥修缮", "老旧小区改造", "菜市场搬迁", "冷链仓库", "图书漂流", "环卫驿站"];
    private static readonly string[] Acts = ["提前完工", "今起试行", "向居民开放", "进入收尾阶段", "获专项资金", "公开征求意见", "惠及两万人"];
    private static readonly string[] Kickers = ["民生速递", "走进基层看变化", "夏粮收购在即", "一线见闻"];
    private static readonly string[] Subs = ["年内再建三处", "全程线上办理", "预计节省一半时间", "市民可拨热线咨询"];
    private static readonly string[] Subheads = ["先把底数摸清", "难点在哪里", "下一步打算"];
    private static readonly string[] Names = ["方晓", "田雨禾", "林远山", "邵知秋", "柏青", "窦一鸣"];

    /// <summary>The names of pages.</summary>
    public static IReadOnlyList<string> PageNames { get; } = ["要闻", "综合", "民生", "县域", "经济", "文体", "副刊"];

    /// <summary>One of several.</summary>
    public string Pick(params string[] values) => values[random.Next(values.Length)];

    /// <summary>A story.</summary>
    public MadeStory Story(int id, string page)
    {
        var (town, thing) = (Pick(Towns), Pick(Things));
        var count = random.Next(1, 6);
        var paragraphs = Enumerable.Range(0, count).Select(_ => new StoryParagraph(Paragraph(town, thing))).ToList();
        if (count >= 4 && random.Next(2) == 0) paragraphs.Insert(2, new StoryParagraph(Pick(Subheads), IsSubhead: true));
        return new MadeStory(id, page, new EditionStory
        {
            Page = page,
            Kicker = random.Next(5) < 2 ? Pick(Kickers) : null,
            Title = $"{town}{random.Next(2, 99)}处{thing}{Pick(Acts)}",
            Subtitles = random.Next(3) == 0 ? [Pick(Subs)] : [],
            Author = random.Next(4) > 0 ? $"本报记者 {Pick(Names)}{(random.Next(3) == 0 ? $" 通讯员 {Pick(Names)}" : "")}" : null,
            Captions = random.Next(5) == 0 ? [$"图为{town}{thing}现场。{Pick(Names)}摄"] : [],
            Paragraphs = paragraphs,
        });
    }

    private string Paragraph(string town, string thing) => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => string.Create(CultureInfo.InvariantCulture, $"{random.Next(6) switch
    {
        0 => $"记者从{town}获悉，{thing}共投入资金{random.Next(20, 900)}万元，{random.Next(3, 60)}个点位同时动工。",
        1 => $"“这回总算盼来了。”住在附近{random.Next(5, 40)}年的{Pick(Names)}说，{thing}离家只有{random.Next(100, 900)}米。",
        2 => $"按照计划，{thing}分{random.Next(2, 6)}批推进，{random.Next(1, 12)}月底前全部到位。",
        3 => $"负责人{Pick(Names)}介绍，{town}已登记{random.Next(100, 9000)}户，逐户签字确认。",
        4 => $"数据显示，今年以来{town}同类事项办结{random.Next(50, 2000)}件，平均用时缩短{random.Next(10, 70)}%。",
        _ => $"下一步，{town}将公布第{random.Next(2, 9)}批名单，接受群众监督。",
    }}")));
}
