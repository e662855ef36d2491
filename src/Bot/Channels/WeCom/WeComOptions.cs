using Baozhai.Bot.Diagnostics;
using Baozhai.Newsroom.Alerts;
using Microsoft.Extensions.Options;

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

/// <summary>A group robot and what it sends to its group. An entry of <c>WeCom:Robots</c>. Its lists may also be one text divided by commas.</summary>
internal sealed class RobotOptions
{
    /// <summary>What stands behind <c>key=</c> in the robot's webhook address. A secret: who has it can write to the group.</summary>
    public string Key { get; set; } = "";

    /// <summary>What the robot is called here, in the store and in the log; 1 to 40 letters, digits, <c>-</c> and <c>_</c>. Default the first 8 hex digits of the key's SHA-256.</summary>
    public string? Name { get; set; }

    /// <summary>Topics by name, short word or English alias; <c>全部</c> for all. Default none; a robot needs a topic, a word or a place.</summary>
    public IList<string> Topics { get; } = [];

    /// <summary>Words in headline or text. Default none.</summary>
    public IList<string> Words { get; } = [];

    /// <summary>Places of the gazetteer. Default none.</summary>
    public IList<string> Places { get; } = [];

    /// <summary>One or more times of day for the digest: <c>07:30</c>, <c>7:30 18:00</c>. Default <c>Digest:DefaultTime</c>.</summary>
    public string? Time { get; set; }

    /// <summary>The days of the digest: <c>周一到周五</c>, <c>Mon-Fri</c>. Default every day.</summary>
    public string? Weekdays { get; set; }

    /// <summary><c>zh</c> (default) or <c>en</c>: the language of what is not from the paper.</summary>
    public string Language { get; set; } = "zh";
}

/// <summary>Validates the options: one line names the wrong key and the remedy. Never contains a robot's key.</summary>
/// <param name="reader">Reads the robots.</param>
internal sealed class WeComOptionsValidation(RobotReader reader) : IValidateOptions<WeComOptions>
{
    private static readonly string[] Mentions = [nameof(Severity.Severe), nameof(Severity.Warning), "Never"];

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, WeComOptions options) =>
        (Wrong(options) ?? WrongRobot(options)) is { } line ? ValidateOptionsResult.Fail(line) : ValidateOptionsResult.Success;

    private static string? Wrong(WeComOptions options)
    {
        if (options.Robots.Count == 0)
            return "WeCom:Robots is missing while other WeCom keys are set: give each group robot an entry with its Key and Topics, or remove the section.";
        if (!Enum.GetNames<RobotMarkdown>().Contains(options.Markdown, StringComparer.OrdinalIgnoreCase))
            return $"WeCom:Markdown is \"{options.Markdown}\", which is not known: set it to V2, or to V1 for clients older than 4.1.36.";
        if (!Mentions.Contains(options.MentionAllFrom, StringComparer.OrdinalIgnoreCase))
            return $"WeCom:MentionAllFrom is \"{options.MentionAllFrom}\", which is not known: set it to {string.Join(", ", Mentions[..^1])} or {Mentions[^1]}.";
        return Uri.TryCreate(options.ApiBaseUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? null
            : "WeCom:ApiBaseUrl is not an http or https address: leave it out to use https://qyapi.weixin.qq.com.";
    }

    private string? WrongRobot(WeComOptions options)
    {
        try
        {
            var robots = options.Robots.Select(reader.Read).ToList();
            for (var i = 1; i < robots.Count; i++)
            {
                if (robots[..i].Exists(robot => robot.Key == robots[i].Key)) return $"WeCom:Robots:{i}:Key is that of another robot in the list: give each robot one entry with all its topics.";
                if (robots[..i].Exists(robot => robot.Name == robots[i].Name)) return $"WeCom:Robots:{i}:Name \"{robots[i].Name}\" is that of another robot in the list: choose another.";
            }

            return null;
        }
        catch (ConfigurationException wrong)
        {
            return wrong.Message;
        }
    }
}
