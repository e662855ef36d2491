namespace Baozhai.Newsroom.Tests.Made.Texts;

/// <summary>Forms of titles, with the slots of <see cref="Sentences"/>.</summary>
internal static class Titles
{
    /// <summary>Titles of reports.</summary>
    public static readonly string[] Reports =
    [
        "{city}{thing1}工作全面启动", "{place1}：{thing1}里话变迁", "{thing1}换新颜 {worker2}尽开颜", "{city}出台{thing1}管理办法", "{place1}{thing1}有了新管家", "{office1}{act1}忙", "{thing1}推进会在{place1}召开",
        "{term}让{thing1}活起来", "{worker1}{person1}：守着{thing1}{small}年", "{act1}进行时 {thing1}见成效", "从{thing2}到{thing1}，{place1}的{small}年之变", "今年全市{counted}", "{firm}落户{place1} 主打{thing1}",
        "{place1}{act1}{goal1}", "{n}名{worker1}奔赴{place1}", "小小{thing1} 连着大民生", "{city}加快{thing1}建设", "谁来管好{thing1}？", "{thing1}新规下月起施行", "一处{thing1}的“重生”",
    ];

    /// <summary>Lines that can stand below or behind a title.</summary>
    public static readonly string[] Seconds =
    [
        "{act1}{act2}齐发力", "今年{counted}", "{worker2}有了更多获得感", "力争年底前{goal1}", "{place1}{place2}先行一步", "{office1}推出{small}项举措", "为{goal2}打下基础", "{thing2}{thing3}同步提升", "{person1}和他的同事们这样干", "预计{year}年全部完成",
    ];

    /// <summary>Titles longer than forty characters.</summary>
    public static readonly string[] Long =
    [
        "{city}市{office1}联合{office2}在{place1}、{place2}、{place3}等地集中开展{thing1}{act1}和{thing2}{act2}专项行动",
        "关于{place1}至{place3}沿线{thing1}与{thing2}统一纳入{office1}日常管理并向{worker2}长期免费开放的若干问题解答",
        "{person1}在{place1}调研{thing1}时强调要坚持问题导向下大力气抓好{act1}和{act2}切实{goal1}",
    ];

    /// <summary>Titles of essays.</summary>
    public static readonly string[] Essays = ["{tree}下的{season}", "一碗{food}", "父亲的{object}", "{season}归来", "{place1}的{tree}", "想起那只{object}", "{food}里的乡愁", "石桥记事", "风从{place1}来"];

    /// <summary>Titles of comments.</summary>
    public static readonly string[] Comments = ["莫让{thing1}成摆设", "{thing1}要多些细功夫", "办好{thing1}这件“小事”", "{act1}贵在坚持", "{thing1}好不好，{worker2}说了算", "别把{act2}当成走过场"];

    /// <summary>Titles of letters.</summary>
    public static readonly string[] Letters = ["{thing1}何时能修好", "请管管{place1}的{thing1}", "盼{thing1}早日{act1}", "{thing2}占道 出行犯愁"];

    /// <summary>Titles of reports of weather.</summary>
    public static readonly string[] Weathers = ["未来{small}天{sky}为主", "{place1}{place2}雨量大 出行请注意", "冷空气到货 气温下降{small}℃", "{sky}登场 早晚温差大"];

    /// <summary>Titles of reports of accidents.</summary>
    public static readonly string[] Accidents = ["{place1}突发险情 {small}人被困获救", "{small}小时生死救援", "{person1}：第一个冲进去的人", "{thing2}险情得到控制", "{place1}连夜{act1}"];

    /// <summary>Titles of notices.</summary>
    public static readonly string[] Notices = ["关于{place1}部分路段{act1}的通告", "关于公开征集{thing1}意见建议的公告", "关于开展{thing1}{act1}的通告", "{office1}招聘启事", "{thing1}项目公示", "停水通知"];

    /// <summary>Titles of announcements of events.</summary>
    public static readonly string[] Events = ["{thing1}公益讲座本周六开讲", "{term}{thing1}体验活动招募{small}名市民", "周末去{place1}看{thing1}", "{office1}开放日邀您来"];

    /// <summary>Lines that can stand above a paragraph of a report.</summary>
    public static readonly string[] Subheads = ["{act1}：{thing1}有人管", "从“等”到“抢”", "{thing2}里的新变化", "一张清单管到底", "{worker1}的一天", "让{thing3}“活”起来", "{goal1}", "{term}暖人心", "{place2}的{small}年", "难点变亮点", "{act2}不停步"];

    /// <summary>Kickers.</summary>
    public static readonly string[] Kickers =
    [
        "关注{thing1}", "聚焦{thing1}", "为了{goal1}", "在{place1}的田埂上", "{thing1}系列报道之{small}", "走进{place1}看{thing1}", "{city}市{office1}联合{office2}研究部署{thing1}工作强调", "{office1}最新通报显示", "{city}市{thing1}工作推进会要求",
        "{thing1}追踪报道", "“{act1}看{city}”之{small}", "{place1}蹲点见闻",
    ];
}
