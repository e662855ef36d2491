using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts;

/// <summary>Knows what happens in another country: nobody here has to act on it.</summary>
internal static partial class Abroad
{
    /// <summary>Whether a story is told of another country.</summary>
    /// <param name="title">The title.</param>
    /// <param name="opening">What its body begins with.</param>
    public static bool IsToldIn(string title, string opening) =>
        !Here().IsMatch(title) && !Here().IsMatch(opening) && (Country().IsMatch(title) || Country().IsMatch(opening));

    [GeneratedRegex("我[市省县区州]|全[市省县区]|(?<=^|[，。、；：])本[市省县]|[省市县]防[指办汛]|[省市县]气象")]
    private static partial Regex Here();

    [GeneratedRegex("当地时间|(?<![赴驻对与向援中])(?:美国|加拿大|墨西哥|巴西|阿根廷|智利|秘鲁|哥伦比亚|厄瓜多尔|委内瑞拉|古巴|海地|英国|法国|德国|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|奥地利|波兰|捷克|匈牙利|希腊|罗马尼亚|斯洛文尼亚|塞尔维亚|俄罗斯|乌克兰|土耳其|伊朗|伊拉克|以色列|叙利亚|沙特|也门|阿富汗|巴基斯坦|印度(?!洋)|孟加拉国|斯里兰卡|尼泊尔|不丹|缅甸|泰国|老挝|越南|柬埔寨|马来西亚|新加坡|印度尼西亚|印尼|菲律宾|日本|韩国|朝鲜|蒙古国|哈萨克斯坦|澳大利亚|新西兰|埃及|利比亚|苏丹|埃塞俄比亚|肯尼亚|索马里|坦桑尼亚|莫桑比克|马拉维|马达加斯加|南非|尼日利亚|刚果)")]
    private static partial Regex Country();
}
