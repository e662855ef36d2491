namespace Baozhai.Bot.Channels.WeCom;

/// <summary>A group robot and what it tells its group. An entry of <c>WeCom:Robots</c>. Its lists may also be one text divided by commas.</summary>
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
