using System.Text.RegularExpressions;
using Baozhai.Newsroom.Bylines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Lines;

/// <summary>Editors on duty, and where to reach the paper.</summary>
internal sealed partial class EditorsRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (line.Length > 120 || line.Mark > 0)
            return null;
        if (Editors().IsMatch(line.Start))
            return (LineRole.Contact, "editors on duty");
        if (Maker().Match(line.Start) is { Success: true } maker && (maker.Groups["source"].Success || NameLine.IsNames(maker.Groups["names"].Value)))
            return (LineRole.Contact, "who made it");
        return IsDesk(line) ? (LineRole.Contact, "where to reach the paper") : null;
    }

    /// <summary>Whether a line says where to reach the paper itself.</summary>
    public static bool IsDesk(PageLine line) => Desk().IsMatch(line.Start);

    [GeneratedRegex("^(?:本版|今日)?(?:值班(?:编委|总编|主任|领导)?|责任?编辑?|责编|编辑|美编|版式|校对|视觉|审读|主编|总编辑|编审|组版)[:：/ ][^。]{2,}$")]
    private static partial Regex Editors();

    // 本版制图:某某, 整理/某某 某某, 数据来源:某某局
    [GeneratedRegex("^(?:[一-龥]{0,4}(?:制图|绘图|图表|漫画|整理|设计|版式|校对|编辑|主编|审核|策划|统筹|监制|摄影|供图|供稿|摄像|剪辑|制版)[:/](?<names>[^:。,]{2,30})|(?<source>数据来源|资料来源|图片来源|来源)[:/].{2,30})$")]
    private static partial Regex Maker();

    [GeneratedRegex("^(?:新闻热线|广告热线|发行热线|报料热线|爆料热线|投稿邮箱|订报热线|订阅热线|本报(?:地址|热线|邮箱|社址)|社址|报社地址|印刷[:：]|承印|法律顾问)")]
    private static partial Regex Desk();
}

/// <summary>A field of a notice: 举报电话:…, 地址:…, and the hours in brackets below it.</summary>
internal sealed partial class NoticeFieldRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (line.Length > 80)
            return null;
        if (Field().IsMatch(line.Start) && !IsTold(line))
            return (LineRole.Contact, "a field with its value");
        return Hours().IsMatch(line.Start) ? (LineRole.Contact, "hours in brackets") : null;
    }

    // 读者王女士来电：…，…？ is told, not filled in.
    private static bool IsTold(PageLine line) => Punctuation.HasPause(line.Start) && Punctuation.EndsSentence(line.End) && line.End[^1] is '。' or '?' or '!' or '”';

    /// <summary>Whether a line is a field or its hours.</summary>
    public static bool IsField(PageLine line) => line.Length <= 80 && !IsTold(line) && (Field().IsMatch(line.Start) || Hours().IsMatch(line.Start));

    [GeneratedRegex("^.{0,8}(?:电 ?话|热线|邮箱|信箱|地 ?址|邮编|邮政编码|传真|网址|联 ?系 ?人|户 ?名|账 ?号|开户行|联系方式|来信请寄|来电|时间|微信号|QQ)[:：].{3,}$")]
    private static partial Regex Field();

    [GeneratedRegex("^\\(.{0,6}\\d{1,2}:\\d{2}.{0,20}\\)$")]
    private static partial Regex Hours();
}

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
