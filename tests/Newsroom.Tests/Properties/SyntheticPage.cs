using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Newsroom.Tests.Properties;

/// <summary>Pages of an invented paper, put together of pieces as papers print them.</summary>
internal static class SyntheticPage
{
    private static readonly string[] Subjects = ["老街夜市", "江湾大桥", "旧城改造", "乡村小学", "春耕备耕", "图书馆新馆", "公交线路", "社区食堂"];

    private static readonly string[] Verbs = ["今晚开张", "顺利合龙", "按下快进键", "迎来新校舍", "全面展开", "试运行", "调整走向", "受到欢迎"];

    private static readonly string[] Bylines =
        ["江湾日报讯(记者/方晓 通讯员/田雨) ", "本报讯（记者 方晓）", "江湾日报记者 方晓\n", "新华社北京5月6日电 ", "江湾日报讯记者方晓、通讯员田雨报道：", "（记者 方晓）", ""];

    /// <summary>Lines that are no part of an article.</summary>
    public static IReadOnlyList<string> Furniture { get; } =
    [
        "江湾日报", "2024年5月8日 星期三 第1234期 今日8版", "A2", "第08版", "今日城区天气：小雨转阴 气温3℃-8℃", "值班编委：方晓 责任编辑：田雨", "扫一扫关注江湾日报",
        "图为施工现场。方晓 摄", "相关链接", "【目击】", ">>> 下转 A2版①", "（上接第一版）", "新闻热线：0700-1234567", "■", "导读", "详见A7版", "■ ■", "——摘自《江湾志》",
    ];

    /// <summary>A title that is its own.</summary>
    public static Gen<string> Title => from subject in Gen.Elements(Subjects) from verb in Gen.Elements(Verbs) from number in Gen.Choose(1, 99) select $"{subject}{number}{verb}";

    /// <summary>A whole article: a marked title, a signed lead, complete paragraphs.</summary>
    public static Gen<string> Article =>
        from title in Title
        from day in Gen.Choose(1, 28)
        from paragraphs in Gen.ListOf(Sentence, 2)
        select $"## {title}\n\n江湾日报讯(记者/方晓) 5月{day}日,{title},记者在现场看到,市民纷纷前来,秩序井然。\n\n{string.Join("\n\n", paragraphs)}";

    /// <summary>Pages of articles with heads, bylines and furniture in any order.</summary>
    public static Gen<string> Any => from pieces in Gen.ListOf(Piece) select string.Join("\n\n", pieces);

    private static Gen<string> Sentence =>
        from subject in Gen.Elements(Subjects)
        from number in Gen.Choose(1, 999)
        select $"据介绍,{subject}惠及居民{number}户,下一步将继续完善配套设施,让居民住得更舒心。";

    private static Gen<string> Piece => Gen.OneOf(
        Article,
        Gen.Elements(Furniture.AsEnumerable()),
        Sentence,
        from title in Title from mark in Gen.Elements("", "# ", "## ", "### ") select mark + title,
        from byline in Gen.Elements(Bylines) from sentence in Sentence select byline + sentence,
        from sentence in Sentence from length in Gen.Choose(1, 20) select sentence[..length]);
}
