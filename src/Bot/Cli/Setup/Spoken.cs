using System.CommandLine;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Cli.Setup;

/// <summary>The language in which a verb speaks to whoever sets the bot up.</summary>
internal static class Spoken
{
    /// <summary><c>--language zh</c> or <c>en</c>.</summary>
    public static Option<string?> Option { get; } = new("--language") { Description = "zh or en; by default en where LANG begins with en, else zh." };

    /// <summary>What was asked for, else the language of the machine: Chinese where nothing tells it.</summary>
    public static Language Of(ParseResult parsed)
    {
        var asked = parsed.GetValue(Option) ?? Environment.GetEnvironmentVariable("LANG");
        return asked?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.English : Language.Chinese;
    }
}
