using System.Globalization;
using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>The small lines that stand around texts: banners, labels, captions, credits, jump marks.</summary>
internal static class Furnishings
{
    private static readonly string[] Banners =
    [
        "春到基层走一线", "开局之年看落实", "奋斗新程 再立新功", "沿着河岸看振兴", "百日攻坚进行时", "我在现场", "重点项目巡礼", "文明城市大家建", "作风建设在行动", "把论文写在大地上", "走村串户听民声", "实干争先 决胜全年",
        "聚力向前 勇开新局", "新起点 新作为 新答卷", "温暖回家路", "迎汛备汛一线行", "乡村好风光", "权威发布看开局", "学思践悟 笃行不怠", "家门口的幸福账",
    ];

    private static readonly string[] Columns = ["大家谈", "街谈巷议", "晨间快评", "岚边夜话", "一家之言", "民声", "巷口杂谈", "新闻观察", "短评", "编辑手记"];

    private static readonly string[] BoxLabels =
    [
        "链接 数说", "延伸阅读 提醒", "数读", "知多一点", "亲历者说", "小贴士", "相关链接 名词解释", "背景", "一图看懂", "大事记", "声音", "点击", "数字里的变化", "新闻+", "记者手记", "划重点", "你问我答 速览", "名词 注解", "【数说】", "◆ 链接",
    ];

    private static readonly string[] Strays = ["要闻", "综合", "A1", "■", "◆", "B03", "民生", "03", "图说", "扫码看更多内容"];

    /// <summary>A banner.</summary>
    public static string Banner(Chance chance) => chance.Of(Banners);

    /// <summary>The name of a column of opinions.</summary>
    public static string Column(Chance chance) => chance.Of(Columns);

    /// <summary>The label of a box.</summary>
    public static string BoxLabel(Chance chance) => chance.Of(BoxLabels);

    /// <summary>A line that strayed into the text.</summary>
    public static string Stray(Chance chance) => chance.Of(Strays);

    /// <summary>The caption of a photograph.</summary>
    public static string Caption(Chance chance, Story story, PageStyle style)
    {
        var (what, who) = (chance.Of(story.Phrases), Names.Person(chance));
        var day = Day(style.Date.AddDays(-1));
        return chance.Below(8) switch
        {
            0 => $"图为{what}。本报记者 {who} 摄",
            1 => $"{what}。{who} 供图",
            2 => $"{day}，{what}。记者/{who} 摄",
            3 => $"{what}。（资料图片）",
            4 => $"▲{what}。通讯员 {who} 摄",
            5 => $"{day}，{what}。通讯员/{who} 摄",
            6 => $"{what}。 {style.Paper}记者 {who} 摄",
            _ => $"{what}（{day}摄）。新华社记者 {who} 摄",
        };
    }

    /// <summary>The credit of a photograph.</summary>
    public static string Photographer(Chance chance)
    {
        var who = Names.Person(chance);
        return chance.One($"新华社记者 {who} 摄", $"新华社记者  {who}摄", $"{who}摄（人民图片）", $"本报记者 {who} 摄", $"{who} 摄影报道", $"（{who} 摄）", $"图/{who}", $"摄影：{who}");
    }

    /// <summary>A credit below a text that is no photographer's.</summary>
    public static string Credit(Chance chance, string city)
    {
        var who = Names.Person(chance);
        return chance.One(Photographer(chance), $"数据来源：{city}市统计局", $"版式设计：{who}", $"制图：{who}", $"责编：{who}", $"（作者单位：{city}学院）", $"（作者系{city}市作家协会会员）", $"本版制图：{who}", $"（综合{city}发布、市气象台消息）", $"整理：{who}");
    }

    /// <summary>A dateline below a text.</summary>
    public static string EndSignature(Chance chance, DateOnly day) =>
        chance.One($"（本报{chance.One("巴黎", "北京", "新德里", "内罗毕", "长沙")}{Day(day)}电）", $"（据新华社北京{Day(day)}电）", $"（新华社{chance.One("东京", "成都", "海口")}{Day(day)}电）", "（据新华社）", $"（本报讯 {Day(day)}）");

    /// <summary>A jump mark on a line of its own.</summary>
    public static string Jump(Chance chance)
    {
        var page = chance.Between(2, 8);
        return chance.One($"（下转第{page}版）", $"（下转{page}版）", $">>> 下转 A{page}版{chance.One("①", "②", "")}", $"▶▶下转A{page}版", $"▶下转 {page} 版", $"（紧转第{page}版）");
    }

    /// <summary>A jump mark behind the last word of a text.</summary>
    public static string GluedJump(Chance chance)
    {
        var page = chance.Between(2, 8);
        return chance.One($"▶▶下转A{page}版", $"（下转第{page}版）", $">>> 下转 A{page}版②", $"（下转A{page:00}版）");
    }

    /// <summary>A day as papers write it.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");
}
