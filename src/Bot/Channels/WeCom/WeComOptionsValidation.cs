using Baozhai.Bot.Diagnostics;
using Baozhai.Newsroom.Alerts;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeCom;

/// <summary>Says in one line which key is wrong and what to do. Never repeats a robot's key.</summary>
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
