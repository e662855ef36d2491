
namespace Baozhai.Newsroom.Tests.Fuzz;

/// <summary>
/// Writes sentences of water levels, notices and dates out of a grammar, in any combination of its parts, sensible or not. The same
/// seed gives the same sentence.
/// </summary>
internal static class SentenceGrammar
{
    private const int Deepest = 8;

    private static readonly Dictionary<string, string[]> Rules = new(StringComparer.Ordinal)
    {
        ["sentence"] =
        [
            "{when}，{gauge}水位{stands}{length}{unit}{above}。", "{gauge}{above}，{when}{stands}{length}{unit}。", "{gauge}、{gauge}水位分别{stands}{length}米、{length}{unit}。",
            "{name}、{name}、{name}三站水位分别为{length}米、{length}米、{length}米。", "{gauge}（{side}）水位{length}{unit}，（{side}）水位{length}米；{gauge}{above}。",
            "{gauge}水位由{length}米涨至{length}至{length}米，涨率为{length}米/小时，{expected}{when}{stands}{length}米的洪峰水位。",
            "{when}，{issuer}{act}{danger}{level}应急响应{change}。", "{issuer}{when}{act}{weather}{colour}色预警信号{change}，{notice}。", "{notice}。", "{notice}，{notice}；{notice}。",
            "{when}，{notice}，{when}{end}。", "{expected}{when}{notice}。", "{gauge}水位{stands}{length}米，{notice}。", "站名 水位 警戒水位 超警\n{name} {length} {length} {length}\n{name} {length} — {length}",
            "| 站名 | 时间 | 水位(米) |\n| --- | --- | --- |\n| {gauge} | {when} | {length} |", "{when}，市人大常委会会议在{name}举行，{number}人参加。", "{name}，{when}{notice}{noise}",
        ],
        ["notice"] =
        [
            "{road}{section}{when}{closing}", "{road}、{road}{closing}", "{road}至{road}{closing}", "{road}{road}至{road}区间{closing}", "{road}（{road}至{road}）{when}至{when}{closing}", "{road}{end}",
            "{village}、{village}{cut}", "{cut}区域：{village}", "因{noise}，{when}起{village}{cut}，{when}已{end}", "{move}{village}、{village}群众{number}人", "{number}余户{number}人{move}", "{village}{number}名群众{move}",
        ],
        ["road"] =
        [
            "{name}路", "{name}大道", "{name}大街", "{name}公路大桥", "{name}公路{digit}桥", "{name}二桥", "{name}隧道", "{name}立交", "国道{number}线", "G{number}", "S{number}线", "{name}高速{name}段", "{name}高速公路",
            "地铁{digit}号线", "{name}铁路", "{name}至{name}客运航线", "{name}轮渡", "{name}收费站", "ROAD", "BRIDGE", "K{number}+{number}", "{name}巷", "线", "桥", "路",
        ],
        ["section"] = ["", "", "{name}段", "（{name}至{name}段）", "K{number}至K{number}段", "{name}至{name}隧道段", "-", "至", "（", "等路段"],
        ["closing"] = ["全封闭施工", "封闭", "双向中断", "交通中断", "禁止一切车辆通行", "实行交通管制", "停运", "停航，复航时间另行通知", "停渡", "临时关闭", "抢通单幅", "采取交通管制"],
        ["end"] = ["恢复通行", "已恢复供水", "复航", "抢通", "解除交通管制", "恢复供电", "复航时间另行通知", "解封", "供水已恢复"],
        ["cut"] = ["停水", "停电", "供电中断", "计划停电", "断水", "恢复供水"],
        ["move"] = ["紧急疏散", "转移", "连夜转移", "已于{when}全部撤离", "撤离", "累计转移"],
        ["village"] = ["{name}村", "{name}街道", "{name}路一带", "{name}小区部分用户", "{name}镇{name}村", "{name}"],
        ["gauge"] =
        [
            "{name}江{name}站", "{name}水文站", "{name}水位站", "{name}（二）站", "{name}（坝上）站", "{name}水库", "{name}电站坝前", "{name}闸（闸上）", "{name}闸下", "长江", "太湖平均", "{name}湖{name}站", "{name}", "站", "（闸下）", "{name}枢纽", "该站",
        ],
        ["side"] = ["闸上", "闸下", "坝前", "坝上", "坝下", "二"],
        ["stands"] = ["", "达", "为", "涨至", "回落至", "出现", "最高", "：", " ", "高达", "距警戒水位还有", "每小时上涨"],
        ["above"] = ["", "，超警戒水位{length}米", "，超过警戒水位（{length}米）{length}{unit}", "，比警戒水位高{length}米", "（警戒水位{length}米）", "，超过{length}米的警戒水位{length}米", "，超保{length}米", "超警戒{length}米", "，低于警戒水位{length}米", "退出警戒水位"],
        ["length"] = ["{digit}{digit}.{digit}{digit}", "{digit}.{digit}", "{digit}{digit}{digit}", "{number}", "{digit}{digit}. {digit}{digit}", "{digit}．{digit}", ".{digit}", "", "{digit}{digit}{digit}{digit}{digit}.{digit}"],
        ["unit"] = ["米", "m", " m", "公尺", "米", "厘米", "m³", ""],
        ["level"] = ["Ⅰ级", "Ⅱ级", "三级", "IV级", "1级", "I I I级", "{digit}级", ""],
        ["colour"] = ["红", "橙", "黄", "蓝", "白", ""],
        ["weather"] = ["暴雨", "台风", "道路结冰", "森林火险", "大客流", ""],
        ["change"] = ["", "由Ⅲ级提升至Ⅱ级", "降级为黄色", "终止", "升级", "至"],
        ["danger"] = ["防汛", "森林火灾", "生产安全事故", "突发环境事件", "重大气象灾害（暴雪）", "城市供水突发事件", "海上防台", "道路交通", "抗旱", "{name}", ""],
        ["issuer"] = ["市防汛抗旱指挥部", "省气象台", "市应急指挥部", "县政府", "{name}局", "市防指、市应急局和市水利局", ""],
        ["act"] = ["启动", "终止", "发布", "将", "维持", "撤下", "决定自{when}起启动"],
        ["expected"] = ["预计", "可能", "将于", ""],
        ["when"] =
        [
            "{digit}月{digit}日", "{digit}{digit}日{digit}时", "{digit}{digit}{digit}{digit}年{digit}月{digit}{digit}日", "今日{digit}时", "昨晚", "{digit}{digit}时{digit}{digit}分", "{digit}:{digit}{digit}", "零时", "{digit}—{digit}{digit}时",
            "{digit}至{digit}日", "{digit}:{digit}{digit}-{digit}{digit}时", "次日{digit}时", "9999年12月31日", "0001年1月1日", "2月30日", "24时", "{digit}日至{digit}日每天{digit}时至{digit}时", "即日起", "",
        ],
        ["name"] = ["长沙", "沙市", "深圳", "宽甸", "高桥", "低庄", "和平", "于桥", "右", "許昌", "临江", "青", "雅鲁藏布", "距", "站", "至", "一二三四五六七八九十", "A", ""],
        ["number"] = ["{digit}", "{digit}{digit}{digit}", "{digit}.{digit}万", "{digit},{digit}{digit}{digit}", "99999999999999999999", "数百", "两", ""],
        ["digit"] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
        ["noise"] = ["", "（", "）", "《", "“", "至", "、", "。", "\n", "\t", "|", " ", "𝟘", "٣", "𠮷", "\ud83d", "\u200B", "暴雨", "塌方", "演练", "去年", "如果"],
    };

    /// <summary>A sentence.</summary>
    public static string Sentence(Random random) => Expand("sentence", random, 0);

    /// <summary>Some words of one of the grammar's parts.</summary>
    public static string Part(Random random) => Expand(Pick([.. Rules.Keys], random), random, 0);

    private static string Expand(string rule, Random random, int depth)
    {
        var form = Pick(Rules[rule], random);
        for (var open = form.IndexOf('{', StringComparison.Ordinal); open >= 0; open = form.IndexOf('{', open))
        {
            var close = form.IndexOf('}', open);
            var part = depth < Deepest ? Expand(form[(open + 1)..close], random, depth + 1) : "";
            form = string.Concat(form.AsSpan(0, open), part, form.AsSpan(close + 1));
        }

        return form;
    }

    private static string Pick(string[] forms, Random random) => forms[random.Next(forms.Length)];
}
