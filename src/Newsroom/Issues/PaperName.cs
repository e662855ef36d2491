using System.Text.RegularExpressions;
using Baozhai.Newsroom.Bylines;
using Baozhai.Newsroom.Composition.Heads;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Newsroom.Issues;

/// <summary>The paper's name when there is no masthead: the name that is most frequent in bylines, datelines, accounts and editors' lines.</summary>
internal static partial class PaperName
{
    /// <summary>The name; null when no line names a paper.</summary>
    public static string? FromBylines(Page page)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in page.Printed)
        {
            var name = page.RoleOf(line.Number) switch
            {
                LineRole.Lead => Dateline.Read(line.Start)?.Source is { } source ? line.Printed(source) : null,
                LineRole.Qr or LineRole.Contact => Own(line),
                LineRole.Byline => AuthorshipReader.PaperBefore(line.Text),
                _ => null,
            };
            if (name is [not '本', .., '报' or '報'])
                votes[name] = votes.GetValueOrDefault(name) + 1;
        }

        return votes.Count == 0 ? null : votes.MaxBy(vote => vote.Value).Key;
    }

    private static string? Own(PageLine line) =>
        Account().Match(line.Start) is { Success: true } match ? line.Text.Substring(match.Groups["paper"].Index, match.Groups["paper"].Length) : null;

    // 某某日报 微信公众号, 扫一扫关注某某晚报社新媒体, 某某日报社地址
    [GeneratedRegex("(?:^|关注|下载|[ :])(?<paper>(?!(?:关注|下载|订阅|本报))[一-龥]{2,6}(?:日报|晚报|早报|晨报|时报|商报|快报|新报|都市报|导报))(?:社|客户端|官方|[ ]*(?:微信|微博|公众号|视频号|抖音|APP|$))")]
    private static partial Regex Account();
}
