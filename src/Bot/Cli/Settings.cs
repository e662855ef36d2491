namespace Baozhai.Bot.Cli;

/// <summary>Settings on the command line, which go to the configuration and not to a verb.</summary>
internal static class Settings
{
    /// <summary>Divides the arguments: <c>--Section:Key=value</c> and <c>--urls VALUE</c> are settings, the rest is for the verb.</summary>
    public static (IReadOnlyList<string> Words, IReadOnlyList<string> Settings) Split(IReadOnlyList<string> args)
    {
        var words = new List<string>();
        var settings = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--urls" && i + 1 < args.Count)
            {
                settings.Add($"--urls={args[++i]}");
            }
            else
            {
                (IsSetting(args[i]) ? settings : words).Add(args[i]);
            }
        }

        return (words, settings);
    }

    private static bool IsSetting(string arg)
    {
        var equals = arg.IndexOf('=', StringComparison.Ordinal);
        return arg.StartsWith("--", StringComparison.Ordinal) && equals > 0
            && (arg.AsSpan(0, equals).Contains(':') || arg.StartsWith("--urls=", StringComparison.Ordinal));
    }
}
