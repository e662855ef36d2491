using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>A field of a notice: 举报电话:…, 地址:…, and the hours in brackets below it.</summary>
internal sealed partial class NoticeFieldRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (line.Length > 80)
            return null;
        if (Field().IsMatch(line.Start))
            return (LineRole.Contact, "a field with its value");
        return Hours().IsMatch(line.Start) ? (LineRole.Contact, "hours in brackets") : null;
    }

    /// <summary>Whether a line is a field or its hours.</summary>
    public static bool IsField(PageLine line) => line.Length <= 80 && (Field().IsMatch(line.Start) || Hours().IsMatch(line.Start));

    [GeneratedRegex("^.{0,8}(?:电 ?话|热线|邮箱|信箱|地 ?址|邮编|邮政编码|传真|网址|联 ?系 ?人|户 ?名|账 ?号|开户行|联系方式|来信请寄|来电|时间|微信号|QQ)[:：].{3,}$")]
    private static partial Regex Field();

    [GeneratedRegex("^\\(.{0,6}\\d{1,2}:\\d{2}.{0,20}\\)$")]
    private static partial Regex Hours();
}
