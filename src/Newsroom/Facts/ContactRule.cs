using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Facts;

/// <summary>A summary tells; it sends nobody anywhere, not even where the article does.</summary>
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
