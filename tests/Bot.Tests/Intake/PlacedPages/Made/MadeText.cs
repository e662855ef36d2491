using System.Globalization;

namespace Baozhai.Bot.Tests.Intake.PlacedPages.Made;

/// <summary>Invented sentences about an invented town. Each article has a matter of its own, and the words of it.</summary>
internal sealed class MadeText(Random random)
{
    private static readonly string[] Names = ["陆一帆", "沈南星", "贺小川", "乔木青", "温如玉", "纪长河"];
    private static readonly string[] Places = ["江湾区", "石桥镇", "南浦新城", "柳河乡", "白塔街道", "东渡口", "云岭村", "青枫县"];

    private static readonly Matter[] Matters =
    [
        new("供水站", ["换下旧水泵", "查漏补管", "夜间冲洗水池"], ["老水表走得不准", "三楼以上水压太低", "锈管漏掉一成的水", "泵房的声音吵得人睡不着"], ["抢修队沿着井盖一口一口听漏", "新泵装好以后水压升了两成", "化验员每天取样六次", "阀门统一刷成了蓝色"]),
        new("图书馆", ["延长开放时间", "添置盲文书架", "办起借阅夜市"], ["放学的孩子没有座位", "旧书目还是手写的", "读者嫌还书路远", "冬天阅览室太冷"], ["馆员把两万册书重新贴了签", "自助还书箱摆到了车站", "志愿者教老人查目录", "靠窗的一排留给了写作业的学生"]),
        new("林场", ["补种乡土树苗", "巡护防火步道", "清点古树名木"], ["枯枝堆了好几年", "山风把幼苗吹倒一片", "野猪拱坏了苗圃", "瞭望塔的梯子松了"], ["护林员背着干粮走完了北坡", "栎树和枫香隔行混栽", "每棵古树挂上了铜牌", "灭火水袋摆到了山腰"]),
        new("公交公司", ["开出首班夜车", "调整环城线路", "更换低地板车辆"], ["末班车六点就收了", "站牌被树叶遮住", "换乘要走一里路", "轮椅上不了踏板"], ["司机跟车试跑了三个晚上", "时刻表印成了大字", "中途加了四个停靠点", "车厢里装上了报站屏"]),
        new("农技站", ["试种早熟水稻", "推广节水滴灌", "收集老种子"], ["去年倒伏了两百亩", "化肥价钱涨得快", "秧田缺水发黄", "稻飞虱来得早"], ["技术员蹲在田埂上数分蘖", "一亩地少用三十方水", "农户把稻穗摊在簸箕里比较", "收割机提前做了保养"]),
        new("社区食堂", ["推出半份菜", "上门送午餐", "公开采购账本"], ["独居老人懒得开火", "菜价贴在墙上看不清", "排队要站半个钟头", "送餐箱保不住温"], ["厨师按低盐的方子重写了菜单", "骑手认得每一户的门", "账目一周一贴", "剩余的米饭做成了锅巴"]),
        new("渡口", ["恢复人工摆渡", "整修石阶码头", "添设救生浮圈"], ["汛期台阶滑得站不住", "缆绳磨断过两回", "雾天看不清对岸", "渡船的篷布破了"], ["老船工教徒弟看水色", "青石板重新凿了防滑纹", "浮圈每隔十步挂一个", "雾灯亮起来能照半条江"]),
        new("老年大学", ["开设手机摄影班", "增办书法夜课", "排演地方小戏"], ["报名的人排到了街口", "教室的灯光太暗", "琴房只有一架旧琴", "课本字小看不清"], ["退休教师义务来代课", "学员把习作挂满了走廊", "胡琴声一直响到散场", "讲义放大了一号字"]),
    ];

    private Matter _matter = Matters[0];
    private string _place = "";
    private int _next;

#pragma warning disable CA5394 // The same seed makes the same text.
    /// <summary>Begins another article: the next matter, so that neighbours have different ones.</summary>
    public string Title()
    {
        if (_next == 0) _next = random.Next(Matters.Length);
        _matter = Matters[_next++ % Matters.Length];
        _place = Of(Places);
        return random.Next(3) == 0 ? $"{_place}{_matter.Who}{Of(_matter.Does)}" : $"{_matter.Who}{Of(_matter.Does)} {_place}{Of(["居民点赞", "四邻受益", "人人称便", "算出新账"])}";
    }

    public string Subtitle() => $"{_place}还将{Of(_matter.Does)}";

    public string Kicker() => $"{Of(Places)}推进{Of(["便民", "惠民", "护水", "文化"])}工程";

    public string Subhead() => $"{Of(["一笔", "一条", "一场", "一片"])}{Of(["细账", "夜路", "春雨", "灯火"])}{Of(["算得清", "走得稳", "来得巧", "看得见"])}";

    public string Dateline() => random.Next(2) == 0 ? $"江湾晚报讯（记者 {Of(Names)}）" : $"本报讯（记者 {Of(Names)} 通讯员 {Of(Names)}）";

    public string Caption() => $"{_place}{_matter.Who}门前。本报记者 {Of(Names)} 摄";

    public string Paragraph() => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Sentence()));

    // A figure in each, for a paragraph printed twice is taken for a copy.
    private string Sentence()
    {
        var figure = random.Next(100, 100_000);
        return random.Next(5) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 12)}月{random.Next(1, 28)}日，{_matter.Who}{Of(_matter.Does)}，{Of(_matter.Did)}，花费{figure}元。"),
            1 => string.Create(CultureInfo.InvariantCulture, $"{Of(_matter.Why)}，编号{figure}的意见卡上这样写，后来{Of(_matter.Did)}。"),
            2 => string.Create(CultureInfo.InvariantCulture, $"{_matter.Who}账上记着{figure}笔：{Of(_matter.Why)}，{Of(_matter.Did)}。"),
            3 => string.Create(CultureInfo.InvariantCulture, $"“{Of(_matter.Why)}，我数过{figure}回。”{Of(Names)}说，{Of(_matter.Did)}。"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Of(_matter.Did)}，用掉{figure}个工时。"),
        };
    }

    private string Of(string[] words) => words[random.Next(words.Length)];

    private sealed record Matter(string Who, string[] Does, string[] Why, string[] Did);
#pragma warning restore CA5394
}
