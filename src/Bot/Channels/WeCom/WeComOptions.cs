using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Channels.WeCom;

/// <summary>Which group robots of WeCom (企业微信, 消息推送) the bot speaks through. Section <c>WeCom</c>.</summary>
internal sealed class WeComOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "WeCom";

    /// <summary>The robots. Default none, and WeCom is off.</summary>
    public IList<RobotOptions> Robots { get; } = [];

    /// <summary><c>V2</c> (default) or <c>V1</c>: <c>markdown_v2</c>, or <c>markdown</c> for groups whose people use clients older than 4.1.36.</summary>
    public string Markdown { get; set; } = nameof(RobotMarkdown.V2);

    /// <summary>From which severity on an alert calls everybody in the group: <c>Severe</c> (default), <c>Warning</c> or <c>Never</c>.</summary>
    public string MentionAllFrom { get; set; } = nameof(Severity.Severe);

    /// <summary>WeCom's server. Default <c>https://qyapi.weixin.qq.com</c>.</summary>
    public string ApiBaseUrl { get; set; } = "https://qyapi.weixin.qq.com";

    /// <summary>The kind of markup; V2 when the name is not known, which the validation refuses.</summary>
    public RobotMarkdown Markup => Enum.TryParse<RobotMarkdown>(Markdown, ignoreCase: true, out var markup) ? markup : RobotMarkdown.V2;

    /// <summary>The severity from which on everybody is called; null for never.</summary>
    public Severity? MentionFrom => Enum.TryParse<Severity>(MentionAllFrom, ignoreCase: true, out var severity) ? severity : null;
}
