using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Issues.Lines;

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
        return IsDesk(line) ? (LineRole.Contact, "where to reach the paper") : null;
    }

    /// <summary>Whether a line says where to reach the paper itself.</summary>
    public static bool IsDesk(PageLine line) => Desk().IsMatch(line.Start);

    [GeneratedRegex("^(?:本版|今日)?(?:值班(?:编委|总编|主任|领导)?|责任?编辑?|责编|编辑|美编|版式|校对|视觉|审读|主编|总编辑|编审|组版)[:：/ ][^。]{2,}$")]
    private static partial Regex Editors();

    [GeneratedRegex("^(?:新闻热线|广告热线|发行热线|报料热线|爆料热线|投稿邮箱|订报热线|订阅热线|本报(?:地址|热线|邮箱|社址)|社址|报社地址|印刷[:：]|承印|法律顾问)")]
    private static partial Regex Desk();
}
