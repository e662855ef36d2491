using Baozhai.Bot.Chats;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeCom;

/// <summary>The robots that are configured.</summary>
internal sealed class Robots
{
    private readonly Dictionary<string, Robot> _byName;

    /// <param name="options">The settings.</param>
    /// <param name="reader">Reads them.</param>
    public Robots(IOptions<WeComOptions> options, RobotReader reader)
    {
        All = [.. options.Value.Robots.Select(reader.Read)];
        _byName = All.ToDictionary(robot => robot.Name);
    }

    /// <summary>In the order of the settings.</summary>
    public IReadOnlyList<Robot> All { get; }

    /// <summary>The robot of a name; null when none is configured.</summary>
    public Robot? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>A group robot as configured. No record, so that nothing prints its key.</summary>
internal sealed class Robot
{
    /// <summary>What it is called here.</summary>
    public required string Name { get; init; }

    /// <summary>What lets the bot write to the group. A secret.</summary>
    public required string Key { get; init; }

    /// <summary>What it tells of, in this order.</summary>
    public required IReadOnlyList<Subscription> Following { get; init; }

    /// <summary>Its times of day for the digest, ascending, at least one.</summary>
    public required IReadOnlyList<TimeOnly> DigestTimes { get; init; }

    /// <summary>The days of the digest, ISO numbers, ascending, at least one.</summary>
    public required IReadOnlyList<int> Weekdays { get; init; }

    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Its chat.</summary>
    public ChatId Chat => WeComChat.IdOf(Name);
}

/// <summary>The markup of a digest.</summary>
internal enum RobotMarkdown
{
    /// <summary><c>markdown</c>: every client shows it.</summary>
    V1,

    /// <summary><c>markdown_v2</c>: clients before 4.1.36 show it as plain text (<see href="https://developer.work.weixin.qq.com/document/path/99110"/>).</summary>
    V2,
}

/// <summary>How WeCom's group robots are named in this program.</summary>
internal static class WeComChat
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "wecom";

    /// <summary>The chat of a robot.</summary>
    /// <param name="name">The robot's name; never its key.</param>
    public static ChatId IdOf(string name) => new(ChannelName, name);
}
