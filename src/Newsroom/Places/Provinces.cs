using System.Collections.Frozen;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Places;

/// <summary>
/// The provinces of China with their prefectures, and the provinces that newspapers are from. Names are those of GB/T 2260 without 省, 市 or 区.
/// </summary>
public static class Provinces
{
    /// <summary>The province of each name: of the province itself, and of its prefectures.</summary>
    internal static readonly FrozenDictionary<string, string> ByName = Read();

    private static readonly string[] Names = [.. ByName.Keys];

    private static readonly WordMatcher Matcher = new(Names);

    /// <summary>Words in the names of papers that stand for a province: 三峡日报 is of 湖北, 闽东日报 of 福建.</summary>
    private static readonly (string Word, string Province)[] InPapers =
    [
        ("三峡", "湖北"), ("楚天", "湖北"), ("长江日报", "湖北"), ("荆", "湖北"), ("湘", "湖南"), ("潇湘", "湖南"), ("赣", "江西"), ("闽", "福建"), ("海峡", "福建"), ("皖", "安徽"), ("江淮", "安徽"),
        ("大江晚报", "安徽"), ("浔阳", "江西"), ("信息日报", "江西"), ("南方", "广东"), ("羊城", "广东"), ("岭南", "广东"), ("粤", "广东"), ("特区报", "广东"), ("南国", "广西"), ("八桂", "广西"), ("当代生活", "广西"),
        ("齐鲁", "山东"), ("大众日报", "山东"), ("燕赵", "河北"), ("华西", "四川"), ("川", "四川"), ("天府", "四川"), ("巴渝", "重庆"), ("扬子", "江苏"), ("彭城", "江苏"), ("江南晚报", "江苏"), ("金陵", "江苏"),
        ("钱江", "浙江"), ("之江", "浙江"), ("新民", "上海"), ("解放日报", "上海"), ("文汇", "上海"), ("大河", "河南"), ("东方今报", "河南"), ("华商", "陕西"), ("三秦", "陕西"), ("辽沈", "辽宁"), ("北国", "辽宁"),
        ("龙江", "黑龙江"), ("生活报", "黑龙江"), ("春城", "云南"), ("都市时报", "云南"), ("黔", "贵州"), ("天山", "新疆"), ("西海", "青海"), ("京华", "北京"), ("新京", "北京"), ("今晚报", "天津"), ("津", "天津"),
    ];

    // GB/T 2260: the first two figures of an administrative code, which also begin a serial number CN 43-0006.
    private static readonly FrozenDictionary<string, string> ByCode = Codes.Split(' ').ToFrozenDictionary(pair => pair[..2], pair => pair[2..], StringComparer.Ordinal);

    private const string Codes =
        "11北京 12天津 13河北 14山西 15内蒙古 21辽宁 22吉林 23黑龙江 31上海 32江苏 33浙江 34安徽 35福建 36江西 37山东 41河南 42湖北 43湖南 44广东 45广西 46海南 50重庆 51四川 52贵州 53云南 54西藏 61陕西 62甘肃 63青海 64宁夏 65新疆";

    /// <summary>The province a paper is from, by its serial number or else by its name; null where neither tells.</summary>
    /// <param name="paper">Its name.</param>
    /// <param name="serial">Its 国内统一连续出版物号, for example 43-0006.</param>
    public static string? Of(string? paper, string? serial = null)
    {
        if (serial is not null && serial.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var digit && digit + 2 <= serial.Length && ByCode.TryGetValue(serial.Substring(digit, 2), out var coded))
            return coded;
        if (string.IsNullOrEmpty(paper))
            return null;
        if (Matcher.Find(paper) is [var first, ..])
            return ByName[Names[first.Word]];
        foreach (var (word, province) in InPapers)
        {
            if (paper.StartsWith(word, StringComparison.Ordinal) || (word.Length > 1 && paper.Contains(word, StringComparison.Ordinal)))
                return province;
        }

        return null;
    }

    /// <summary>The provinces and prefectures named in a text, with the province of each.</summary>
    internal static IEnumerable<(int Start, int Length, string Province)> In(string text) =>
        Matcher.Find(text).Select(hit => (hit.Start, hit.Length, ByName[Names[hit.Word]]));

    private static FrozenDictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var province = line[..line.IndexOf(':', StringComparison.Ordinal)];
            names.TryAdd(province, province);
            foreach (var city in line[(province.Length + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                names.TryAdd(city, province);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // 海南 of 青海 and of the province, 吉林 the city and the province: the province's name comes first.
    private const string Table =
        """
        北京:
        天津:
        上海:
        重庆:
        河北:石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安
        山西:太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁
        内蒙古:呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒 阿拉善
        辽宁:沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛
        吉林:长春 四平 辽源 通化 白山市 松原 白城 延边
        黑龙江:哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江市 黑河 绥化 大兴安岭
        江苏:南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁
        浙江:杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水
        安徽:合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山市 滁州 阜阳 宿州 六安 亳州 池州 宣城
        福建:福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德
        江西:南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶
        山东:济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽
        河南:郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源
        湖北:武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门市 神农架
        湖南:长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西
        广东:广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山市 潮州 揭阳 云浮
        广西:南宁 柳州 桂林 梧州 北海市 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾市 崇左
        海南:海口 三亚 三沙 儋州
        四川:成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山
        贵州:贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南
        云南:昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河州 文山州 西双版纳 大理 德宏 怒江州 迪庆
        西藏:拉萨 日喀则 昌都 林芝 山南市 那曲 阿里地区
        陕西:西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康市 商洛
        甘肃:兰州 嘉峪关 金昌 白银市 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南
        青海:西宁 海东 海北州 黄南州 海南州 果洛 玉树 海西州
        宁夏:银川 石嘴山 吴忠 固原 中卫
        新疆:乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 和田地区 伊犁 塔城 阿勒泰
        香港:
        澳门:
        台湾:台北 新北 桃园市 台中 台南 高雄 基隆 新竹 嘉义 苗栗 彰化 南投 云林 屏东 宜兰 花莲 台东 澎湖
        """;
}
