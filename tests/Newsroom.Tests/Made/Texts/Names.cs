namespace Baozhai.Newsroom.Tests.Made.Texts;

/// <summary>Invented names. Each is put together of parts; a likeness with a real name is an accident.</summary>
internal static class Names
{
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private const string Given = "岚桐漪蘅澄霁筠榆槿砚珩琮璇翊昀晞旻煦煜焓峥嵘岱岫屹崧翀翎翯骁骞骋鸢鹭鸥凫蕴芷芮苒茗荻莳菀葭蓁蔚薇蘅溪沅沛泠泽浔涵淇淳渝湉滢潇澜烨熙牧犁珂珺瑾瑜璟甫畅皓睿祺禾稷穗笙箫纬绮缜羽聿舒舫楠梓棠椿榕樾檀歆毓";
    private const string CityFirst = "岚澄栖桐漱濂榆槿泓渌霁砚筠蔚蘅麓岫珑璟邬棠鹭沅垣";
    private const string CitySecond = "江川溪浦州阳陵津城港岭湾源丰";
    private const string PlaceFirst = "白青红黄乌金银石松竹柳枫荷莲梅桃杏麻樟枣双三五七大小新老东西南北上下高长清平安和永福太";
    private const string PlaceSecond = "坪塘桥湾岭冲坳洲港埠铺寨屯沟口滩堰渡山河田林泉井峰坡台庙园";
    private static readonly string[] Kinds = ["镇", "村", "街道", "社区", "乡", "村", "镇", "社区"];
    private static readonly string[] PaperKinds = ["日报", "日报", "日报", "晚报", "晚报", "晨报", "都市报", "商报", "时报", "新报", "快报", "早报"];
    private static readonly string[] Trades = ["机械", "食品", "科技", "纺织", "陶瓷", "物流", "农业", "新材料", "电子", "医药", "环保", "光电"];
    private static readonly string[] FirmFirst = ["恒", "瑞", "盛", "鼎", "华", "远", "启", "汇", "凯", "嘉", "润", "泰", "昊", "隆"];

    /// <summary>A person of two or three characters.</summary>
    public static string Person(Chance chance)
    {
        var name = $"{Pick(chance, Surnames)}{Pick(chance, Given)}";
        return chance.Happens(0.72) ? name + Pick(chance, Given) : name;
    }

    /// <summary>Several different persons.</summary>
    public static IReadOnlyList<string> Persons(Chance chance, int count)
    {
        var persons = new List<string>();
        while (persons.Count < count)
        {
            if (Person(chance) is var person && !persons.Contains(person))
                persons.Add(person);
        }

        return persons;
    }

    /// <summary>A city.</summary>
    public static string City(Chance chance) => $"{Pick(chance, CityFirst)}{Pick(chance, CitySecond)}";

    /// <summary>A paper of a city.</summary>
    public static string Paper(Chance chance, string city) => city + chance.Of(PaperKinds);

    /// <summary>A town, village or quarter.</summary>
    public static string Place(Chance chance) => $"{Pick(chance, PlaceFirst)}{Pick(chance, PlaceSecond)}{chance.Of(Kinds)}";

    /// <summary>The name of a place without its kind.</summary>
    public static string Spot(Chance chance) => $"{Pick(chance, PlaceFirst)}{Pick(chance, PlaceSecond)}";

    /// <summary>A firm.</summary>
    public static string Firm(Chance chance) => $"{chance.Of(FirmFirst)}{chance.Of(FirmFirst)}{chance.Of(Trades)}{chance.One("公司", "有限公司", "集团", "合作社")}";

    private static char Pick(Chance chance, string characters) => characters[chance.Below(characters.Length)];
}
