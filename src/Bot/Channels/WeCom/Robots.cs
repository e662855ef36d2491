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
