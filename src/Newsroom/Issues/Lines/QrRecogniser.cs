using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>What stands beside a QR code: names of apps, accounts and sites, and the call to scan.</summary>
internal sealed partial class QrRecogniser : ILineRecogniser
{
    private const int Longest = 30;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (line.Length > Longest || line.Mark > 0)
            return null;
        if (Call().IsMatch(line.Start))
            return (LineRole.Qr, "a call to scan");
        if (Link().IsMatch(line.Start))
            return (LineRole.Qr, "links of an electronic edition");
        if (Account().IsMatch(line.Start))
            return (LineRole.Qr, "app, account or site");
        return AppName().IsMatch(line.Start) && (page.Touches(index, index + 1) && Account().IsMatch(page.Printed[index + 1].Start)
            || page.Touches(index, index - 1) && page.RoleAt(index - 1) is LineRole.Qr)
            ? (LineRole.Qr, "app beside its kind")
            : null;
    }

    [GeneratedRegex("^(?:请?扫一扫|扫码|扫描|请?扫描?二维码|长按|关注我们|下载)|扫码(?:看|关注|阅读|下载)")]
    private static partial Regex Call();

    [GeneratedRegex("^(?:(?:[<>《》«»|] ?)?(?:[上下]一[版篇期]|返回(?:目录|首页|版面)|版面(?:导航|目录|概览)|标题导航|放大|缩小|默认|打印|收藏|分享)(?: ?[<>《》«»|+-])? ?)+$")]
    private static partial Regex Link();

    [GeneratedRegex("(?:客户端|公众号|视频号|官方微博|官方微信|小程序|抖音号|二维码|APP|App)$|^[一-龥]{2,6}(?:新闻网|在线) 掌上[一-龥]{2,4}$|^(?:官方)?(?:微信|微博|抖音)$")]
    private static partial Regex Account();

    [GeneratedRegex("^(?:掌上|指尖|云上|新)[一-龥]{2,4}$|^[一-龥]{2,6}(?:新闻网|新闻|融媒|在线|发布)(?: .{2,8})?$")]
    private static partial Regex AppName();
}
