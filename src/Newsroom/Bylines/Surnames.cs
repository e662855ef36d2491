using System.Buffers;

namespace Baozhai.Newsroom.Bylines;

/// <summary>Chinese family names, to tell a person's name from a short headline.</summary>
internal static class Surnames
{
    // The names of well over nine in ten people: the common ones of the 百家姓 as counted in the census of 2020, and some rarer.
    private static readonly SearchValues<char> Single = SearchValues.Create(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由");

    private static readonly SearchValues<char> Common = SearchValues.Create(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔汤向");

    private static readonly string[] Double =
        ["欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "东方", "南宫", "端木", "长孙", "宇文", "轩辕", "百里", "呼延", "闻人"];

    /// <summary>Whether a text has the form of a person's name: a family name and one or two more characters, or parts with ·.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('·') > 0)
            return text.Length is > 3 and <= 14 && AllHan(text);
        if (text.Length is < 2 or > 4 || !AllHan(text))
            return false;
        foreach (var name in Double)
        {
            if (text.StartsWith(name))
                return text.Length > 2;
        }

        return text.Length < 4 && Single.Contains(text[0]);
    }

    /// <summary>Whether a character is one of the hundred most common family names, which more than eight in ten people have.</summary>
    public static bool IsCommon(char character) => Common.Contains(character);

    /// <summary>Whether a name can begin with this character.</summary>
    public static bool CanBegin(char character) => Single.Contains(character);

    private static bool AllHan(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character is not (>= '\u4E00' and <= '\u9FFF' or '·' or '\u3400' or '〇'))
                return false;
        }

        return true;
    }
}
