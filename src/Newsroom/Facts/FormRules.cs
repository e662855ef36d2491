using System.Globalization;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Facts;

/// <summary>A summary is a line of plain sentences that are finished; marks and symbols are those of print or of the article.</summary>
internal sealed class FormRule : IFactRule
{
    private const string Marks = "，。、；：！？“”‘’（）《》〈〉—…·,.;:!?()%‰-~/\"' ℃+ⅠⅡⅢⅣⅤ";

    /// <inheritdoc />
    public FactFault Fault => FactFault.Form;

    /// <inheritdoc />
    public string? Offence(string claim, Evidence evidence)
    {
        if (claim.Length is 0)
            return "";
        foreach (var character in claim)
        {
            if (!IsPlain(character) && (char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format || !evidence.Has([character])))
                return $"{character}";
        }

        return claim[^1] is '…' or ',' or '，' or '、' or ':' or ';' ? claim[^1..] : null;
    }

    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || Marks.Contains(character, StringComparison.Ordinal);
}

/// <summary>A summary contains no addresses, telephone numbers or codes to scan, even when the article does.</summary>
internal sealed partial class ContactRule : IFactRule
{
    /// <inheritdoc />
    public FactFault Fault => FactFault.Contact;

    /// <inheritdoc />
    public string? Offence(string claim, Evidence evidence) => Contact().Match(claim) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(
        "https?:|www\\.|[a-z0-9-]+\\.(?:com|cn|net|org|cc|top|xyz|io)\\b|[a-z0-9]@[a-z0-9]|\\d{3,4}-\\d{7,8}|(?<![\\d.])1\\d{10}(?!\\d)|加(?:我|V|微信|QQ)|扫(?:码|一扫|描)|二维码|(?:点击|复制|打开)(?:这个|此|该|以下|下方)?(?:链接|网址)|微信号|公众号|(?:QQ|微信)群|领取?红包",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();
}

/// <summary>Removes what language models put around an answer: labels, quotation marks, white space.</summary>
internal static partial class AnswerForm
{
    private const string Openers = "\"“「『";
    private const string Closers = "\"”」』";

    /// <summary>The answer without white space, a label and quotation marks around it.</summary>
    public static string Bare(string answer)
    {
        var bare = Label().Replace(answer.Trim(), "").Trim();
        if (bare.Length < 2 || Openers.IndexOf(bare[0], StringComparison.Ordinal) is var kind && (kind < 0 || bare[^1] != Closers[kind]))
            return bare;
        // “甲”和“乙” begins and ends with quotation marks, but they are not around it.
        var inner = bare[1..^1];
        return inner.Contains(bare[0], StringComparison.Ordinal) || inner.Contains(bare[^1], StringComparison.Ordinal) ? bare : inner.Trim();
    }

    [GeneratedRegex("^(?:【?(?:新闻|报道|内容)?(?:摘要|概要|简讯|总结)】?[:：]|【(?:新闻|报道|内容)?(?:摘要|概要|简讯|总结)】)")]
    private static partial Regex Label();
}
